"""Rows of a dataset's file: cells by column with their line's number; what is no row is rejected and passed over."""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from standoff.exchange.table import Dataset
from standoff.ingest.decode import Undecodable, decode
from standoff.ingest.limits import LINE_BYTES
from standoff.ingest.streams import bounded_lines, peekable
from standoff.ingest.wording import listed
from standoff.records.problem import Problem
from standoff.records.rejection import Reason, Rejection

Cells = dict[str, str]
Found = tuple[int, Cells] | Rejection
DAMAGE = (OSError, EOFError, zlib.error, zipfile.BadZipFile)
"""What a file raises that was cut off or damaged on the way."""

ENOUGH_COLUMNS = 0.25
"""The share of a dataset's columns that a header must name to be believed: versions add and drop a few."""


class FileLines(Iterator[str]):
    """The lines of a file as text; `number` is that of the last one given out."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self._lines = bounded_lines(stream)
        self.number = 0

    def __next__(self) -> str:
        self.number, line = next(self._lines)
        if line is None:
            raise ValueError(f"the line is longer than {LINE_BYTES:,} bytes")
        try:
            return decode(line)
        except Undecodable as error:
            raise ValueError(f"the line {error}") from error


def opened(path: Path, places: ExitStack) -> io.BufferedReader:
    """Open a file, its contents where it is a .gz or a .zip of one file; raises `Problem` where it cannot be."""
    try:
        stream: IO[bytes] = places.enter_context(path.open("rb"))
        start = peekable(stream).peek(4)
        if start.startswith(b"\x1f\x8b"):
            return io.BufferedReader(places.enter_context(contextlib.closing(gzip.GzipFile(path))))
        if start.startswith(b"PK\x03\x04") and path.suffix.lower() == ".zip":
            stream = places.enter_context(_only_file(path, places.enter_context(zipfile.ZipFile(path))))
    except DAMAGE as error:
        raise Problem(f"cannot read {path}: {getattr(error, 'strerror', None) or error}: fetch it again") from error
    return peekable(stream)


def _only_file(path: Path, archive: zipfile.ZipFile) -> IO[bytes]:
    names = [name for name in archive.namelist() if not name.endswith("/")]
    if len(names) != 1:
        raise Problem(f"{path} holds {len(names)} files: unpack it and name those to import")
    return archive.open(names[0])


def rows(stream: io.BufferedIOBase, dataset: Dataset, name: str) -> Iterator[Found]:
    """Each row by column; one rejection and nothing more where the file is none of this dataset's."""
    lines = FileLines(stream)
    try:
        yield from _rows(lines, dataset, name)
    except DAMAGE as error:
        detail = f"the file is damaged from here on ({error}): fetch it again"
        yield Rejection(reason=Reason.UNREADABLE, where=f"{name}:{lines.number + 1}", detail=detail)


def _rows(lines: FileLines, dataset: Dataset, name: str) -> Iterator[Found]:
    columns: Sequence[str] = ()
    parser = csv.reader(lines, delimiter=dataset.delimiter, strict=True) if dataset.quoted else None
    while True:
        where = f"{name}:{lines.number + 1}"
        try:
            cells = next(parser) if parser else next(lines).rstrip("\r\n").split(dataset.delimiter)
        except StopIteration:
            return
        except (ValueError, csv.Error) as error:
            yield Rejection(reason=Reason.UNREADABLE, where=where, detail=f"{error}: mend the line")
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns = header_of(cells, dataset)
            if not columns:
                yield _foreign(cells, dataset, name)
                return
            if dataset.header:
                continue
        yield _row(cells, columns, dataset, where, lines.number)


def _row(cells: Sequence[str], columns: Sequence[str], dataset: Dataset, where: str, number: int) -> Found:
    """One row; cells beyond the columns are allowed where they are empty, as some files have them."""
    if len(cells) == len(dataset.columns) != len(columns):
        columns = dataset.columns  # a header that names more columns than its rows have
    if len(cells) < len(columns) or any(cell.strip() for cell in cells[len(columns) :]):
        detail = f"has {len(cells)} cells, and the columns are {len(columns)}: mend the line"
        return Rejection(reason=Reason.UNREADABLE, where=where, detail=detail)
    return number, dict(zip(columns, cells, strict=False))


def header_of(cells: Sequence[str], dataset: Dataset) -> Sequence[str]:
    """The columns of a file by its first line; empty where it is none of this dataset's."""
    if not dataset.header:
        return dataset.columns if len(cells) == len(dataset.columns) else ()
    spelled = {name.casefold(): name for name in dataset.columns}
    names = [cell.strip().lstrip("\ufeff#!").strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    known = [spelled.get(name.casefold(), name) for name in names]
    enough = dataset.quoted or len(set(known) & set(dataset.columns)) >= ENOUGH_COLUMNS * len(dataset.columns)
    return known if enough else ()


def _foreign(cells: Sequence[str], dataset: Dataset, name: str) -> Rejection:
    detail = (
        f"is no {dataset.name} file: its first line has {len(cells)} cells ({listed(cells[:4])} …), "
        f"and {dataset.name} has {len(dataset.columns)} columns ({listed(dataset.columns[:4])} …): name its format"
    )
    return Rejection(reason=Reason.UNREADABLE, where=name, detail=detail)
