"""Parquet: rows in batches, only the columns that mean something here."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb

from standoff.ingest.columns import no_text
from standoff.ingest.draft import Draft, Source
from standoff.ingest.limits import BATCH_ROWS
from standoff.ingest.rows import draft_of
from standoff.ingest.sniff import COLUMNS
from standoff.ingest.wording import printable
from standoff.records.rejection import Reason, Rejection

#: What the library raises on a damaged file, and Python on a date outside its calendar.
_DAMAGE = (duckdb.Error, OSError, ValueError, OverflowError)


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """A draft or a rejection for each row; one rejection where the file is damaged or has no column `text`."""
    if source.path is not None and source.path.is_file():
        yield from _of_file(source.path, source)
        return
    with tempfile.NamedTemporaryFile(suffix=".parquet") as copy:  # a pipe has no end to read the index from
        while piece := stream.read(io.DEFAULT_BUFFER_SIZE * 128):
            copy.write(piece)
        copy.flush()
        yield from _of_file(Path(copy.name), source)


def _of_file(path: Path, source: Source) -> Iterator[Draft | Rejection]:
    number, name, columns = 0, source.name, source.columns
    try:
        with duckdb.connect() as connection:
            connection.execute("set TimeZone = 'UTC'")
            file = connection.read_parquet(_literal(path))
            wanted = {ours: ours for ours in COLUMNS} | dict(columns)
            known = [ours for ours, theirs in wanted.items() if theirs in file.columns]
            if "text" not in known:
                yield Rejection(reason=Reason.NO_TEXT, where=name, detail=no_text(file.columns, columns))
                return
            rows = _rows(file.project(", ".join(_quoted(wanted[ours]) for ours in known)))
            for number, row in enumerate(rows, start=1):
                yield draft_of(dict(zip(known, row, strict=True)), f"{name} (row {number})")
    except _DAMAGE as error:
        yield _damaged(error, f"{name} (after row {number})" if number else name)


def _rows(relation: duckdb.DuckDBPyRelation) -> Iterator[tuple[object, ...]]:
    while batch := relation.fetchmany(BATCH_ROWS):
        yield from batch


def _literal(path: Path) -> str:
    """The path as a DuckDB pattern that matches it alone."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in str(path.absolute()))


def _damaged(error: Exception, where: str) -> Rejection:
    said = printable((str(error).strip() or type(error).__name__).splitlines()[0][:160])
    if "not valid UTF8" in said:
        detail = "the text of a row from here on is not UTF-8: write the file again from text"
        return Rejection(reason=Reason.BAD_ENCODING, where=where, detail=detail)
    detail = f"is Parquet that cannot be read ({said}): write the file again"
    return Rejection(reason=Reason.UNREADABLE, where=where, detail=detail)


def _quoted(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'
