"""The head of a text: its headline, and the day it says that it was published."""

from __future__ import annotations

import datetime as dt
import re

from standoff.ingest.dates import find_dates
from standoff.ingest.limits import BYLINE_CHARS, HEAD_CHARS, HEAD_LINES, TITLE_CHARS

#: Words that stand beside a date in a byline and name nobody.
_BYLINE_WORDS = frozenset((
    "by", "published", "updated", "posted", "date", "dated", "issued", "released", "filed", "created", "last",
    "modified", "on", "at", "of", "and", "with", "for", "from", "in", "the", "am", "pm", "a.m", "p.m", "gmt",
    "utc", "est", "edt", "cet", "cest", "bst", "msk", "local", "time", "first", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun",
))  # fmt: skip
_BYLINE_START = re.compile(r"(?:by|published|updated|posted|date|issued|filed)\b", re.IGNORECASE)
#: Full stops that end no sentence: three of them, or those of an abbreviation such as "U.S."
_OPEN_END = re.compile(r"(?:\.\.\.|\b[A-Z]\.[A-Z]\.)$")
_UPDATE = re.compile(r"(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_][\w.’'-]*")
#: An agency's dateline: a place in capitals, the date, then a dash, a slash or the agency in brackets.
_DATELINE_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,30}[,/(]")
#: The same with its town in small letters: nothing but a comma between it and the date, a dash after it.
_DATELINE_TOWN = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4},\s+")
_DATELINE_DASH = re.compile(r"[^\S\n]*(?:\([^()\n]{1,40}\)[^\S\n]*)?(?:[–—]|--?[^\S\n])")
_DATELINE_END = re.compile(r"\W{0,2}\s*(?:[-–—/(:.]|$)")
_DATELINE_CHARS = 120
#: A byline's names: more words than this beside the date are a sentence.
_BYLINE_NAMES = 6


def find_published(text: str) -> dt.date | None:
    """The publication date that stands in a text's head on a line of its own, in a byline or in a dateline.

    A date inside a sentence is not taken: it is what the report is about. The day of an update and a date in what
    may be the headline come last. None where there is none.
    """
    lines = _head(text)
    title = "" if not lines or _BYLINE_START.match(lines[0]) else lines[0]
    for line in sorted(lines, key=lambda line: (_UPDATE.match(line) is not None, line is title)):
        for start, end, day in find_dates(line):
            if _is_byline(line, start, end) or _is_dateline(line, start, end):
                return day
    return None


def find_title(text: str) -> str:
    """The headline at the top of a text, or an empty string.

    A headline is short, does not end like a sentence, stands above something else, and is not the first line of
    a hard-wrapped paragraph. Marks of Markdown headings are not part of it.
    """
    lines = _head(text)
    for number, line in enumerate(lines[:3]):
        if _is_meta(line):
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        alone = _stands_alone(text, line, following)
        return line.lstrip("# ").rstrip("# ") if alone and _reads_as_title(line) else ""
    return ""


def _head(text: str) -> list[str]:
    lines = (line.strip() for line in text[:HEAD_CHARS].splitlines())
    return [line for line in lines if line][:HEAD_LINES]


def _reads_as_title(line: str) -> bool:
    ending = line.rstrip("\"'”’)")
    sentence = ending.endswith((".", ",", ";")) and not _OPEN_END.search(ending)
    return len(line) <= TITLE_CHARS and not sentence


def _stands_alone(text: str, line: str, following: str) -> bool:
    if not following:
        return False
    after = text[text.index(line) + len(line) :]
    if after.lstrip(" \t").startswith(("\n\n", "\r\n\r\n")) or _is_meta(following):
        return True
    wrapped = not following[0].isupper() and following[0] not in "\"“'‘"
    return not wrapped and len(following) > max(TITLE_CHARS, len(line) + len(line) // 2)


def _is_meta(line: str) -> bool:
    """Whether a line is a byline or a date line, not a headline."""
    dated = any(_is_byline(line, start, end) for start, end, _ in find_dates(line))
    return dated or (len(line) <= BYLINE_CHARS and line.lower().startswith("by ") and not line.endswith("."))


def _is_byline(line: str, start: int, end: int) -> bool:
    """Whether a line holds nothing beside its date but a time, names and the words of bylines."""
    if len(line) > BYLINE_CHARS:
        return False
    words = _TOKEN.findall(line[:start] + " " + line[end:])
    beside = [word for word in words if word.lower().rstrip(".") not in _BYLINE_WORDS]
    if not beside:
        return True
    named = len(beside) <= _BYLINE_NAMES and all(word[0].isupper() for word in beside)
    at_edge = not line[:start].strip() or not line[end:].strip() or _BYLINE_START.match(line) is not None
    return named and at_edge and (_BYLINE_START.match(line) is not None or _separated(line, start, end))


def _separated(line: str, start: int, end: int) -> bool:
    """Whether a mark, not just a space, stands between the names and the date."""
    return bool(re.search(r"[|/–—·•:,()\-]\s*$", line[:start]) or re.match(r"\s*[|/–—·•:,)\-]", line[end:]))


def _is_dateline(line: str, start: int, end: int) -> bool:
    if _DATELINE_TOWN.fullmatch(line, 0, start) and _DATELINE_DASH.match(line, end):
        return True
    place = _DATELINE_PLACE.match(line)
    if place is None or start < place.end() - 1 or end > _DATELINE_CHARS:
        return False
    return _DATELINE_END.match(line[end:]) is not None
