"""What the query string may say: the one place where pydantic checks what comes from outside."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeVar

import msgspec
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from standoff.queries import asked as put
from standoff.queries.asked import CURSOR, ID, SIDE, WORDS
from standoff.queries.filters import Filters
from standoff.records.codes import EventType, Status
from standoff.records.series import Kind, Step
from standoff.web.answers import Form
from standoff.web.limits import LIMITS

Q = TypeVar("Q", bound=put.Asked)

Words = Annotated[str, StringConstraints(max_length=200, pattern=WORDS)]
Id = Annotated[str, StringConstraints(max_length=64, pattern=ID)]
Cursor = Annotated[str, StringConstraints(max_length=120, pattern=CURSOR)]

Day = Annotated[dt.date, Field(ge=dt.date(1600, 1, 1), le=dt.date(2400, 1, 1))]
"""A day that there may be news of, far from where calendars end."""


class Asked(BaseModel):
    """Parameters that every question takes; an unknown one is an error, for a typing mistake must not widen it."""

    model_config = ConfigDict(extra="forbid")

    as_of: Day | None = Field(None, description="Use only what was published by this day.")

    def put(self, question: type[Q]) -> Q:
        """The question as a record."""
        return msgspec.convert(self, question, from_attributes=True)


class Between(Asked):
    """A question about two sides."""

    a: Words = Field("", description=f"The first side. {SIDE}")
    b: Words = Field("", description="The second side, as the first.")
    over: Words = Field("", description="A third matter: a country or group that it is about.")
    directed: bool = Field(False, description="Only what the first side did to the second.")
    since: Day | None = Field(None, description="The first day.")
    until: Day | None = Field(None, description="The last day.")


class Listed(Between):
    """A question for a list of things."""

    type: list[EventType] = Field([], description="Only these types; may be repeated.")
    status: list[Status] = Field([], description="Only these statuses; may be repeated.")
    limit: int = Field(LIMITS.page, ge=1, le=LIMITS.rows, description=f"Rows at once; JSON has {LIMITS.most} at most.")
    cursor: Cursor = Field("", description="The `next` of the page before.")
    format: Form | None = Field(None, description="The format, where the Accept header cannot be set.")


class EventsAsked(Listed):
    """A question for events."""

    min_confidence: float = Field(0.0, ge=0, le=1, description="Only events that the coder is so sure of.")
    article: Id = Field("", description="Only events of the article with this id.")
    id: list[Id] = Field([], max_length=200, description="Only the events with these ids; may be repeated.")


class PairAsked(Between):
    """A question about how two sides stand to each other."""

    step: Step = Field(Step.DAY, description="How long the stretch of one point is.")


class IncidentsAsked(Listed):
    """A question for incidents."""

    kind: list[Kind] = Field([], description="Only what adds to these counts; may be repeated.")
    counted: bool = Field(False, description="Only what the series of the same question counts.")
    id: list[Id] = Field([], max_length=200, description="Only the incidents with these ids; may be repeated.")


class PairsAsked(Asked):
    """A question about all pairs of countries."""

    since: Day | None = Field(None, description="The first day; without it three weeks before the last.")
    until: Day | None = Field(None, description="The last day; without it the as-of day.")
    format: Form | None = Field(None, description="The format, where the Accept header cannot be set.")


def filters_of(asked: EventsAsked, last: str) -> Filters:
    """The filters of a question for events; raises `AskedWrongError` for unknown countries and reversed days."""
    return put.filters_of(asked.put(put.EventsAsked), last)
