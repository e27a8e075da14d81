"""Over-dispersed counts with exposure: how a rate in one window compares with that in another.

Counts of a week are taken as negative binomial: with mean m their variance is m + spread * m². The sum of w such weeks
is negative binomial again, of size w / spread, and that is the likelihood of a window's rate.
Whole weeks are the blocks, so that neither a weekday's habit nor a story that runs for some days passes for independent
evidence.
"""

from __future__ import annotations

import datetime as dt
import functools
import math

import msgspec
import numpy as np
from numpy.typing import NDArray

from standoff.measure.holidays import day_kind

Numbers = NDArray[np.float64]

WEEK = 7
HALF = 0.5
"""Jeffreys's prior of a Poisson rate: half an incident, so that a window without any has a rate too."""


LEAST_SPREAD = 1e-4
"""Below this a week's counts are Poisson for all purposes."""


class Daily(msgspec.Struct, frozen=True):
    """Days in a row from `first`: incidents of each, and what was read."""

    first: dt.date
    counts: Numbers
    exposure: Numbers

    def part(self, start: int, end: int) -> Daily:
        """Days start:end, counted from the first."""
        return Daily(self.first + dt.timedelta(start), self.counts[start:end], self.exposure[start:end])


class Rate(msgspec.Struct, frozen=True):
    """What a window tells of its rate: incidents (HALF added), exposure, and the size of the negative binomial."""

    told: float
    exposure: float
    size: float

    @property
    def log_mean(self) -> float:
        """The logarithm of incidents per exposure."""
        return math.log(self.told / self.exposure)

    @property
    def variance(self) -> float:
        """The variance of its error, by the delta method."""
        return 1 / self.told + 1 / self.size

    def log_likelihood(self, log_rates: Numbers) -> Numbers:
        """How well each rate explains the window, up to a constant."""
        logs = log_rates + math.log(self.exposure)
        return self.told * logs - (self.told + self.size) * np.log1p(np.exp(logs) / self.size)


@functools.lru_cache(maxsize=64)
def kinds_of_day(first: dt.date, days: int) -> NDArray[np.int64]:
    """For each day 0 (Monday) to 6 (Sunday); a holiday is a Sunday."""
    return np.array([day_kind(first + dt.timedelta(n)) for n in range(days)], dtype=np.int64)


def with_weekdays(daily: Daily, weight: float) -> Daily:
    """The same counts with the exposure of each day weighed by what such a weekday usually brings.

    `weight` incidents a weekday speak for "all alike", so that few data make no cycle.
    """
    kinds = kinds_of_day(daily.first, len(daily.counts))
    read, told = (np.bincount(kinds, values, minlength=WEEK) for values in (daily.exposure, daily.counts))
    if not read.sum():
        return daily
    factors = (told + weight) / (read * told.sum() / read.sum() + weight)
    return Daily(daily.first, daily.counts, daily.exposure * factors[kinds])


def spread_of(reference: Daily, guess: float, guess_weeks: float) -> float:
    """How much weekly counts vary beyond chance around their rate.

    The moment estimator, sum((y - m)² - m) / sum(m²), is taken twice. Days by themselves give it precisely, but as if
    no day knew of the day before; whole weeks, counted back from the end, know that stories run on, but are few. So the
    weeks' estimate is drawn toward the days', which is drawn toward `guess`, each as if it stood for `guess_weeks`
    weeks. A stretch in which next to nothing is expected says next to nothing about it: it weighs m / (1 + m). Only
    the reference is asked: a change in the midst of the recent window is what is looked for, and no noise.
    """
    by_day, days = _moments(reference.counts, reference.exposure)
    by_week, weeks = _moments(_weekly(reference.counts), _weekly(reference.exposure))
    first = (by_day / WEEK * days + guess * guess_weeks) / (days + guess_weeks)
    return (by_week * weeks + first * guess_weeks) / (weeks + guess_weeks)


def _moments(counts: Numbers, exposure: Numbers) -> tuple[float, float]:
    """The squared coefficient of variation beyond chance, and how many stretches it rests on."""
    if len(counts) < 2 or not counts.sum() or not exposure.sum():
        return 0.0, 0.0
    means = exposure * counts.sum() / exposure.sum()
    bessel = len(counts) / (len(counts) - 1)  # the rate was fitted to the same stretches
    found = float((bessel * (counts - means) ** 2 - means).sum() / (means**2).sum())
    return max(found, 0.0), float((means / (1 + means)).sum())


def _weekly(values: Numbers) -> Numbers:
    """Sums of whole weeks, the odd days at the beginning left out."""
    odd = len(values) % WEEK
    return np.asarray(values[odd:].reshape(-1, WEEK).sum(axis=1), dtype=np.float64)


def rate_of(window: Daily, spread: float) -> Rate:
    """What a window tells, given how much weeks vary; it must have exposure."""
    weeks = len(window.counts) / WEEK
    return Rate(float(window.counts.sum()) + HALF, float(window.exposure.sum()), weeks / max(spread, LEAST_SPREAD))
