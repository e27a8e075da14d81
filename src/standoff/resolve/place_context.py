"""Which countries and regions a text speaks of, by all the place names in it."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from standoff.gazetteer.entry import Entry
from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import Token, tokens
from standoff.resolve.place_nearness import Nearness
from standoff.resolve.place_readings import longest, prior

MAX_TEXT = 20_000  # characters that are read
MOST = 150  # different names that are weighed
ROUNDS = 3  # each name's readings are weighed by what the last round thought of the others
# Points for a country or a region that is all that the text's names speak of.
COUNTRY, REGION = 8.0, 14.0
NEAR = 20.0  # and for lying where all the others lie
Key = tuple[str, str]


class PlaceContext:
    """The shares of countries and regions among a text's place names; a name counts once, however often it stands."""

    def __init__(self, gazetteer: Gazetteer, text: str) -> None:
        self._names: dict[str, list[Entry]] = {}
        self._read(gazetteer, text[:MAX_TEXT])
        self._shares: dict[str, dict[Key, float]] = {}
        self._totals: dict[Key, float] = {}
        self._near: dict[str, NDArray[np.float64]] = {}
        nearness = Nearness(self._names)
        for _ in range(ROUNDS):
            weights = {name: self._weights(name, entries) for name, entries in self._names.items()}
            self._shares = {name: _shares(self._names[name], some) for name, some in weights.items()}
            self._totals = _sum(self._shares.values())
            self._near = nearness.points(weights)

    def _read(self, gazetteer: Gazetteer, text: str) -> None:
        found: list[Token] = tokens(text)
        at = 0
        while at < len(found) and len(self._names) < MOST:
            entries, last = longest(gazetteer, found, text, at)
            if entries:
                self._names.setdefault(name_of(found[at:last]), entries)
            at = max(last, at + 1)

    def _weights(self, name: str, entries: list[Entry]) -> list[float]:
        """How likely each reading of a name is meant, by itself and by the other names; they add up to 1."""
        points = [prior(entry) + self.points(entry, name) for entry in entries]
        best = max(points)
        weights = [math.exp(p - best) for p in points]
        whole = sum(weights)
        return [weight / whole for weight in weights]

    def points(self, entry: Entry, name: str) -> float:
        """What the other names say for a reading of a name (as `name_of` writes it)."""
        others = len(self._shares) - (name in self._shares)
        if not others or not entry.country:
            return 0.0
        country, region = self._share((entry.country, ""), name), self._share((entry.country, entry.region), name)
        return (
            COUNTRY * country + (REGION * region if entry.region else 0.0) + NEAR * self._nearby(entry, name)
        ) / others

    def _nearby(self, entry: Entry, name: str) -> float:
        near = self._near.get(name, ())
        same = (float(n) for n, other in zip(near, self._names.get(name, ()), strict=False) if other == entry)
        return max(same, default=0.0)

    def _share(self, key: Key, name: str) -> float:
        return self._totals.get(key, 0.0) - self._shares.get(name, {}).get(key, 0.0)


def _shares(entries: list[Entry], weights: list[float]) -> dict[Key, float]:
    """The shares of countries and regions in the readings of a name."""
    shares: dict[Key, float] = {}
    for entry, weight in zip(entries, weights, strict=True):
        for key in {(entry.country, ""), (entry.country, entry.region)}:
            shares[key] = shares.get(key, 0.0) + weight
    return shares


def _sum(parts: Iterable[dict[Key, float]]) -> dict[Key, float]:
    totals: dict[Key, float] = {}
    for shares in parts:
        for key, share in shares.items():
            totals[key] = totals.get(key, 0.0) + share
    return totals


def name_of(found: Iterable[Token]) -> str:
    """The words of a name as the context counts them."""
    return " ".join(token.part for token in found)
