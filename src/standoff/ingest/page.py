"""Web pages: taken whole; their reports are found later (`extract`)."""

from __future__ import annotations

import io
from collections.abc import Iterator

from standoff.ingest.draft import Page, Source
from standoff.ingest.limits import PAGE_BYTES
from standoff.records.rejection import Reason, Rejection


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Page | Rejection]:
    """One page."""
    data = stream.read(PAGE_BYTES + 1)
    if len(data) > PAGE_BYTES:
        yield too_large(source.name)
    else:
        yield Page(where=source.name, data=data, source_id=source.label)


def too_large(where: str) -> Rejection:
    """What is said of a page over the limit."""
    detail = f"is a page of more than {PAGE_BYTES:,} bytes: save the report alone, or its text"
    return Rejection(reason=Reason.TOO_LARGE, where=where, detail=detail)
