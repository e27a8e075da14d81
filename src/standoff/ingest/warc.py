"""Web archives (WARC, also of Common Crawl's news): the pages in them, one record at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecordType

from standoff.ingest.decode import Undecodable, decode
from standoff.ingest.draft import Draft, Found, Page, Source
from standoff.ingest.limits import PAGE_BYTES
from standoff.ingest.page import too_large
from standoff.records.rejection import Reason, Rejection

PAGES = frozenset({"text/html", "application/xhtml+xml"})
OK = 200


class Forward:
    """A stream as the library wants it: it asks where it is, and never needs to go back."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self._stream = stream
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def close(self) -> None:
        """Leave the stream to whoever opened it."""

    def tell(self) -> int:
        """Where it is."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Stay where it is: a stream cannot go back."""
        return self._at


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Found | Rejection]:
    """A page for each response that holds one, a draft for each text that was taken from a page (WET).

    Requests, pictures, redirects and pages that were not found are passed over: an archive is full of them.
    """
    wanted = WarcRecordType.response | WarcRecordType.conversion | WarcRecordType.resource
    try:
        for record in ArchiveIterator(Forward(stream), record_types=wanted):
            url = record.headers.get("WARC-Target-URI") or ""
            found = _of_record(record, url, f"{source.name} ({url or record.record_id})")
            if found is not None:
                yield found
    except OSError as error:
        said = " ".join(str(error).split())[:120]
        detail = f"is a damaged web archive ({said}): what came before that was read; get the file again"
        yield Rejection(reason=Reason.UNREADABLE, where=source.name, detail=detail)


def _of_record(record: Any, url: str, where: str) -> Found | Rejection | None:
    if record.is_http and record.http_headers.status_code not in (OK, None):
        return None
    kind = (record.http_content_type if record.is_http else record.headers.get("Content-Type")) or ""
    kind = kind.split(";")[0].strip().lower()
    if kind not in PAGES and kind != "text/plain":
        return None
    data = record.reader.read(PAGE_BYTES + 1)
    if len(data) > PAGE_BYTES:
        return too_large(where)
    name = str(record.record_id).strip("<>").removeprefix("urn:uuid:")
    if kind in PAGES:
        charset = record.http_charset if record.is_http else ""
        return Page(where=where, data=data, charset=charset or "", url=url, source_id=name)
    try:
        return Draft(where=where, text=decode(data), url=url, source_id=name)
    except Undecodable as error:
        return Rejection(reason=Reason.BAD_ENCODING, where=where, detail=str(error), source_id=name)
