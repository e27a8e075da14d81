"""Calendar dates in English text and in the columns of rows."""

from __future__ import annotations

import datetime as dt
import email.utils
import math
import re
from collections.abc import Iterator

from standoff.ingest.limits import FIRST_YEAR, LAST_YEAR

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_FULL = re.compile(
    rf"\b(?:{_MONTH.format('m1')}\s+{_DAY.format('d1')}\s*,?\s+(?P<y1>\d{{4}})"
    rf"|{_DAY.format('d2')}(?:\s+of)?[\s-]+{_MONTH.format('m2')}[\s,-]+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2}))(?!\d)",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
#: What may follow the day in a date-time: T or a space, then a time.
_TIME = re.compile(r"[T\s,]+(?:at\s+)?\d{1,2}:\d{2}.*", re.IGNORECASE | re.DOTALL)
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)
#: Numbers that are seconds or milliseconds since 1970, told by their size: 2001 to 2286.
_DIGITS = 13
_SECONDS = range(10**9, 10**10)


def find_dates(text: str) -> Iterator[tuple[int, int, dt.date]]:
    """Each full date (day, month, year) that exists, with its half-open offsets in the text."""
    for match in _FULL.finditer(text):
        day = _date_of(match)
        if day is not None:
            yield match.start(), match.end(), day


def parse_date(value: str | float | dt.date) -> dt.date:
    """The day that a value names: an ISO date or date-time, an e-mail date, a date in English words, 20190502, or
    seconds or milliseconds since 1970 (UTC). A date-time gives the day as written, in its own time zone.

    Raises `ValueError`, in words for people.
    """
    if isinstance(value, dt.datetime):
        return _in_range(value.date(), value)
    if isinstance(value, dt.date):
        return _in_range(value, value)
    day = _of_text(value) if isinstance(value, str) else _of_number(value)
    if day is None:
        raise ValueError(f"{str(value)[:40]!r} is no date that can be told: write it as 2019-05-02, or leave it out")
    return _in_range(day, value)


def _in_range(day: dt.date, value: object) -> dt.date:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    raise ValueError(
        f"{str(value)[:40]!r} is not in the years {FIRST_YEAR} to {LAST_YEAR}: correct it, or leave it out"
    )


def _of_number(value: float) -> dt.date | None:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    whole = int(value)
    if whole // 1000 in _SECONDS:
        whole //= 1000
    if whole in _SECONDS:
        return dt.datetime.fromtimestamp(whole, dt.UTC).date()
    return _compact(str(whole))


def _of_text(value: str) -> dt.date | None:
    text = _WEEKDAY.sub("", value.strip(), count=1)
    match = _FULL.match(text)
    rest = text[match.end() :].strip() if match else ""
    if match and (not rest or _TIME.fullmatch(text[match.end() :])):
        return _date_of(match)
    return _of_digits(text) or _email_date(value)


def _date_of(match: re.Match[str]) -> dt.date | None:
    for way in "123":
        if match[f"y{way}"]:
            month = match[f"m{way}"]
            number = int(month) if month.isdecimal() else 1 + _MONTHS.index(month[:3].lower())
            return _real(int(match[f"y{way}"]), number, int(match[f"d{way}"]))
    return None


def _of_digits(text: str) -> dt.date | None:
    digits = text.isascii() and text.isdecimal() and len(text) <= _DIGITS
    return _of_number(int(text)) if digits else None


def _compact(text: str) -> dt.date | None:
    match = _COMPACT.fullmatch(text)
    return _real(int(match[1]), int(match[2]), int(match[3])) if match else None


def _real(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _email_date(text: str) -> dt.date | None:
    try:
        return email.utils.parsedate_to_datetime(text[:100]).date()
    except ValueError:
        return None
