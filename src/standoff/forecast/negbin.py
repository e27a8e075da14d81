"""The negative binomial: counts whose rate is itself uncertain. Chances, quantiles, scores.

`mean` and `size` are arrays of one shape; the variance is mean + mean² / size. Scores after Czado, Gneiting and Held,
"Predictive model assessment for count data", Biometrics 65 (2009).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

TAIL = 1e-9
"""The mass beyond the last count of a table: far below what any quantile or score can show."""

MOST = 1 << 16
"""The longest table, in counts: a forecast of more incidents than that is cut there."""


def table(mean: Floats, size: Floats, least: int = 0) -> Floats:
    """Chances of the counts 0, 1, 2, … in the last axis, as far as the tail of the widest asks, at least to `least`."""
    deviation = np.sqrt(mean + mean**2 / size)
    longest = int(min(MOST, max(least, np.ceil(np.max(mean + 12 * deviation, initial=0.0)) + 24)))
    counts = np.arange(longest)
    miss = mean / (mean + size)
    with np.errstate(divide="ignore"):
        steps = np.log((counts + size[..., None]) / (counts + 1.0)) + np.log(miss)[..., None]
    start = size * np.log1p(-miss)
    logs = np.concatenate([start[..., None], start[..., None] + np.cumsum(steps, axis=-1)], axis=-1)
    chances: Floats = np.exp(logs)
    return chances


def log_chance(count: Ints, mean: Floats, size: Floats) -> Floats:
    """The log of the chance of each count."""
    chances = table(mean, size, int(count.max(initial=0)) + 1)
    found: Floats = np.log(np.maximum(np.take_along_axis(chances, count[..., None], axis=-1)[..., 0], 1e-300))
    return found


def quantiles(mean: Floats, size: Floats, levels: tuple[float, ...]) -> Ints:
    """The smallest count whose cumulative chance reaches each level, in a new last axis."""
    below = np.cumsum(table(mean, size), axis=-1)
    return np.stack([(below < level - TAIL).sum(axis=-1) for level in levels], axis=-1)


def interval(mean: Floats, size: Floats, level: float) -> Ints:
    """The interval (lowest, highest count) whose chance is nearest to `level`, the shortest of those.

    Between quantiles alone a small count's interval would hold nearly everything: with a mean of 0.3, zero alone has
    74 %, zero and one 96 %. Candidates grow from the likeliest count toward the likelier side.
    """
    chances = table(mean, size)
    flat = chances.reshape(-1, chances.shape[-1])
    found = np.array([_nearest(row, level) for row in flat], dtype=np.int64)
    return found.reshape(*mean.shape, 2)


def chance_between(mean: float, size: float, low: int, high: int) -> float:
    """The chance of a count from `low` to `high`, both counted."""
    chances = table(np.array([mean]), np.array([size]), high + 1)[0]
    return float(chances[low : high + 1].sum())


def _nearest(chances: Floats, level: float) -> tuple[int, int]:
    low = high = int(np.argmax(chances))
    mass = float(chances[low])
    best, distance = (low, high), abs(mass - level)
    while mass < level and (low > 0 or high + 1 < len(chances)):
        left = chances[low - 1] if low > 0 else -1.0
        right = chances[high + 1] if high + 1 < len(chances) else -1.0
        if left > right:
            low, mass = low - 1, mass + float(left)
        else:
            high, mass = high + 1, mass + float(right)
        if abs(mass - level) < distance:
            best, distance = (low, high), abs(mass - level)
    return best


def crps(count: Ints, mean: Floats, size: Floats) -> Floats:
    """The continuous ranked probability score, in counts; smaller is better, 0 is perfect."""
    chances = table(mean, size, int(count.max(initial=0)) + 1)
    below = np.cumsum(chances, axis=-1)
    reached = np.arange(chances.shape[-1]) >= count[..., None]
    found: Floats = ((below - reached) ** 2).sum(axis=-1)
    return found


def within(count: Ints, mean: Floats, size: Floats, level: float) -> Floats:
    """How much of each count lies in the central interval of that level: of a count that the interval's end divides,
    the part inside. Its average is the coverage that a discrete forecast can be held to (randomised PIT, averaged)."""
    chances = table(mean, size, int(count.max(initial=0)) + 1)
    upper = np.take_along_axis(np.cumsum(chances, axis=-1), count[..., None], axis=-1)[..., 0]
    own = np.take_along_axis(chances, count[..., None], axis=-1)[..., 0]
    first, last = (1 - level) / 2, (1 + level) / 2
    inside = np.minimum(upper, last) - np.maximum(upper - own, first)
    found: Floats = np.clip(inside / np.maximum(own, 1e-300), 0.0, 1.0)
    return found
