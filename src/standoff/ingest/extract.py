"""A web page into its report: the text without its surroundings, and what the page says of it."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from typing import Any

import trafilatura

from standoff.ingest.dates import parse_date
from standoff.ingest.decode import Undecodable, bom, decode
from standoff.ingest.draft import Draft, Page
from standoff.ingest.limits import MARKUP_DEPTH
from standoff.records.rejection import Reason, Rejection

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_CHARSET_BYTES = 4_096
#: Tags of elements that hold others; those without an end (br, img, meta, p that nobody closes) count for nothing.
_TAG = re.compile(
    rb"<(/)?(?!(?:area|base|br|col|embed|hr|img|input|li|link|meta|p|param|source|td|th|tr|track|wbr)\b)"
    rb"[a-zA-Z][^<>]*+(?<!/)>"
)
#: Browsers read these labels as Windows-1252 (WHATWG Encoding Standard, section 4.2).
_READ_AS_1252 = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "cp1252"})
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
#: What a library that takes any page may still stumble over: a page is a stranger's, and one must not end the run.
_DAMAGE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
#: htmldate's fast mode, and the day of first publication where a page tells that of an update as well.
_DATES = {"extensive_search": False, "original_date": True}


def extracted(page: Page) -> Draft | Rejection:
    """The draft that a page holds: its headline, a blank line, and its paragraphs with blank lines between.

    The date is the one in the page's markup, the publisher the site's name, the address the canonical one; where the
    page says none of these, they are those that came with it.
    """
    if _depth(page.data) > MARKUP_DEPTH:
        detail = f"is a page with elements more than {MARKUP_DEPTH:,} deep: save the report's text as a .txt file"
        return Rejection(reason=Reason.REFUSED, where=page.where, detail=detail, source_id=page.source_id)
    try:
        return _of_page(_XML_DECLARATION.sub("", _decoded(page.data, page.charset), count=1), page)
    except Undecodable as error:
        return Rejection(reason=Reason.BAD_ENCODING, where=page.where, detail=str(error), source_id=page.source_id)


def _of_page(text: str, page: Page) -> Draft | Rejection:
    try:
        found: Any = trafilatura.bare_extraction(
            text.replace("\0", ""),
            url=page.url or None,
            fast=True,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_DATES,
        )
    except _DAMAGE as error:
        detail = f"is a page that cannot be taken apart ({type(error).__name__}): save the report's text as a .txt file"
        return Rejection(reason=Reason.UNREADABLE, where=page.where, detail=detail, source_id=page.source_id)
    if found is None or not (found.text or "").strip():
        detail = "is a page in which no report was found: save the report's text as a .txt file"
        return Rejection(reason=Reason.EMPTY, where=page.where, detail=detail, source_id=page.source_id)
    title = " ".join((found.title or page.title).split())
    return Draft(
        where=page.where,
        text=_joined(title, found.text),
        title=title,
        published=_day(found.date) or page.published,
        url=found.url or page.url,
        publisher=_site(found) or page.publisher or found.hostname or "",
        source_id=page.source_id,
    )


def _site(found: Any) -> str:
    """The site's name where the page says one; the library takes the host's where it does not."""
    return found.sitename if found.sitename and found.sitename != found.hostname else ""


def _depth(data: bytes) -> int:
    """How many elements are open at once at most, roughly: each opened and not closed counts, empty ones do not."""
    if len(data) < 2 * MARKUP_DEPTH:
        return 0
    deepest = depth = 0
    for match in _TAG.finditer(data):
        depth += -1 if match[1] else 1
        depth = max(depth, 0)
        deepest = max(deepest, depth)
    return deepest


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


def _decoded(data: bytes, charset: str) -> str:
    """The page's characters: byte order mark, then the server's `charset` or the page's own where its bytes agree, then
    as for plain text."""
    label = _CHARSET.search(data[:_CHARSET_BYTES])
    said = charset.strip().lower() or (label[1].decode("ascii").lower() if label else "")
    name = "" if bom(data)[0] else said
    if name and not name.startswith("utf-"):  # a page whose charset we could read as ASCII is not UTF-16
        try:
            return data.decode(codecs.lookup("cp1252" if name in _READ_AS_1252 else name).name)
        except (LookupError, UnicodeError):
            return decode(data)
    return decode(data)
