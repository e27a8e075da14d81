"""Does confidence mean what it says: of the events that are .8 sure, how many are right?"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import msgspec

from standoff.records.event import Event
from standoff.scoring.pairing import Pairs

EDGES = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
"""Bins of confidence, half-open. Nothing is coded far below the threshold of coding."""


class Bin(msgspec.Struct, frozen=True):
    """Events of like confidence: how many, their mean confidence, the share with the right type and the right dyad."""

    low: float
    high: float
    events: int
    mean: float
    right_type: float
    right_dyad: float


Judged = tuple[float, bool, bool]
"""Confidence, whether sentence and type are right, whether the dyad is right too."""


def judged(pairs: Sequence[Pairs], events: Sequence[Sequence[Event]]) -> list[Judged]:
    """Each predicted event of the compared articles with the verdict on it."""
    found: list[Judged] = []
    for one, predicted in zip(pairs, events, strict=True):
        typed, dyads = set(one.by_type.values()), set(one.by_dyad.values())
        found += [(event.confidence, i in typed, i in dyads) for i, event in enumerate(predicted)]
    return found


def reliability(rows: Sequence[Judged]) -> list[Bin]:
    """One row a bin that holds events."""
    bins = []
    for low, high in itertools.pairwise(EDGES):
        inside = [row for row in rows if low <= row[0] < high]
        if inside:
            mean, typed, dyad = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            bins.append(Bin(low, min(high, 1.0), len(inside), round(mean, 3), round(typed, 3), round(dyad, 3)))
    return bins


def expected_error(bins: Sequence[Bin]) -> float:
    """The mean distance between confidence and the share of right types, weighted by events (0: calibrated)."""
    total = sum(b.events for b in bins)
    return round(sum(b.events * abs(b.mean - b.right_type) for b in bins) / total, 3) if total else 0.0
