"""Counts per day from a series, and what a forecast is made of."""

from __future__ import annotations

import datetime as dt
import hashlib

import msgspec
import numpy as np

from standoff.forecast import negbin
from standoff.forecast.model import Expected, Mixture, expect, memory_names, nearest_mixture
from standoff.forecast.negbin import Ints
from standoff.forecast.rates import climate
from standoff.records.forecast import Forecast, Part, Quantile
from standoff.records.problem import Problem
from standoff.records.series import Kind, Question, Series, Step

CONFLICT = "conflict"
KINDS = (Kind.WORDS.value, Kind.THREATS.value, Kind.ACTS.value, Kind.COOPERATION.value, CONFLICT)
"""What is forecast: each kind, and words, threats and acts together."""

LEVELS = (0.1, 0.25, 0.5, 0.75, 0.9)
LEVEL = 0.8
FEWEST_DAYS = 28
"""Fewer days of history than four weeks say nothing of a rate: every memory would be of the same few days."""

MOST_DAYS = 365
"""The farthest horizon: the longest that was tested is 90 days, and a year is four of those."""


def counts_of(series: Series) -> dict[str, Ints]:
    """The counts of each day by kind; raises `ValueError` where the points are not days."""
    if series.question.step is not Step.DAY:
        raise ValueError(f"a forecast counts days, and the series has a point for each {series.question.step}")
    rows = [(one.words, one.threats, one.acts, one.cooperation, one.conflict) for one in series.points]
    columns = np.array(rows, dtype=np.int64).reshape(-1, len(KINDS)).T.copy()
    return dict(zip(KINDS, columns, strict=True))


def forecasts(series: Series, days: int) -> list[Forecast]:
    """What to expect in the next `days` after the last day of a series, for each of KINDS.

    Raises `Problem` where the series is shorter than FEWEST_DAYS, or `days` is not from 1 to MOST_DAYS.
    """
    if not 1 <= days <= MOST_DAYS:
        raise Problem(f"cannot forecast {days} days: ask for 1 to {MOST_DAYS}")
    known = len(series.points)
    if known < FEWEST_DAYS:
        raise Problem(
            f"{series.question.a.name} and {series.question.b.name}: a forecast needs {FEWEST_DAYS} days of history, "
            f"and the store has {known}: code or import earlier reports"
        )
    counts = counts_of(series)
    return [forecast(series.question, kind, counts[kind], days) for kind in KINDS]


def forecast(question: Question, kind: str, counts: Ints, days: int) -> Forecast:
    """What to expect of one kind in the next `days` after the question's last day, from its counts of each day, which
    are FEWEST_DAYS at least."""
    mixture = nearest_mixture(kind, days)
    found = expect(counts[None, :], days, mixture)
    base = _climatology(counts, days, mixture)
    low, high = negbin.interval(found.mean, found.size, LEVEL)[0].tolist()
    reached = negbin.quantiles(found.mean, found.size, LEVELS)[0].tolist()
    made = dt.date.fromisoformat(question.until)
    parts = zip(memory_names(), found.parts[0].tolist(), strict=True)
    return Forecast(
        id=forecast_id(question, kind, days),
        question=question,
        kind=kind,
        made=question.until,
        until=(made + dt.timedelta(days)).isoformat(),
        days=days,
        mean=float(found.mean[0]),
        size=float(found.size[0]),
        low=low,
        high=high,
        any=float(1 - negbin.table(found.mean, found.size)[0, 0]),
        quantiles=tuple(Quantile(level, count) for level, count in zip(LEVELS, reached, strict=True)),
        parts=tuple(Part(name, count) for name, count in parts),
        base_mean=float(base.mean[0]),
        base_size=float(base.size[0]),
        known=int(counts.sum()),
        days_known=len(counts),
    )


def _climatology(counts: Ints, days: int, mixture: Mixture) -> Expected:
    """The rate of all days, as spread as the forecast, with a trace of the prior: nothing is quite impossible."""
    plain = msgspec.structs.replace(mixture, weights=(1.0, 1.0 / len(counts)))
    return expect(counts[None, :], days, plain, climate)


def forecast_id(question: Question, kind: str, days: int) -> str:
    """16 hex digits: the same question on the same day is the same forecast."""
    key = msgspec.json.encode((question.a, question.b, question.over, question.directed, question.until, kind, days))
    return hashlib.sha256(key).hexdigest()[:16]
