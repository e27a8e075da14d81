"""Whether tension grows: the answer, its uncertainty, and what it rests on."""

from __future__ import annotations

import enum

import msgspec

from standoff.records.series import Kind, Question


class Trend(enum.StrEnum):
    """The four answers."""

    GROWING = "growing"
    STEADY = "steady"
    EASING = "easing"
    TOO_LITTLE = "too little data"


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of days, both ends counted: its conflict incidents, and the articles that the store holds of it."""

    since: str
    until: str
    days: int
    incidents: int
    coverage: int


class Share(msgspec.Struct, frozen=True):
    """One kind's part in the change: its counts, and the change in incidents a day, exposure allowed for."""

    kind: Kind
    recent: int
    reference: int
    change: float


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """The recent window against the reference.

    `ratio` is the rate of conflict incidents per coverage in the recent window over that in the reference, `low` and
    `high` its 95 % interval, `probability` that it is above 1; None where there are too few incidents to say. `onset`
    is the likeliest first day of the new level (ISO), empty where there is none. `driver` is the kind that changed
    most. `incidents` holds the ids that weigh most in the recent window, heaviest first. `sentence` says it all.
    """

    question: Question
    trend: Trend
    sentence: str
    ratio: float | None
    low: float | None
    high: float | None
    probability: float | None
    recent: Window
    reference: Window
    onset: str
    driver: Kind | None
    shares: tuple[Share, ...]
    incidents: tuple[str, ...]
