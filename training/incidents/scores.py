"""Figures of coreference: B-cubed (Bagga and Baldwin 1998), MUC (Vilain et al. 1995), entity CEAF (Luo 2005) and
their mean F1, which the CoNLL shared tasks rank by. Clusters are lists of hashable mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

import numpy as np

Clusters = Sequence[Sequence[Hashable]]
Figure = tuple[float, float, float]
"""Precision, recall, F1."""


def by_label(labels: Iterable[Hashable]) -> list[list[Hashable]]:
    """Clusters of positions that bear the same label."""
    found: dict[Hashable, list[Hashable]] = defaultdict(list)
    for index, label in enumerate(labels):
        found[label].append(index)
    return list(found.values())


def _f1(precision: float, recall: float) -> Figure:
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _labels(clusters: Clusters) -> dict[Hashable, int]:
    return {one: number for number, cluster in enumerate(clusters) for one in cluster}


def b_cubed(gold: Clusters, found: Clusters) -> Figure:
    """Averaged over mentions."""
    right, made = ({one: set(c) for c in clusters for one in c} for clusters in (gold, found))
    shared = {one: len(right[one] & made[one]) for one in right}
    precision = sum(n / len(made[one]) for one, n in shared.items()) / len(shared)
    return _f1(precision, sum(n / len(right[one]) for one, n in shared.items()) / len(shared))


def muc(gold: Clusters, found: Clusters) -> Figure:
    """Links kept."""
    return _f1(_links(found, _labels(gold)), _links(gold, _labels(found)))


def _links(clusters: Clusters, labels: dict[Hashable, int]) -> float:
    kept = sum(len(c) - len({labels[one] for one in c}) for c in clusters)
    possible = sum(len(c) - 1 for c in clusters)
    return kept / possible if possible else 0.0


def ceaf(gold: Clusters, found: Clusters) -> Figure:
    """Clusters matched one to one so that their likeness 2|A∩B| / (|A|+|B|) is greatest in all."""
    labels = _labels(found)
    shared = np.zeros((len(gold), len(found)))
    for row, cluster in enumerate(gold):
        for one in cluster:
            shared[row, labels[one]] += 1
    sizes = np.add.outer([len(c) for c in gold], [len(c) for c in found])
    total = best_match(2 * shared / sizes)
    return _f1(total / len(found), total / len(gold))


def conll(gold: Clusters, found: Clusters) -> float:
    """The mean F1 of MUC, B-cubed and entity CEAF."""
    return (muc(gold, found)[2] + b_cubed(gold, found)[2] + ceaf(gold, found)[2]) / 3


def best_match(gains: np.ndarray) -> float:
    """The greatest sum of a one-to-one match (the Hungarian method with shortest augmenting paths, O(n³))."""
    costs = -(gains.T if gains.shape[0] > gains.shape[1] else gains)
    rows, columns = costs.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        _augment(costs, row, owner, row_price, column_price)
    return float(-sum(costs[owner[c] - 1, c - 1] for c in range(1, columns + 1) if owner[c]))


def _augment(costs: np.ndarray, row: int, owner: np.ndarray, row_price: np.ndarray, column_price: np.ndarray) -> None:
    """Give one more row its column along the cheapest path; prices keep every reduced cost at 0 or above."""
    owner[0], at = row, 0
    cheapest = np.full(len(owner), np.inf)
    came_from = np.zeros(len(owner), dtype=np.int64)
    used = np.zeros(len(owner), dtype=bool)
    while owner[at]:
        used[at] = True
        reduced = costs[owner[at] - 1] - row_price[owner[at]] - column_price[1:]
        better = ~used[1:] & (reduced < cheapest[1:])
        cheapest[1:][better], came_from[1:][better] = reduced[better], at
        following = int(np.argmin(np.where(used, np.inf, cheapest)))
        step = cheapest[following]
        row_price[owner[used]] += step
        column_price[used] -= step
        cheapest[~used] -= step
        at = following
    while at:
        owner[at] = owner[came_from[at]]
        at = int(came_from[at])
