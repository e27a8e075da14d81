"""The forecast of a count: a mixture of recent and long rates, times the days, with the spread that such forecasts had.

mean = days × Σ weight × rate; the spread is negative binomial with size = base + slope × mean. Weights are shares: not
negative, together 1, so that each says how much of the forecast comes from which memory. They were fitted by maximum
likelihood on many pairs at once (`fit`), for each horizon by itself.
"""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

import msgspec
import numpy as np

from standoff.forecast.negbin import Floats, Ints
from standoff.forecast.rates import MEMORIES, Rates, memories

HORIZONS = (7, 28, 90)
"""Days ahead: a week, a month of whole weeks, a quarter."""


class Mixture(msgspec.Struct, frozen=True):
    """What was fitted for one horizon: a weight for each memory, the long run and the prior; the spread's two terms;
    the prior itself, incidents a day of a pair like those that it was fitted on."""

    weights: tuple[float, ...]
    base: float
    slope: float
    prior: float


class Expected(msgspec.Struct, frozen=True):
    """Mean and size of a negative binomial for each series, and the part of the mean from each memory (last axis)."""

    mean: Floats
    size: Floats
    parts: Floats


def expect(counts: Ints, days: int, mixture: Mixture, rates: Rates = memories) -> Expected:
    """What to expect in the next `days` after `counts` (days in the last axis); `mixture` is that of the horizon, and
    was fitted with the same `rates`."""
    prior = np.full(counts.shape[:-1], mixture.prior)
    parts = rates(counts, prior) * np.asarray(mixture.weights) * days
    mean = np.maximum(parts.sum(axis=-1), 1e-9)
    return Expected(mean, mixture.base + mixture.slope * mean, parts)


def nearest_mixture(kind: str, days: int) -> Mixture:
    """The mixture that comes with the package for a kind of incident, of the horizon nearest in ratio."""
    table = shipped()[kind]
    return table[min(HORIZONS, key=lambda horizon: abs(np.log(horizon / days)))]


@functools.cache
def shipped() -> dict[str, dict[int, Mixture]]:
    """The mixtures in `data/mixtures.toml`, by kind and horizon; the file says what they were fitted on."""
    text = resources.files("standoff.forecast").joinpath("data/mixtures.toml").read_text(encoding="utf-8")
    return {
        kind: {int(days): msgspec.convert(entry, Mixture) for days, entry in horizons.items()}
        for kind, horizons in tomllib.loads(text).items()
    }


def memory_names() -> tuple[str, ...]:
    """The names of the parts of a mean, in order."""
    return (*(f"memory of {half:g} days" for half in MEMORIES), "long run", "similar pairs")
