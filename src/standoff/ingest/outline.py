"""Outlines (OPML): the feeds that they name, each read as if it were given itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree

import msgspec

from standoff.ingest.addresses import Unfetched
from standoff.ingest.draft import Found, Source
from standoff.ingest.feed import read as read_feed
from standoff.ingest.feed import unsafe
from standoff.ingest.limits import FETCH_BYTES, OUTLINE_FEEDS
from standoff.ingest.readers import web_of
from standoff.records.rejection import Reason, Rejection


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Found | Rejection]:
    """What the feeds of an outline hold; a feed that cannot be had costs itself alone."""
    data = stream.read(FETCH_BYTES + 1)
    found = unsafe(data, source.name) or feeds_in(data, source.name)
    if isinstance(found, Rejection):
        yield found
        return
    for url in found:
        try:
            fetched = web_of(source.private).get(url)
        except Unfetched as error:
            yield Rejection(reason=error.reason, where=f"{source.name} ({url})", detail=str(error))
            continue
        if fetched is not None:
            one = msgspec.structs.replace(source, name=url, label=url, path=None, url=fetched.url)
            yield from read_feed(io.BytesIO(fetched.data), one)


def feeds_in(data: bytes, where: str) -> list[str] | Rejection:
    """The addresses of the feeds in an outline, each once, in their order."""
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError) as error:
        detail = f"is an outline that cannot be read ({error}): export it again"
        return Rejection(reason=Reason.UNREADABLE, where=where, detail=detail)
    found = (one.get("xmlUrl", "").strip() for one in root.iter("outline"))
    urls = list(dict.fromkeys(url for url in found if url))
    if not urls or len(urls) > OUTLINE_FEEDS:
        detail = f"names {len(urls):,} feeds (xmlUrl), and 1 to {OUTLINE_FEEDS:,} are read: check the file"
        return Rejection(reason=Reason.EMPTY if not urls else Reason.TOO_LARGE, where=where, detail=detail)
    return urls
