"""Questions to a store as frozen records, and what their words mean on the day whose knowledge counts.

Whoever lets others ask (the API, assistants, notebooks) makes these from what comes in; `msgspec.convert` checks it.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import msgspec

from standoff.measure.sides import side_of
from standoff.queries.bounds import BOUNDS
from standoff.queries.errors import AskedWrongError
from standoff.queries.filters import Filters
from standoff.queries.names import names
from standoff.records.codes import EventType, Status
from standoff.records.problem import Problem
from standoff.records.series import Kind, Side, Step

SIDE = "A country by its code (RUS) or name (Russia), several with commas, a group (EU), or all."

WORDS = r"^[^\x00-\x1f\x7f]*$"
ID = r"^[\w.:-]*$"
CURSOR = r"^[A-Za-z0-9_-]*$"


def _words(told: str) -> msgspec.Meta:
    return msgspec.Meta(max_length=200, pattern=WORDS, description=told)


def _told(told: str) -> msgspec.Meta:
    return msgspec.Meta(description=told)


FIRST_DAY, LAST_DAY = dt.date(1600, 1, 1), dt.date(2400, 1, 1)
"""Days that there may be news of, far from where calendars end."""

Id = Annotated[str, msgspec.Meta(max_length=64, pattern=ID)]
Ids = Annotated[tuple[Id, ...], msgspec.Meta(max_length=200)]


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every question takes. Raises `AskedWrongError` for days before 1600 or after 2400."""

    as_of: Annotated[dt.date | None, _told("Use only what was published by this day.")] = None

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            day = getattr(self, name)
            if isinstance(day, dt.date) and not FIRST_DAY <= day <= LAST_DAY:
                raise AskedWrongError(f"{name} {day} is no day of the news: give one from {FIRST_DAY} on", name)

    def day(self, last: str) -> dt.date:
        """The day whose knowledge counts; `last` is that of the store's latest report."""
        return self.as_of or dt.date.fromisoformat(last or dt.date.max.isoformat())


class Between(Asked, frozen=True, kw_only=True):
    """A question about two sides."""

    a: Annotated[str, _words(f"The first side. {SIDE}")] = ""
    b: Annotated[str, _words("The second side, as the first.")] = ""
    over: Annotated[str, _words("A third matter: a country or group that it is about.")] = ""
    directed: Annotated[bool, _told("Only what the first side did to the second.")] = False
    since: Annotated[dt.date | None, _told("The first day.")] = None
    until: Annotated[dt.date | None, _told("The last day.")] = None


class PairAsked(Between, frozen=True, kw_only=True):
    """A question about how two sides stand to each other."""

    step: Annotated[Step, _told("How long the stretch of one point is.")] = Step.DAY


class Listed(Between, frozen=True, kw_only=True):
    """A question for a list of things."""

    type: Annotated[tuple[EventType, ...], _told("Only these types.")] = ()
    status: Annotated[tuple[Status, ...], _told("Only these statuses.")] = ()
    limit: Annotated[int, msgspec.Meta(ge=1, le=BOUNDS.rows, description="Rows at once.")] = BOUNDS.page
    cursor: Annotated[str, msgspec.Meta(max_length=120, pattern=CURSOR, description="The page before's `next`.")] = ""


class EventsAsked(Listed, frozen=True, kw_only=True):
    """A question for events."""

    min_confidence: Annotated[float, msgspec.Meta(ge=0, le=1, description="Only events that sure.")] = 0.0
    article: Annotated[Id, _told("Only events of the article with this id.")] = ""
    id: Annotated[Ids, _told("Only the events with these ids.")] = ()


class IncidentsAsked(Listed, frozen=True, kw_only=True):
    """A question for incidents."""

    kind: Annotated[tuple[Kind, ...], _told("Only what adds to these counts.")] = ()
    counted: Annotated[bool, _told("Only what the series of the same question counts.")] = False
    id: Annotated[Ids, _told("Only the incidents with these ids.")] = ()


class PairsAsked(Asked, frozen=True, kw_only=True):
    """A question about all pairs of countries."""

    since: Annotated[dt.date | None, _told("The first day; without it three weeks before the last.")] = None
    until: Annotated[dt.date | None, _told("The last day; without it the as-of day.")] = None


class BriefAsked(Asked, frozen=True, kw_only=True):
    """A question for what changed."""

    since: Annotated[dt.date | None, _told("The day to compare with; without it a week before.")] = None


def side(words: str, parameter: str, on: dt.date) -> Side | None:
    """The side that words mean on a day, None for no words; raises `AskedWrongError`."""
    if not words.strip():
        return None
    try:
        return side_of(words, names(), on)
    except Problem as error:
        raise AskedWrongError(str(error), parameter) from error


def codes(words: str, parameter: str, on: dt.date) -> tuple[str, ...]:
    """The country codes of a side; none for no words, and for all."""
    found = side(words, parameter, on)
    return found.codes if found else ()


def filters_of(asked: EventsAsked, last: str) -> Filters:
    """The filters of a question for events; raises `AskedWrongError` for unknown countries and reversed days."""
    on = asked.day(last)
    in_order(asked)
    return Filters(
        a=codes(asked.a, "a", on),
        b=codes(asked.b, "b", on),
        over=codes(asked.over, "over", on),
        directed=asked.directed,
        types=asked.type,
        statuses=asked.status,
        since=iso(asked.since),
        until=iso(asked.until),
        as_of=iso(asked.as_of),
        min_confidence=asked.min_confidence,
        article=asked.article,
        ids=asked.id or None,
    )


def in_order(asked: Between) -> None:
    """Raise `AskedWrongError` where the days are reversed."""
    if asked.since and asked.until and asked.since > asked.until:
        raise AskedWrongError(f"since {asked.since} is later than until {asked.until}: swap them", "since")


def iso(day: dt.date | None) -> str:
    """A day as ISO text, empty for None."""
    return day.isoformat() if day else ""
