"""News feeds: RSS, Atom and RDF. An entry with the whole report is a page; any other leads to one."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import feedparser

from standoff.ingest.dates import parse_date
from standoff.ingest.decode import bom
from standoff.ingest.draft import Found, Link, Page, Source
from standoff.ingest.limits import ENTRY_CHARS, FEED_ENTRIES, FETCH_BYTES, SNIFF_BYTES
from standoff.records.rejection import Reason, Rejection

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Found | Rejection]:
    """A page for each entry that brings its report, a link for each other; a torn feed gives what it has."""
    data = stream.read(FETCH_BYTES + 1)
    fault = unsafe(data, source.name)
    if fault is not None:
        yield fault
        return
    feed: Any = feedparser.parse(_narrow(data))
    if not feed.entries and (feed.bozo or not feed.version):
        said = " ".join(str(feed.get("bozo_exception", "no RSS or Atom in it")).split())[:120]
        detail = f"is a feed that cannot be read ({said}): look at it in a browser"
        yield Rejection(reason=Reason.UNREADABLE, where=source.name, detail=detail)
        return
    publisher = str(feed.feed.get("title", ""))
    for entry in feed.entries[:FEED_ENTRIES]:
        yield _of_entry(entry, publisher, source)


def _narrow(data: bytes) -> bytes:
    """Wide text as UTF-8: the parser takes a server's word, or none, before a byte order mark."""
    encoding, skip = bom(data)
    return data[skip:].decode(encoding, "replace").encode() if encoding else data


def unsafe(data: bytes, where: str) -> Rejection | None:
    """Why XML is not parsed at all: it is too large, or declares entities, which may name files or swell."""
    if len(data) > FETCH_BYTES:
        detail = f"is more than {FETCH_BYTES:,} bytes, too large for a feed: check the address"
        return Rejection(reason=Reason.TOO_LARGE, where=where, detail=detail)
    if _ENTITY.search(data[:SNIFF_BYTES]):
        detail = "declares XML entities of its own, which no feed needs and entity bombs are made of: leave it out"
        return Rejection(reason=Reason.REFUSED, where=where, detail=detail)
    return None


def _of_entry(entry: Any, publisher: str, source: Source) -> Found | Rejection:
    url = urljoin(source.url, str(entry["link"])) if entry.get("link") else ""
    title = " ".join(html.unescape(str(entry.get("title", ""))).split())
    where = f"{source.name} ({url or title or 'an entry'})"
    name = url or str(entry.get("id", ""))
    published = _day(entry)
    body = max(
        (str(one.get("value", "")) for one in [*entry.get("content", []), *_summary(entry)]), key=len, default=""
    )
    if len(_TAG.sub("", body)) >= ENTRY_CHARS or (entry.get("content") and not url):
        return Page(
            where=where, data=_document(title, body), charset="utf-8", url=url, title=title, published=published,
            publisher=publisher, source_id=name,
        )  # fmt: skip
    if url:
        return Link(where=where, url=url, title=title, published=published, publisher=publisher, source_id=name)
    detail = "is an entry without a report and without a link to one"
    return Rejection(reason=Reason.EMPTY, where=where, detail=detail, source_id=name)


def _summary(entry: Any) -> list[dict[str, str]]:
    return [{"value": entry.get("summary", "")}]


def _document(title: str, body: str) -> bytes:
    """The entry as a page of its own, so that it is read like any other."""
    head = f"<!doctype html><html><head><title>{html.escape(title)}</title></head>"
    inner = body if "<" in body else "".join(f"<p>{line}</p>" for line in body.splitlines() if line.strip())
    return f"{head}<body><article><h1>{html.escape(title)}</h1>{inner}</article></body></html>".encode()


def _day(entry: Any) -> dt.date | None:
    """The day as the feed writes it, in its own time zone."""
    for key in ("published", "created", "updated"):
        try:
            if entry.get(key):
                return parse_date(str(entry[key]))
        except ValueError:  # a feed's date is its own matter: the page may know
            continue
    return None
