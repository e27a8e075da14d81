"""The day since when: the likeliest change point of a rate."""

from __future__ import annotations

import numpy as np

from standoff.measure.counts import Daily, Numbers

WEEK = 7


def onset_of(daily: Daily, earliest: int, spread: float, least: int) -> int | None:
    """The index of the first day of the new level, at or after `earliest`; None where no split is better than none.

    Both levels last at least `least` days. Each split is scored by the Poisson log likelihood ratio of the two levels'
    counts given their exposure, divided by the dispersion of a day (1 + spread times the week's mean), which leaves the
    likeliest split where it is and makes the gain comparable with a chi-square.
    """
    counts, exposure = np.cumsum(daily.counts), np.cumsum(daily.exposure)
    splits = np.arange(max(earliest, least), len(daily.counts) - least + 1)
    splits = splits[(exposure[splits - 1] > 0) & (exposure[-1] - exposure[splits - 1] > 0)]
    if not len(splits) or not counts[-1]:
        return None
    before, read = counts[splits - 1], exposure[splits - 1]
    likelihood = _level(before, read) + _level(counts[-1] - before, exposure[-1] - read)
    gain = likelihood - _level(counts[-1:], exposure[-1:])
    dispersion = 1 + spread * WEEK * counts[-1] / len(daily.counts)
    best = int(np.argmax(gain))
    return int(splits[best]) if gain[best] / dispersion > LEAST_GAIN else None


LEAST_GAIN = 2.0
"""Twice the log likelihood ratio must pass 4, about the 95 % point of a chi-square with one degree of freedom."""


def _level(counts: Numbers, exposure: Numbers) -> Numbers:
    """The Poisson log likelihood at the best rate, without the terms that all splits share."""
    return np.where(counts > 0, counts * np.log(np.maximum(counts, 1e-9) / exposure), 0.0)
