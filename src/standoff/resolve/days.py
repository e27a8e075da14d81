"""Which day words mean: "on Tuesday", "5 May", "two weeks ago", "the day after".

Each rule is one pattern and one function; the first rule whose pattern is found decides. Days are reckoned on the
Gregorian calendar from the day of publication, or from the anchor: the day that the article spoke of last.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import msgspec

from standoff.records.codes import DateBasis

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = dict(
    zip(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        range(1, 13),
        strict=True,
    )
) | {"a": 1, "an": 1, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "a couple of": 2}
_DAYS_IN = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

# The last words of a bound: the day that follows is not the day itself.
_BOUND = re.compile(r"\A(?:since|until|till|by|before|after|from|through)\b")
# A date without a year lies ahead rather than behind where it is so many days away behind, and half as far ahead.
LONG_PAST = 180


class Day(msgspec.Struct, frozen=True):
    """A day (`2019-05-02`), month (`2019-05`) or year (`2019`); `value` is empty where the words do not tell.

    `exact` is False where the words give a bound ("since Monday") or a rough distance ("two weeks ago").
    """

    value: str
    basis: DateBasis
    exact: bool = True

    @property
    def date(self) -> dt.date | None:
        """The calendar day, or None where only the month, the year or nothing is known."""
        return dt.date.fromisoformat(self.value) if len(self.value) == 10 else None


NO_DAY = Day("", DateBasis.NONE, exact=False)


class _Words(msgspec.Struct, frozen=True):
    """A temporal expression in small letters, with what it is reckoned from."""

    text: str
    published: dt.date | None
    anchor: dt.date | None
    future: bool

    @property
    def origin(self) -> dt.date | None:
        """The day that "the next day" and "a week later" count from."""
        return self.anchor or self.published


_Rule = Callable[[_Words, re.Match[str]], Day | None]


def resolve_day(words: str, published: dt.date | None, anchor: dt.date | None = None, *, future: bool = False) -> Day:
    """The day that a temporal expression means.

    A weekday is the last such day up to and including publication, or the next one where the words say so or
    `future` is true; a date without a year is the nearest in that direction. `anchor` is the day that the article
    spoke of last, from which "a day later" counts. Basis `stated`: the words name the calendar day, month or year;
    `relative`: it is reckoned from another day; `none`: the words do not tell.
    """
    known = _Words(" ".join(words.lower().split()), published, anchor, future)
    for pattern, rule in _RULES:
        found = pattern.search(known.text)
        if found is None:
            continue
        day = rule(known, found)
        if day is not None:
            return msgspec.structs.replace(day, exact=False) if _BOUND.match(known.text) else day
    return NO_DAY


def _relative(day: dt.date | None, *, exact: bool = True) -> Day | None:
    return Day(day.isoformat(), DateBasis.RELATIVE, exact) if day else None


def _stated(value: str) -> Day:
    return Day(value, DateBasis.STATED)


def _calendar(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _shifted(day: dt.date, days: int) -> dt.date | None:
    """The day so many days away, or None outside the calendar."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(ordinal) if 1 <= ordinal <= dt.date.max.toordinal() else None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _iso(known: _Words, found: re.Match[str]) -> Day | None:
    day = _calendar(int(found["y"]), int(found["m"]), int(found["d"]))
    return _stated(day.isoformat()) if day else None


def _slashed(known: _Words, found: re.Match[str]) -> Day | None:
    """3/14/2019 or 14/3/2019; 3/4/2019 is read as in the United States."""
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    day = _calendar(year, first, second) or _calendar(year, second, first)
    return _stated(day.isoformat()) if day else None


def _full_date(known: _Words, found: re.Match[str]) -> Day | None:
    month, day, year = _month(found["month"]), int(found["d"]), found["y"]
    if year:
        named = _calendar(int(year), month, day)
        return _stated(named.isoformat()) if named else None
    if known.published is None:
        return None
    near = _nearest(known.published, known.future, lambda at: _calendar(at, month, day))
    return _stated(near.isoformat()) if near else None


def _nearest(origin: dt.date, future: bool, make: Callable[[int], dt.date | None]) -> dt.date | None:
    """The year's day nearest to `origin` in the direction of the telling."""
    years = range(max(1, origin.year - 4), min(9999, origin.year + 4) + 1)
    days = [day for day in map(make, years) if day]
    ahead = min((day for day in days if day >= origin), default=None)
    behind = max((day for day in days if day <= origin), default=None)
    if future or behind is None or ahead is None:
        return ahead if future or behind is None else behind
    back = (origin - behind).days
    return ahead if back > LONG_PAST and 2 * (ahead - origin).days < back else behind


def _month_of_year(known: _Words, found: re.Match[str]) -> Day | None:
    month, year = _month(found["month"]), found["y"]
    if year.isdigit():
        return _stated(f"{year}-{month:02}")
    if known.published is None:
        return None
    offset = {"last": -1, "this": 0, "next": 1}[year.split()[0]]
    return _away(dt.date(known.published.year, month, 1), 12 * offset, "month")


def _bare_month(known: _Words, found: re.Match[str]) -> Day | None:
    if known.published is None:
        return None
    month = _month(found["month"])
    behind = known.published.month < month
    ahead = known.published.month > month
    future = known.future or found["which"] in ("next", "coming")
    year = known.published.year + (1 if future and ahead else 0) - (1 if not future and behind else 0)
    return _stated(f"{year:04}-{month:02}") if 1 <= year <= 9999 else None


