"""Parquet: rows in batches, only the columns that mean something here."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from standoff.ingest.draft import Draft, Source
from standoff.ingest.limits import BATCH_ROWS
from standoff.ingest.rows import COLUMNS, draft_of
from standoff.records.rejection import Reason, Rejection

#: What the library raises on a damaged file, and Python on a date outside its calendar.
_DAMAGE = (duckdb.Error, OSError, ValueError, OverflowError)


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """A draft or a rejection for each row; one rejection where the file is damaged or has no column `text`."""
    if source.path is not None and source.path.is_file():
        yield from _of_file(source.path, source.name)
        return
    with tempfile.NamedTemporaryFile(suffix=".parquet") as copy:  # a pipe cannot be read from its end, where the index is
        while piece := stream.read(io.DEFAULT_BUFFER_SIZE * 128):
            copy.write(piece)
        copy.flush()
        yield from _of_file(Path(copy.name), source.name)


def _of_file(path: Path, name: str) -> Iterator[Draft | Rejection]:
    number = 0
    try:
        with duckdb.connect(config={"TimeZone": "UTC"}) as connection:
            # A relation takes the path as it is; in SQL its brackets would be a pattern.
            file = connection.read_parquet(_literal(path))
            known = [column for column in file.columns if column in COLUMNS]
            if "text" not in known:
                yield _no_text(file.columns, name)
                return
            rows = file.project(", ".join(f'"{column}"' for column in known))
            while batch := rows.fetchmany(BATCH_ROWS):
                for values in batch:
                    number += 1
                    yield draft_of(dict(zip(known, values, strict=True)), f"{name} (row {number})")
    except _DAMAGE as error:
        yield _damaged(error, f"{name} (after row {number})" if number else name)
