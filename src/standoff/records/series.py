"""How much of what passed between two sides, day by day."""

from __future__ import annotations

import enum

import msgspec


class Kind(enum.StrEnum):
    """What a happening adds to: three ways of conflict, and cooperation in words or deeds."""

    WORDS = "words"
    THREATS = "threats"
    ACTS = "acts"
    COOPERATION = "cooperation"


class Step(enum.StrEnum):
    """How long the stretch of one point is; a week begins on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Side(msgspec.Struct, frozen=True):
    """One side of a question: its name for a person, and the country codes that belong to it.

    No codes at all stand for everybody but the other side.
    """

    name: str
    codes: tuple[str, ...]


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked: what A does to B (`directed`) or both to each other, over a third matter where one is given.

    `since` and `until` are ISO days, both counted; nothing published after `as_of` is used.
    """

    a: Side
    b: Side
    over: Side | None = None
    directed: bool = False
    since: str
    until: str
    as_of: str
    step: Step = Step.DAY


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One day, week or month from `start` (ISO): incidents of each kind, dated by when they happened.

    `score` is the sum of PLOVER scores of the incidents, -10 (conflict) to 10 each. `coverage` is how many articles of
    the whole store were published then. `incidents` holds the ids of what is counted.
    """

    start: str
    words: int
    threats: int
    acts: int
    cooperation: int
    score: float
    coverage: int
    incidents: tuple[str, ...]

    @property
    def conflict(self) -> int:
        """Words, threats and acts together."""
        return self.words + self.threats + self.acts

    def of(self, kind: Kind) -> int:
        """The count of one kind."""
        return int(getattr(self, kind.value))


class Series(msgspec.Struct, frozen=True):
    """The answer to a question: a point for every stretch between its days, also where nothing happened."""

    question: Question
    points: tuple[Point, ...]


class PairDay(msgspec.Struct, frozen=True):
    """How many incidents of each kind one country directed at another on one day; days without any are left out."""

    actor: str
    recipient: str
    day: str
    words: int
    threats: int
    acts: int
    cooperation: int