def _year(known: _Words, found: re.Match[str]) -> Day | None:
    return _stated(found["y"])


def _weekday(known: _Words, found: re.Match[str]) -> Day | None:
    if known.published is None:
        return None
    wanted = _WEEKDAYS.index(found["weekday"])
    which = found["which"] or ""
    back = (known.published.weekday() - wanted) % 7
    if which in ("next", "coming", "following") or (known.future and which not in ("last", "past", "previous")):
        return _relative(_shifted(known.published, (7 - back) % 7 or (7 if which else 0)))
    return _relative(_shifted(known.published, -(back or (7 if which in ("last", "past") else 0))))


def _near_day(known: _Words, found: re.Match[str]) -> Day | None:
    offsets = {"day before yesterday": -2, "day after tomorrow": 2, "yesterday": -1, "tomorrow": 1}
    offset = next((days for name, days in offsets.items() if name in found.group()), 0)
    return _relative(_shifted(known.published, offset)) if known.published else None


def _last_night(known: _Words, found: re.Match[str]) -> Day | None:
    return _relative(_shifted(known.published, -1)) if known.published else None


def _distance_from(known: _Words, found: re.Match[str]) -> Day | None:
    """ "Two weeks ago" counts from publication, "two weeks later" from the anchor."""
    ago = found["way"] == "ago"
    origin = known.published if ago else known.origin
    if origin is None:
        return None
    sign = 1 if found["way"] in ("later", "after") else -1
    number = found["n"]
    count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
    if not count:
        return Day(f"{origin.year:04}", DateBasis.RELATIVE, exact=False) if found["unit"] in _DAYS_IN else None
    return _away(origin, sign * count, found["unit"])


def _away(origin: dt.date, count: int, unit: str) -> Day | None:
    """The day, month or year that lies `count` units from a day; no finer than the unit."""
    if unit == "hour":
        return _relative(_shifted(origin, 0), exact=False)
    if unit in _DAYS_IN:
        return _relative(_shifted(origin, count * _DAYS_IN[unit]), exact=unit in ("day", "night"))
    months = origin.year * 12 + origin.month - 1 + count * _MONTHS_IN[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    value = f"{year:04}-{month + 1:02}" if unit in ("month", "quarter") else f"{year:04}"
    return Day(value, DateBasis.RELATIVE, exact=False)


def _which_unit(known: _Words, found: re.Match[str]) -> Day | None:
    """ "Last month", "earlier this year", "next week": the month or the year, since no day is told."""
    if known.published is None:
        return None
    count = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(found["which"], 0)
    unit = found["unit"]
    if unit in ("week", "weekend", "fortnight"):
        near = _shifted(known.published, 7 * count)
        return Day(near.isoformat()[:7], DateBasis.RELATIVE, exact=False) if near else None
    return _away(known.published, count, unit)


def _next_day(known: _Words, found: re.Match[str]) -> Day | None:
    """ "The next day", "the previous night", "the same day", "the day before": counted from the anchor."""
    offset = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(
        found["way"] or found["which"], 0
    )
    return _relative(_shifted(known.origin, offset)) if known.origin else None


_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_UNTIL = r"(?:\s?(?:-|–|to|and|until|through)\s?(?:\d{1,2})(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<y>(?:1[89]|20)\d\d)"
_PART = r"(?:day|night|morning|afternoon|evening)"

# The order matters: a finer reading stands before a coarser one.
_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = tuple(
    (re.compile(pattern, re.ASCII), rule)
    for pattern, rule in (
        (r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", _iso),
        (r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})", _slashed),
        (rf"\b{_DAY}{_UNTIL}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?", _full_date),
        (rf"\b{_MONTH}\s{_DAY}{_UNTIL}(?:,?\s{_YEAR})?", _full_date),
        (rf"\b{_MONTH},?\s(?:of\s)?(?P<y>\d{{4}}|(?:last|this|next)\syear)", _month_of_year),
        (r"day before yesterday|day after tomorrow|yesterday|today|tomorrow|tonight", _near_day),
        (r"last (?:night|evening)|overnight", _last_night),
        (r"this (?:morning|afternoon|evening|night|day)", _near_day),
        (
            r"(?:(?P<which>last|next|this|past|coming|previous|following)\s)?\b"
            r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|r|rs)?(?![a-z])",
            _weekday,
        ),
        (
            r"\b(?P<n>\d+|(?!the\b)[a-z]+|a few|a couple of)\s"
            r"(?P<unit>hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century)s?\s(?P<way>ago|earlier|later|before|after|prior|previously)",
            _distance_from,
        ),
        (rf"(?P<which>next|following|previous|same|that|the)\s{_PART}(?:\s(?P<way>before|after))?", _next_day),
        (
            r"(?P<which>last|this|next|past|coming)\s(?P<unit>weekend|week|fortnight|month|quarter|year|decade|century)",
            _which_unit,
        ),
        (rf"(?:(?P<which>last|next|this|past|coming|previous|following)\s)?\b{_MONTH}(?![a-z])", _bare_month),
        (rf"\b{_YEAR}\b", _year),
    )
)
