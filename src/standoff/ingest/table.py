"""Tables in text: comma, tab, semicolon or bar between cells; the first line names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from standoff.ingest.columns import Columns, no_text
from standoff.ingest.decode import Undecodable, decode
from standoff.ingest.draft import Draft, Source
from standoff.ingest.limits import ARTICLE_CHARS, LINE_BYTES
from standoff.ingest.rows import draft_of
from standoff.ingest.sniff import DELIMITERS, delimiter
from standoff.ingest.streams import bounded_lines
from standoff.records.rejection import Reason, Rejection


class _BadLine(Exception):
    """A line that is no text; passes through the parser, which then begins a new row."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


class _Lines(Iterator[str]):
    """A table's lines as text; `number` is that of the last one given out."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self._lines = bounded_lines(stream)
        self.number = 0

    def __next__(self) -> str:
        self.number, line = next(self._lines)
        if line is None:
            detail = f"the line is longer than {LINE_BYTES:,} bytes, too long for one report: write one report a row"
            raise _BadLine(Reason.TOO_LARGE, detail)
        try:
            return decode(line)
        except Undecodable as error:
            raise _BadLine(Reason.BAD_ENCODING, f"the line {error}") from error


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """A draft or a rejection for each row; one rejection where no column is called `text`."""
    # The parser's own limit (131,072 characters) is one of the whole process and cannot be given to a parser alone.
    csv.field_size_limit(ARTICLE_CHARS)
    lines = _Lines(stream)
    header = _header(lines, source)
    if isinstance(header, Rejection):
        yield header
        return
    mark, names = header
    parser = csv.reader(lines, delimiter=mark, strict=True)  # lenient, it would drop quotation marks of the text
    while (row := _next(parser, lines, names, source.name)) is not None:
        if row:
            yield row if isinstance(row, Rejection) else draft_of(row, row.pop(""))


def _header(lines: _Lines, source: Source) -> tuple[str, list[str]] | Rejection:
    try:
        line = next(lines, "")
    except _BadLine as error:
        return Rejection(reason=error.reason, where=f"{source.name}:1", detail=str(error))
    mark = delimiter(line, source.columns) or max(DELIMITERS, key=line.count)
    try:
        theirs = [cell.strip() for cell in next(csv.reader([line], delimiter=mark), [])]
    except csv.Error as error:
        return _unparsed(error, f"{source.name}:1")
    names = _named(theirs, source.columns)
    if "text" in names:
        return mark, names
    return Rejection(reason=Reason.NO_TEXT, where=source.name, detail=no_text(theirs, source.columns))


def _named(theirs: list[str], columns: Columns) -> list[str]:
    """The columns by our names; one that is ours by name and mapped to another loses it."""
    ours = {name.lower(): our for our, name in columns.items()}
    lower = [name.lower() for name in theirs]
    return [ours.get(name, f"({name})" if name in columns else name) for name in lower]


def _next(parser: Iterator[list[str]], lines: _Lines, names: list[str], name: str) -> dict[str, str] | Rejection | None:
    """The next row by column, its place under the empty name; empty for a blank line; None at the end."""
    where = f"{name}:{lines.number + 1}"
    try:
        cells = next(parser, None)
    except _BadLine as error:
        return Rejection(reason=error.reason, where=where, detail=str(error))
    except csv.Error as error:
        return _unparsed(error, where)
    if not cells:
        return None if cells is None else {}
    if len(cells) != len(names):
        detail = (
            f"the row has {len(cells)} cells where the first line has {len(names)}: "
            "put cells that hold delimiters or line ends in quotation marks, and close them"
        )
        return Rejection(reason=Reason.UNREADABLE, where=where, detail=detail)
    return {**dict(zip(names, cells, strict=True)), "": where}


def _unparsed(error: csv.Error, where: str) -> Rejection:
    if "field limit" in str(error):
        detail = f"a cell is longer than {ARTICLE_CHARS:,} characters: close its quotation marks, or split the report"
        return Rejection(reason=Reason.TOO_LARGE, where=where, detail=detail)
    detail = (
        "the row cannot be told into cells: put cells that hold delimiters, quotation marks or line ends in "
        "quotation marks, and double those inside"
    )
    return Rejection(reason=Reason.UNREADABLE, where=where, detail=detail)
