"""Where a command's rows go: JSON Lines in a pipe, a table on a terminal, or what --format and --output say."""

from __future__ import annotations

import csv
import enum
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TypeVar

import click
import msgspec
from rich import box
from rich.markup import escape
from rich.table import Table

from standoff.cli.console import Harmless
from standoff.store.replace import replacing

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., None])
Cells = Callable[[T], dict[str, str]]
"""The columns of one record for a table or CSV: the same keys in the same order for every record."""


WHOLE = 10  # characters of a day, a status or a code: columns of no more are not broken, the long ones give way
WIDE = 1000  # columns of a table in a file, where no window bounds it


class Format(enum.StrEnum):
    """How rows are written."""

    JSONL = "jsonl"
    TABLE = "table"
    CSV = "csv"


def output_options(command: F) -> F:
    """Add `--format` (as `format_`), `--json` for its commonest value, and `--output` to a command; `format_` and
    `output` are None where not given."""
    format_option = click.option(
        "--format",
        "format_",
        type=click.Choice([form.value for form in Format]),  # click would offer an enum's names, in capitals
        callback=_given_format,
        help="How to write the rows [default: table on a terminal, jsonl elsewhere].",
    )
    json_option = click.option(
        "--json", "format_", flag_value=Format.JSONL.value, callback=_given_format, help="The same as --format jsonl."
    )
    output_option = click.option(
        "--output",
        "-o",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Write to this file instead; it appears whole or not at all.",
    )
    return format_option(json_option(output_option(command)))


def _given_format(context: click.Context, parameter: click.Parameter, value: str | None) -> Format | None:
    return None if value is None else Format(value)


def chosen_format(format_: Format | None, output: Path | None) -> Format:
    """Return the asked format, or what suits the place: .csv files, terminals, everything else."""
    if format_ is not None:
        return format_
    if output is not None:
        return Format.CSV if output.suffix.lower() == ".csv" else Format.JSONL
    return Format.TABLE if sys.stdout.isatty() else Format.JSONL


def write_records(records: Iterable[T], cells: Cells[T], format_: Format | None, output: Path | None) -> int:
    """Write each record as soon as it comes (a table: at the end, when its widths are known); return how many.

    A record is whatever msgspec encodes (a Struct, a dict); `cells` gives its columns for a table and for CSV.
    """
    form = chosen_format(format_, output)
    with opened(output) as stream:
        if form is Format.JSONL:
            return _write_lines(records, stream)
        if form is Format.CSV:
            return _write_csv(records, cells, stream)
        return _write_table(records, cells, stream, wide=output is not None)


@contextmanager
def opened(output: Path | None) -> Iterator[IO[bytes]]:
    """Yield standard output, or a file that is put in its place when the block has ended well."""
    if output is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with replacing(output) as temporary, temporary.open("wb") as stream:
        yield stream


def _write_lines(records: Iterable[T], stream: IO[bytes]) -> int:
    """Write JSON Lines, each pushed out at once, so that a reader down the pipe sees the first one early."""
    encoder = msgspec.json.Encoder()
    count = 0
    for record in records:
        stream.write(encoder.encode(record) + b"\n")
        stream.flush()
        count += 1
    return count


def _write_csv(records: Iterable[T], cells: Cells[T], stream: IO[bytes]) -> int:
    text = TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    count = 0
    try:
        writer = csv.writer(text)
        for count, record in enumerate(records, start=1):
            row = cells(record)
            if count == 1:
                writer.writerow(row)
            writer.writerow(row.values())
    finally:
        text.detach()  # the stream is its owner's to close
    return count


def _write_table(records: Iterable[T], cells: Cells[T], stream: IO[bytes], *, wide: bool) -> int:
    """Write one table; in a file its columns are as wide as their words, on a terminal they fit the window."""
    rows = [cells(record) for record in records]
    if not rows:
        return 0
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in rows[0]:
        longest = max(len(name), *(len(row[name]) for row in rows))
        table.add_column(name, overflow="fold", no_wrap=longest <= WHOLE)
    for row in rows:
        table.add_row(*(escape(cell) for cell in row.values()))
    text = TextIOWrapper(stream, encoding="utf-8", write_through=True)
    try:
        Harmless(file=text, width=WIDE if wide else None, force_terminal=None).print(table)
    finally:
        text.detach()
    return len(rows)
