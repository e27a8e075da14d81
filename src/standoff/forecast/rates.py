"""How often something happened lately, on several memories: what a forecast is mixed from."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from standoff.forecast.negbin import Floats, Ints

Rates = Callable[[Ints, Floats], Floats]
"""What makes rates per day from counts (days in the last axis) and a prior, in a new last axis."""

MEMORIES = (3.0, 10.0, 30.0, 120.0)
"""Days after which a day counts half: the last days, the last weeks, a season, and what a year of data can hold.
Four, three to four times apart, are a basis in which a slowly fading memory of any length is well approximated."""

PRIOR_DAYS = 14.0
"""How many days the prior weighs in the long rate: with two weeks of data a pair speaks for itself by half."""


def memories(counts: Ints, prior: Floats) -> Floats:
    """Rates per day at the end of `counts` (days in the last axis), one for each memory, the long run, and the prior
    itself, in a new last axis.

    Each faded sum is divided by the days that it holds, so that a short history is not taken for quiet. `prior` is the
    rate per day that similar pairs have, of the shape of `counts` without its days.
    """
    days = counts.shape[-1]
    ages = np.arange(days - 1, -1, -1)
    columns = [_faded(counts, 0.5 ** (ages / half)) for half in MEMORIES]
    long = (counts.sum(axis=-1) + PRIOR_DAYS * prior) / (days + PRIOR_DAYS)
    return np.stack([*columns, long, prior], axis=-1)


def _faded(counts: Ints, weights: Floats) -> Floats:
    found: Floats = (counts @ weights) / max(float(weights.sum()), 1.0)
    return found


def climate(counts: Ints, prior: Floats) -> Floats:
    """The rate of all days, and the prior: what climatology forecasts from. The same shape as `memories`."""
    return np.stack([counts.mean(axis=-1), prior], axis=-1)


def last(counts: Ints, prior: Floats, days: int) -> Floats:
    """The rate of the last `days` days, and the prior: what persistence forecasts from."""
    return np.stack([counts[..., -days:].mean(axis=-1), prior], axis=-1)
