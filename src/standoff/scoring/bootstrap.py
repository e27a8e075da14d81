"""Ratios of counts with their 95 % intervals, by resampling whole articles.

Mentions of one article stand and fall together, so articles are what is drawn again, with replacement.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

RESAMPLES = 1000  # the ends of a 95 % interval then rest on 25 draws each
SEED = 20190502  # any number: the same one, so that the same input gives the same interval
TAIL = 2.5  # per cent left out at either end


class Figure(msgspec.Struct, frozen=True):
    """A ratio and its 95 % interval; 0 where there was nothing to divide by."""

    value: float
    low: float
    high: float


def weights(articles: int, resamples: int = RESAMPLES, seed: int = SEED) -> Array:
    """How often each article is drawn: a first row of ones (the articles as they are), then a row a resample."""
    if not articles:
        return np.ones((resamples + 1, 0))
    drawn = np.random.default_rng(seed).multinomial(articles, np.full(articles, 1 / articles), resamples)
    return np.vstack([np.ones((1, articles)), drawn]).astype(np.float64)


def totals(weights: Array, counts: Sequence[int]) -> Array:
    """A count's sum, as it is and in each resample; `counts` has one number an article."""
    return np.asarray(weights @ np.asarray(counts, dtype=np.float64), dtype=np.float64)


def divided(over: Array, under: Array) -> Array:
    """`over / under`, not a number where `under` is 0."""
    return np.divide(over, under, out=np.full_like(over, np.nan), where=under != 0)


def figure(ratios: Array) -> Figure:
    """The figure of a ratio: its first value is the measured one, the others are the resamples'.

    A resample that had nothing to divide by says nothing and is left out.
    """
    drawn = ratios[1:][~np.isnan(ratios[1:])]
    value = 0.0 if np.isnan(ratios[0]) else float(ratios[0])
    low, high = np.percentile(drawn, [TAIL, 100 - TAIL]) if drawn.size else (value, value)
    return Figure(round(value, 4), round(float(low), 4), round(float(high), 4))
