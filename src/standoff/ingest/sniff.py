"""Which format an input has, told by its first bytes, and by its suffix where they leave it open."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from types import MappingProxyType


class Format(enum.StrEnum):
    """The formats that are read."""

    PLAIN = "plain text"
    JSON_LINES = "JSON Lines"
    JSON = "JSON"
    TABLE = "table"
    PARQUET = "Parquet"
    PAGE = "HTML"
    FEED = "news feed"
    OUTLINE = "outline of feeds (OPML)"
    WARC = "web archive (WARC)"


#: Beginnings of formats that hold no plain text: (bytes, what it is, what to do). The signatures are those that
#: the formats' own specifications print.
FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", "convert it to text first (pdftotext)"),
    (b"BZh", "a bzip2-compressed file", "unpack it first (bunzip2)"),
    (b"\xfd7zXZ\x00", "an xz-compressed file", "unpack it first (unxz)"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard-compressed file", "unpack it first (unzstd)"),
    (b"\x89PNG", "a PNG picture", "give its text instead"),
    (b"\xff\xd8\xff", "a JPEG picture", "give its text instead"),
    (b"GIF8", "a GIF picture", "give its text instead"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as plain text"),
    (b"{\\rtf", "a Rich Text document", "save it as plain text"),
)
WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
#: What may stand before the first element; possessive, since comments could be split in endless ways.
_PROLOGUE = rb"\s*+(?:<\?xml[^>]*+>\s*+)?+(?><!--.*?-->\s*)*+"
_DOCTYPE = rb"(?:<!DOCTYPE(?!\s+html)[^<>\[]*+(?:\[.*?\]\s*)?+>\s*)?+"
_FEED = re.compile(_PROLOGUE + _DOCTYPE + rb"<(rss|feed|rdf:RDF)\b", re.I | re.S)
_OUTLINE = re.compile(_PROLOGUE + _DOCTYPE + rb"<opml\b", re.I | re.S)
ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
"""How archives and compressed files begin, which are opened and looked into."""
_PAGE = re.compile(_PROLOGUE + rb"<(!doctype\s+html|html|head|body)\b", re.I | re.S)
_OBJECT = re.compile(rb'\s*\{\s*("|\})')
_ARRAY = re.compile(rb"\s*\[\s*(\{|\])")
_LINE_OF_ROWS = re.compile(rb'\{\s*"')
DELIMITERS = ",\t;|"
#: The columns that mean something here; all others are passed over.
COLUMNS = frozenset({"text", "id", "title", "published", "url", "publisher", "language"})
_SUFFIXES = {
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".json": Format.JSON,
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".xhtml": Format.PAGE,
}


def foreign(head: bytes) -> tuple[str, str] | None:
    """What a beginning belongs to that cannot be read, and what to do about it; None where it may be read.

    `head` is the input's first bytes, at least four unless it is shorter.
    """
    for magic, what, remedy in FOREIGN:
        if head.startswith(magic):
            return what, remedy
    if b"\x00" in head and not head.startswith((*WIDE_BOMS, b"PAR1", b"WARC/", ZIP, GZIP)):
        return "a binary file", "give its text as .txt, .html, .jsonl, .json, .csv or .parquet"
    return None


def sniff(head: bytes, suffix: str, columns: Mapping[str, str] = MappingProxyType({})) -> Format:
    """The format of an input that is not `foreign`, from its first bytes (a UTF-8 BOM cut off) and its suffix; a table
    whose columns were mapped need have none of our names."""
    told = _told(head)
    if told is not None:
        return told
    if _PAGE.match(head):
        return Format.PAGE
    known = _SUFFIXES.get(suffix.lower(), Format.PLAIN)
    if _ARRAY.match(head) and known is not Format.JSON_LINES:
        return Format.JSON
    if _OBJECT.match(head) or known in (Format.JSON, Format.JSON_LINES):
        return _lines_or_one(head, known)
    if known is not Format.PLAIN:
        return known
    if _rows(head):
        return Format.JSON_LINES
    return Format.TABLE if _is_header(first_line(head), columns) else Format.PLAIN


def _told(head: bytes) -> Format | None:
    """The format of what begins in a way that nothing else does."""
    if head.startswith(b"PAR1"):
        return Format.PARQUET
    if head.startswith(b"WARC/"):
        return Format.WARC
    if _FEED.match(head):
        return Format.FEED
    return Format.OUTLINE if _OUTLINE.match(head) else None


def _lines_or_one(head: bytes, known: Format) -> Format:
    """JSON Lines where the suffix says so, or where lines begin with an object: a pretty-printed object
    indents its inner ones, so at most its first line does. A first line without an end is one row."""
    if known is Format.JSON_LINES or _rows(head):
        return Format.JSON_LINES
    stripped = head.strip()
    if stripped.startswith(b"{") and b"\n" not in stripped:
        return Format.JSON_LINES
    return Format.JSON


def _rows(head: bytes) -> bool:
    lines = [line for line in head.split(b"\n")[:50] if line.strip()]
    objects = sum(1 for line in lines if _LINE_OF_ROWS.match(line))
    return objects >= 2 and 2 * objects >= len(lines)


def first_line(head: bytes) -> str:
    """The first line of a head, as text; bytes that are not UTF-8 are replaced."""
    return head.split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")


def delimiter(header: str, columns: Mapping[str, str] = MappingProxyType({})) -> str:
    """The delimiter of a table's header line that names a `text` column (by our name or `columns`' one) beside others,
    or an empty string."""
    wanted = columns.get("text", "text").lower()
    for mark in DELIMITERS:
        cells = _cells(header, mark)
        if len(cells) > 1 and wanted in cells:
            return mark
    return ""


def _is_header(line: str, columns: Mapping[str, str]) -> bool:
    """Whether a line that nothing else announces as one is a table's header: it names two of our columns, or the one
    that was mapped to `text`."""
    mark = delimiter(line, columns)
    return bool(mark) and ("text" in columns or len(COLUMNS & set(_cells(line, mark))) > 1)


def _cells(header: str, mark: str) -> list[str]:
    return [cell.strip().strip('"').lower() for cell in header.split(mark)]
