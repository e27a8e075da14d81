"""Average-link clustering: two groups join while the mean of the likenesses between them is high enough."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def clusters(likenesses: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Groups of indices, each in order, ordered by their first; `likenesses` is symmetric.

    The most alike groups join first; of equals, those that come first. Every index is in one group.
    """
    sums = np.array(likenesses, dtype=np.float64)
    np.fill_diagonal(sums, 0.0)
    sizes = np.ones(len(sums))
    groups = [[index] for index in range(len(sums))]
    while len(groups) > 1:
        means = np.triu(sums / np.outer(sizes, sizes), k=1)
        one, other = divmod(int(np.argmax(means)), len(means))
        if means[one, other] < threshold:
            break
        _join(sums, sizes, one, other)
        groups[one] = sorted(groups[one] + groups.pop(other))
        kept = np.arange(len(sizes)) != other
        sums, sizes = sums[kept][:, kept], sizes[kept]
    return sorted(groups)


def _join(sums: NDArray[np.float64], sizes: NDArray[np.float64], one: int, other: int) -> None:
    """Add the second group's row and column to the first's."""
    sums[one, :] += sums[other, :]
    sums[:, one] += sums[:, other]
    sizes[one] += sizes[other]
