"""A user's file of entries, CSV or YAML, into rows of plain text with the line or number that names each."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

from standoff.records.problem import Problem

LARGEST = 16 * 1024 * 1024  # bytes of a file; half a million entries are smaller
YAML_ENDINGS = frozenset({".yaml", ".yml"})
Cell = str | list[str]


class Row(msgspec.Struct, frozen=True):
    """One entry as written: `where` says where it stands ("line 7"), `cells` holds what it says by column."""

    where: str
    cells: dict[str, str]


class Fault(msgspec.Struct, frozen=True):
    """A row that cannot be taken, and why."""

    where: str
    why: str


def rows_of(path: Path) -> Iterator[Row | Fault]:
    """The rows of a file; YAML by its ending, else CSV with a heading. Lists become text with ";" between.

    Raises `Problem` where the file as a whole cannot be read.
    """
    text = _text(path)
    yield from _yaml_rows(path, text) if path.suffix.lower() in YAML_ENDINGS else _csv_rows(path, text)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise Problem(f"{path} is larger than {LARGEST // 2**20} MiB: split it")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise Problem(f"cannot read {path}: {(error.strerror or str(error)).lower()}: check the path") from error
    except UnicodeDecodeError as error:
        raise Problem(f"{path} is not UTF-8 (byte {error.start}): save it as UTF-8 and add it again") from error


def _csv_rows(path: Path, text: str) -> Iterator[Row | Fault]:
    head = text.partition("\n")[0]
    delimiter = max(",\t;", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [name.strip().lower() for name in next(reader, [])]
        if "name" not in columns:
            raise Problem(f'{path} has no column "name" in its first line: write "name,kind,country,sector,…" there')
        for cells in reader:
            if any(cells):
                yield _csv_row(columns, cells, f"line {reader.line_num}")
    except csv.Error as error:
        yield Fault(f"line {reader.line_num}", f"is no CSV ({error}); what follows it was not read")


def _csv_row(columns: list[str], cells: list[str], where: str) -> Row | Fault:
    if len(cells) > len(columns):
        return Fault(where, f"has {len(cells)} cells under {len(columns)} columns: quote cells that hold the delimiter")
    return Row(where, {column: cell.strip() for column, cell in zip(columns, cells, strict=False)})


def _yaml_rows(path: Path, text: str) -> Iterator[Row | Fault]:
    try:
        given = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        told = " ".join(str(error).split())[:200]
        raise Problem(f"{path} is no YAML: {told}") from error
    if not isinstance(given, list):
        raise Problem(f'{path} holds no list: begin each entry with "- name: …"')
    for number, one in enumerate(given, 1):
        yield _yaml_row(one, f"entry {number}")


def _yaml_row(given: object, where: str) -> Row | Fault:
    if not isinstance(given, dict):
        return Fault(where, 'is no mapping: write "name: …", "kind: …" beneath each other')
    cells: dict[str, str] = {}
    for column, value in given.items():
        cell = _cell(value)
        if cell is None:
            return Fault(where, f"{str(column)[:40]!r} holds no text: put quotation marks around it")
        cells[str(column).strip().lower()] = cell
    return Row(where, cells)


def _cell(value: object) -> str | None:
    """A value as text; None for one that stands for no text (a truth value, a mapping, a list of lists)."""
    if value is None:
        return ""
    if isinstance(value, list):
        parts = [one for one in value if isinstance(one, str)]
        return ";".join(parts) if len(parts) == len(value) else None
    if isinstance(value, bool) or not isinstance(value, str | int | float | dt.date):
        return None
    return str(value).strip()
