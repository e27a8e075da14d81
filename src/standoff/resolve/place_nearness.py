"""How near the readings of a text's place names lie to each other: news of a place names what lies around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from standoff.gazetteer.entry import Entry

SCALE = 100.0  # km in which the pull of a place falls to 1/e
MOST = 1000  # readings that are compared with each other
EARTH = 6371.0  # km


class Nearness:
    """The readings of several names, and how much each lies among the likely ones of the other names."""

    def __init__(self, names: Mapping[str, Sequence[Entry]]) -> None:
        self._names: dict[str, int] = {}
        entries: list[Entry] = []
        for name, some in names.items():
            if len(entries) + len(some) > MOST:
                break
            self._names[name] = len(entries)
            entries += some
        self._sizes = [len(names[name]) for name in self._names]
        self._pull = _pull(entries, np.repeat(np.arange(len(self._sizes)), self._sizes))

    def points(self, weights: Mapping[str, Sequence[float]]) -> dict[str, NDArray[np.float64]]:
        """For each name, and each of its readings in their order, the sum over the other names' readings of their
        weights (each name's add up to 1), less the farther they lie; at most the number of the other names."""
        flat = [weight for name in self._names for weight in weights[name]]
        sums = self._pull @ np.array(flat) if flat else np.zeros(0)
        starts = zip(self._names, self._sizes, strict=True)
        return {name: sums[self._names[name] : self._names[name] + size] for name, size in starts}


def _pull(entries: Sequence[Entry], owners: NDArray[np.int64]) -> NDArray[np.float64]:
    """The pull between each two readings of different names, 0 to 1."""
    if not entries:
        return np.zeros((0, 0))
    known = np.array([e.lat is not None and e.lon is not None for e in entries])
    lat = np.radians([e.lat or 0.0 for e in entries])
    lon = np.radians([e.lon or 0.0 for e in entries])
    x = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    angle = np.arccos(np.clip(x.T @ x, -1.0, 1.0))
    pull: NDArray[np.float64] = np.exp(-EARTH * angle / SCALE)
    pull *= known[:, None] & known[None, :] & (owners[:, None] != owners[None, :])
    return pull
