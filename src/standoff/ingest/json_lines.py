"""JSON Lines: one row a line, read as they come."""

from __future__ import annotations

import io
from collections.abc import Iterator

from standoff.ingest.draft import Draft, Source
from standoff.ingest.json_rows import value_of
from standoff.ingest.limits import LINE_BYTES
from standoff.ingest.rows import draft_of
from standoff.ingest.streams import bounded_lines
from standoff.records.rejection import Reason, Rejection


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """A draft or a rejection for each line that is not blank; a bad line costs none of its neighbours."""
    for number, line in bounded_lines(stream):
        if line is None:
            yield _too_long(f"{source.name}:{number}")
        elif line.strip():
            yield _of_line(line, f"{source.name}:{number}", source)


def _of_line(line: bytes, where: str, source: Source) -> Draft | Rejection:
    value = value_of(line, where)
    return value if isinstance(value, Rejection) else draft_of(value, where, source.columns)


def _too_long(where: str) -> Rejection:
    detail = f"the line is longer than {LINE_BYTES:,} bytes, too long for one report: write one report a line"
    return Rejection(reason=Reason.TOO_LARGE, where=where, detail=detail)
