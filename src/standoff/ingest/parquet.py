"""Parquet: rows in batches, only the columns that mean something here."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from typing import Any

import pyarrow
import pyarrow.parquet

from standoff.ingest.draft import Draft, Source
from standoff.ingest.limits import BATCH_ROWS
from standoff.ingest.rows import draft_of, listed
from standoff.ingest.sniff import COLUMNS
from standoff.records.rejection import Reason, Rejection

#: What the library raises on a damaged file: its own errors, those of reading, those of text that is not UTF-8.
_DAMAGE = (pyarrow.ArrowException, OSError, ValueError)


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """A draft or a rejection for each row; one rejection where the file is damaged or has no column `text`."""
    if stream.seekable():
        yield from _of_file(stream, source.name)
        return
    with tempfile.TemporaryFile() as copy:  # a pipe cannot be read from its end, where Parquet keeps its index
        while piece := stream.read(io.DEFAULT_BUFFER_SIZE * 128):
            copy.write(piece)
        copy.seek(0)
        yield from _of_file(copy, source.name)


def _of_file(stream: Any, name: str) -> Iterator[Draft | Rejection]:
    number = 0
    try:
        file = pyarrow.parquet.ParquetFile(stream)
        known = [column for column in file.schema_arrow.names if column in COLUMNS]
        if "text" not in known:
            yield _no_text(file.schema_arrow.names, name)
            return
        for batch in file.iter_batches(batch_size=BATCH_ROWS, columns=known):
            for index in range(batch.num_rows):
                number += 1
                yield _of_row(batch, index, f"{name} (row {number})")
    except _DAMAGE as error:
        where = f"{name} (after row {number})" if number else name
        detail = f"is Parquet that cannot be read ({_first_line(error)}): write the file again"
        yield Rejection(reason=Reason.UNREADABLE, where=where, detail=detail)


def _of_row(batch: Any, index: int, where: str) -> Draft | Rejection:
    try:
        row = {name: batch.column(name)[index].as_py() for name in batch.schema.names}
    except UnicodeDecodeError:
        detail = "the row's text is not UTF-8: write the file again from text"
        return Rejection(reason=Reason.BAD_ENCODING, where=where, detail=detail)
    except (ValueError, OverflowError):
        detail = "the row's date is outside the calendar: write it as 2019-05-02, or leave it out"
        return Rejection(reason=Reason.BAD_DATE, where=where, detail=detail)
    return draft_of(row, where)


def _no_text(names: list[str], name: str) -> Rejection:
    detail = f"has no column `text` (its columns: {listed(names)}): name the column with the reports' words `text`"
    return Rejection(reason=Reason.NO_TEXT, where=name, detail=detail)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:160]
