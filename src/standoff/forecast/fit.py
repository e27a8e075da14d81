"""Fits a mixture on many series at once: maximum likelihood of the negative binomial, by gradient steps.

Weights are shares of exponentials, the spread's terms exponentials, so that all stay positive. Adam (Kingma and Ba
2015) needs no tuning for eight parameters. log Γ and its derivative come as sums over the counts, which are small, so
that numpy is enough.
"""

from __future__ import annotations

import numpy as np

from standoff.forecast.model import Mixture
from standoff.forecast.negbin import Floats, Ints
from standoff.forecast.rates import Rates, memories

STEPS = 400
"""After 400 steps the likelihood of the panels tried moves in the sixth digit only."""

RATE = 0.05
"""Adam's step in log parameters: 5 % at most, a hundredfold in 100 steps."""


def fit_mixture(counts: Ints, origins: tuple[int, ...], days: int, rates: Rates = memories) -> Mixture:
    """The mixture that would have forecast best the sums of `days` days after each origin (a number of days from the
    beginning); `counts` has a series a row, a day a column. Nothing after origin + days is looked at."""
    prior = float(counts[:, : max(origins)].mean()) + 1e-6
    shape = (counts.shape[0],)
    known = np.concatenate([rates(counts[:, :at], np.full(shape, prior)) for at in origins]) * days
    target = np.concatenate([counts[:, at : at + days].sum(axis=-1) for at in origins])
    found = _ascend(known, target)
    shares = found[:-2] / found[:-2].sum()
    return Mixture(tuple(float(one) for one in shares), float(found[-2]), float(found[-1]), prior)


def _ascend(rates: Floats, target: Ints) -> Floats:
    """The parameters (weights, base, slope) of the highest likelihood."""
    logs = np.log(np.full(rates.shape[1] + 2, 1.0 / rates.shape[1]))
    moment, square = np.zeros_like(logs), np.zeros_like(logs)
    for step in range(1, STEPS + 1):
        gradient = _gradient(np.exp(logs), rates, target)
        moment = 0.9 * moment + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        logs += RATE * (moment / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
        logs = np.clip(logs, np.log(1e-6), np.log(1e4))
    return np.exp(logs)


def _gradient(parameters: Floats, rates: Floats, target: Ints) -> Floats:
    """The mean log-likelihood's derivative by the logs of the parameters."""
    weights, base, slope = parameters[:-2] / parameters[:-2].sum(), parameters[-2], parameters[-1]
    mean = np.maximum(rates @ weights, 1e-9)
    size = base + slope * mean
    by_size = _digamma_rise(target, size) + np.log(size / (size + mean)) + (mean - target) / (size + mean)
    by_mean = target / mean - (target + size) / (mean + size) + by_size * slope
    by_weights = rates.T @ by_mean
    by_spread = np.array([by_size.sum() * base, (by_size * mean).sum() * slope])
    found: Floats = np.concatenate([weights * (by_weights - by_weights @ weights), by_spread]) / len(target)
    return found


def _digamma_rise(target: Ints, size: Floats) -> Floats:
    """ψ(size + target) - ψ(size), as a sum."""
    rise = np.zeros_like(size)
    for count in range(int(target.max(initial=0))):
        some = target > count
        rise[some] += 1.0 / (size[some] + count)
    return rise
