"""Rows of a dataset's file: cells by column with their line's number; what is no row is rejected and passed over."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from standoff.exchange.headers import columns_of
from standoff.exchange.packed import DAMAGE
from standoff.exchange.table import Dataset
from standoff.ingest.decode import Undecodable, decode
from standoff.ingest.limits import LINE_BYTES
from standoff.ingest.streams import bounded_lines
from standoff.ingest.wording import listed
from standoff.records.rejection import Reason, Rejection

Cells = dict[str, str]
Found = tuple[int, Cells] | Rejection


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
            cells = next(parser) if parser else split(next(lines), dataset.delimiter)
        except StopIteration:
            return
        except (ValueError, csv.Error) as error:
            yield Rejection(reason=Reason.UNREADABLE, where=where, detail=f"{error}: mend the line")
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            named = columns_of(cells, dataset)
            columns = named or (dataset.columns if len(cells) == len(dataset.columns) else ())
            if not columns:
                yield _foreign(cells, dataset, name)
                return
            if named:
                continue
        yield _row(cells, columns, dataset, where, lines.number)


def split(line: str, delimiter: str) -> list[str]:
    """The cells of a line that knows no quotation: a mark within is a mark. Cells that a program quoted whole, as R's
    write.table does, lose their marks."""
    return [_unquoted(cell) for cell in line.rstrip("\r\n").split(delimiter)]


def _unquoted(cell: str) -> str:
    inner = cell[1:-1].replace('""', "")
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inner else cell


def _row(cells: Sequence[str], columns: Sequence[str], dataset: Dataset, where: str, number: int) -> Found:
    """One row; cells beyond the columns are allowed where they are empty, as some files have them."""
    if len(cells) == len(dataset.columns) != len(columns):
        columns = dataset.columns  # a header that names more columns than its rows have
    if len(cells) < len(columns) or any(cell.strip() for cell in cells[len(columns) :]):
        detail = f"has {len(cells)} cells, and the columns are {len(columns)}: mend the line"
        return Rejection(reason=Reason.UNREADABLE, where=where, detail=detail)
    return number, dict(zip(columns, cells, strict=False))


def _foreign(cells: Sequence[str], dataset: Dataset, name: str) -> Rejection:
    detail = (
        f"is no {dataset.name} file: its first line has {len(cells)} cells ({listed(cells[:4])} …), "
        f"and {dataset.name} has {len(dataset.columns)} columns ({listed(dataset.columns[:4])} …): name its format"
    )
    return Rejection(reason=Reason.UNREADABLE, where=name, detail=detail)
