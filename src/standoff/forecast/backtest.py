"""Rolling origin: at each origin fit on what had passed by then, forecast, wait, score. Nothing later is ever seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import msgspec
import numpy as np

from standoff.forecast import negbin
from standoff.forecast.fit import fit_mixture
from standoff.forecast.model import Expected, expect
from standoff.forecast.negbin import Floats, Ints
from standoff.forecast.rates import Rates, climate, last, memories

FIRST = 40
"""The first day that a fit forecasts from: six weeks of history."""

STEP = 7
"""Days between origins: a week, so that each weekday counts alike."""

REFIT = 4
"""Origins between fits: four weeks hardly change eight numbers that hundreds of series share."""

LEVEL = 0.8
"""The chance of the interval that is checked."""

Forecaster = Callable[[Ints, int, int], Callable[[Ints], Expected]]
"""From all counts (a series a row), an origin and a horizon, learned from days before the origin alone: what
forecasts from counts up to an origin."""


class Scores(msgspec.Struct, frozen=True):
    """The scores of one forecaster at one horizon, a number for each series and origin."""

    count: Ints
    mean: Floats
    crps: Floats
    log_score: Floats
    covered: Floats
    within: Floats

    def row(self) -> dict[str, float]:
        """The averages."""
        return {name: float(getattr(self, name).mean()) for name in self.__struct_fields__}


def mixed(rates: Rates) -> Forecaster:
    """A forecaster that mixes rates, with the spread that its own forecasts had."""

    def learn(counts: Ints, origin: int, days: int) -> Callable[[Ints], Expected]:
        origins = tuple(range(FIRST, origin - days + 1, STEP)) or (max(1, origin - days),)
        mixture = fit_mixture(counts, origins, days, rates)
        return lambda known: expect(known, days, mixture, rates)

    return learn


def forecasters(days: int) -> dict[str, Forecaster]:
    """Ours and the two simple rivals. The rivals too have a fitted level and spread, so that what is compared is what
    they know: persistence the last `days` days, climatology all days."""
    return {
        "standoff": mixed(memories),
        "climatology": mixed(climate),
        "persistence": mixed(partial(last, days=days)),
    }


def backtest(counts: Ints, days: int, start: int, forecaster: Forecaster) -> Scores:
    """Forecast `days` ahead from every origin from `start` on; `counts` has a series a row and a day a column."""
    found = list(_origins(counts, days, start, forecaster))
    return Scores(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def _origins(counts: Ints, days: int, start: int, forecaster: Forecaster) -> Iterator[tuple[Floats | Ints, ...]]:
    for number, origin in enumerate(range(start, counts.shape[1] - days + 1, STEP)):
        if number % REFIT == 0:
            predict = forecaster(counts[:, :origin], origin, days)
        expected = predict(counts[:, :origin])
        yield scored(counts[:, origin : origin + days].sum(axis=-1), expected.mean, expected.size)


def scored(count: Ints, mean: Floats, size: Floats) -> tuple[Floats | Ints, ...]:
    """The fields of Scores for forecasts whose counts are known."""
    bounds = negbin.interval(mean, size, LEVEL)
    covered = ((count >= bounds[..., 0]) & (count <= bounds[..., 1])).astype(np.float64)
    return (
        count,
        mean,
        negbin.crps(count, mean, size),
        -negbin.log_chance(count, mean, size),
        covered,
        negbin.within(count, mean, size, LEVEL),
    )
