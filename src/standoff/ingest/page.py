"""Web pages: the report without its surroundings, and what the page says of it."""

from __future__ import annotations

import codecs
import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any

import trafilatura

from standoff.ingest.dates import parse_date
from standoff.ingest.decode import Undecodable, bom, decode
from standoff.ingest.draft import Draft, Source
from standoff.ingest.limits import PAGE_BYTES
from standoff.records.rejection import Reason, Rejection

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_CHARSET_BYTES = 4_096
#: Browsers read these labels as Windows-1252 (WHATWG Encoding Standard, section 4.2).
_READ_AS_1252 = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "cp1252"})
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
#: What a library that takes any page may still stumble over: a page is a stranger's, and one must not end the run.
_DAMAGE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
#: htmldate's fast mode, and the day of first publication where a page tells that of an update as well.
_DATES = {"extensive_search": False, "original_date": True}


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """One draft: the page's headline, a blank line, and its paragraphs with blank lines between.

    The date is the one in the page's markup, the publisher the site's name.
    """
    data = stream.read(PAGE_BYTES + 1)
    if len(data) > PAGE_BYTES:
        detail = f"is a page of more than {PAGE_BYTES:,} bytes: save the report alone, or its text"
        yield Rejection(reason=Reason.TOO_LARGE, where=source.name, detail=detail)
        return
    try:
        yield _of_page(_XML_DECLARATION.sub("", _decoded(data), count=1), source)
    except Undecodable as error:
        yield Rejection(reason=Reason.BAD_ENCODING, where=source.name, detail=str(error))


def _of_page(page: str, source: Source) -> Draft | Rejection:
    try:
        found: Any = trafilatura.bare_extraction(
            page.replace("\0", ""), fast=True, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except _DAMAGE as error:
        detail = f"is a page that cannot be taken apart ({type(error).__name__}): save the report's text as a .txt file"
        return Rejection(reason=Reason.UNREADABLE, where=source.name, detail=detail)
    if found is None or not (found.text or "").strip():
        detail = "is a page in which no report was found: save the report's text as a .txt file"
        return Rejection(reason=Reason.EMPTY, where=source.name, detail=detail)
    title = " ".join((found.title or "").split())
    return Draft(
        where=source.name,
        text=_joined(title, found.text),
        title=title,
        published=_day(found.date),
        url=found.url or "",
        publisher=found.sitename or found.hostname or "",
        source_id=source.label,
    )


def _joined(title: str, body: str) -> str:
    paragraphs = [line.strip() for line in body.splitlines() if line.strip()]
    if title and paragraphs[0].casefold() != title.casefold():
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)


def _day(found: str | None) -> dt.date | None:
    try:
        return parse_date(found) if found else None
    except ValueError:  # a date in the page's markup is the page's own matter: the head and the argument follow
        return None


def _decoded(data: bytes) -> str:
    """The page's characters: byte order mark, then the page's own `charset` where its bytes agree, then as for
    plain text."""
    label = _CHARSET.search(data[:_CHARSET_BYTES])
    name = label[1].decode("ascii").lower() if label and not bom(data)[0] else ""
    if name and not name.startswith("utf-"):  # a page whose charset we could read as ASCII is not UTF-16
        try:
            return data.decode(codecs.lookup("cp1252" if name in _READ_AS_1252 else name).name)
        except (LookupError, UnicodeError):
            return decode(data)
    return decode(data)
