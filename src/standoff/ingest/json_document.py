"""One JSON document: an array of rows, or one row."""

from __future__ import annotations

import io
from collections.abc import Iterator

from standoff.ingest.draft import Draft, Source
from standoff.ingest.json_rows import value_of
from standoff.ingest.limits import JSON_BYTES
from standoff.ingest.rows import draft_of
from standoff.records.rejection import Reason, Rejection


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """A draft or a rejection for each row, none for an empty array; one rejection where the document cannot be
    parsed."""
    data = stream.read(JSON_BYTES + 1)
    if len(data) > JSON_BYTES:
        detail = f"is JSON of more than {JSON_BYTES:,} bytes: convert it to JSON Lines, one object a line"
        yield Rejection(reason=Reason.TOO_LARGE, where=source.name, detail=detail)
        return
    value = value_of(data, source.name)
    if isinstance(value, Rejection):
        yield value
    elif isinstance(value, list):
        for number, row in enumerate(value, start=1):
            yield draft_of(row, f"{source.name} (item {number})", source.columns)
    else:
        yield draft_of(value, source.name, source.columns)
