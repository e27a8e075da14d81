"""How the rate of one window compares with another's, and what few data gain from similar pairs.

The log ratios of similar pairs are taken as spread normally around a common mean (the random-effects model of
DerSimonian and Laird 1986). That is the prior of a pair's own log ratio. Its likelihood is that of both windows, with
the reference's rate integrated out over a flat prior of its logarithm. All of it is done on a grid, so that windows
without a single incident need no approximation.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from standoff.measure.counts import Numbers, Rate

WIDEST, STEP = 7.0, 0.02
"""The grid of logarithms: a thousandfold either way, in steps of two per cent."""

TAIL = 0.025  # each side of a 95 % interval


class Change(msgspec.Struct, frozen=True):
    """Two rates that are compared: that of the reference and the recent one."""

    reference: Rate
    recent: Rate

    @property
    def log_ratio(self) -> float:
        """The logarithm of recent over reference."""
        return self.recent.log_mean - self.reference.log_mean

    @property
    def variance(self) -> float:
        """The variance of its error, by the delta method: what a peer needs."""
        return self.recent.variance + self.reference.variance


class Normal(msgspec.Struct, frozen=True):
    """A mean and a variance."""

    mean: float
    variance: float


class Ratio(msgspec.Struct, frozen=True):
    """The posterior of a rate ratio: its median, its 95 % interval, the probability that it is above 1."""

    median: float
    low: float
    high: float
    probability: float


def prior_of(peers: Sequence[Change], kinship: float) -> Normal:
    """What similar pairs say of a pair before its own data are seen.

    One more peer, which did not change, stands among them as uncertain as `kinship` (a standard deviation) allows, and
    `kinship` counts as one guess among the peers' spread: without peers a pair is drawn, weakly, toward "no change".
    """
    among = [*((peer.log_ratio, peer.variance) for peer in peers), (0.0, kinship**2)]
    values, variances = (np.array(column) for column in zip(*among, strict=True))
    between = _between(values, variances, kinship**2)
    weights = 1 / (variances + between)
    return Normal(float((weights * values).sum() / weights.sum()), between + 1 / float(weights.sum()))


def _between(values: Numbers, variances: Numbers, guess: float) -> float:
    """The variance of the true log ratios, by moments; the guess weighs as much as one peer."""
    weights, free = 1 / variances, len(values) - 1
    mean = (weights * values).sum() / weights.sum()
    scale = float(weights.sum() - (weights**2).sum() / weights.sum())
    found = max(float((weights * (values - mean) ** 2).sum()) - free, 0.0) / scale if free else 0.0
    return (found * free + guess) / (free + 1)


def ratio_of(change: Change, prior: Normal) -> Ratio:
    """The posterior of the rate ratio."""
    grid = np.arange(-WIDEST, WIDEST + STEP / 2, STEP)
    middle = (change.reference.log_mean + change.recent.log_mean) / 2
    reference, recent = (_density(rate, middle + grid) for rate in (change.reference, change.recent))
    weights = np.correlate(recent, reference, "same") * np.exp(-((grid - prior.mean) ** 2) / (2 * prior.variance))
    sums = (np.cumsum(weights) - weights / 2) / weights.sum()
    low, median, high = (float(np.exp(np.interp(part, sums, grid))) for part in (TAIL, 0.5, 1 - TAIL))
    return Ratio(median, low, high, 1 - float(np.interp(0.0, grid, sums)))


def _density(rate: Rate, log_rates: Numbers) -> Numbers:
    logs = rate.log_likelihood(log_rates)
    return np.asarray(np.exp(logs - logs.max()), dtype=np.float64)
