"""Series and facts of our own that the tests of this room read."""

from __future__ import annotations

import datetime as dt

import numpy as np

from standoff.forecast.facts import Facts, facts_of
from standoff.forecast.negbin import Ints
from standoff.records.series import Point, Question, Series, Side, Step

FIRST = dt.date(2020, 1, 1)


def question(days: int, step: Step = Step.DAY) -> Question:
    """Peru and Chile over some days."""
    last = (FIRST + dt.timedelta(days - 1)).isoformat()
    sides = Side("Peru", ("PER",)), Side("Chile", ("CHL",))
    return Question(a=sides[0], b=sides[1], since=FIRST.isoformat(), until=last, as_of=last, step=step)


def series_of(words: list[int], step: Step = Step.DAY) -> Series:
    """A series with so many words each day, and an act on every tenth."""
    points = tuple(
        Point(start=(FIRST + dt.timedelta(day)).isoformat(), words=count, threats=0, acts=int(day % 10 == 0),
              cooperation=1, score=0.0, coverage=3, incidents=())
        for day, count in enumerate(words)
    )  # fmt: skip
    return Series(question(len(words), step), points)


def panel(pairs: int, days: int, seed: int = 0) -> Ints:
    """Counts of pairs whose rates differ and wander, as those of countries do."""
    chance = np.random.default_rng(seed)
    base = chance.gamma(0.7, 0.5, size=pairs)
    steps = chance.normal(0, 0.08, size=(pairs, days)).cumsum(axis=1)
    counts: Ints = chance.poisson(base[:, None] * np.exp(steps - steps.mean(axis=1, keepdims=True)))
    return counts


def quarrel(days: int = 80) -> Facts:
    """Three entities and three relations: 0 does relation 0 to 1 every day; whenever 1 does relation 1 to 2 (every
    fourth day), 2 does relation 2 to 1 on the next."""
    rows = [(0, 0, 1, day) for day in range(days)]
    rows += [(1, 1, 2, day) for day in range(0, days, 4)]
    rows += [(2, 2, 1, day + 1) for day in range(0, days - 1, 4)]
    return facts_of(np.array(rows), 4, 3)
