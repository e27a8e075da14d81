"""Whatever the scores, the parse is one tree with one root; and it is the best one."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.reader.tree import best_tree


def is_tree(heads: list[int]) -> bool:
    """One root, and every word reaches it."""
    for word in range(1, len(heads) + 1):
        steps = 0
        while word:
            word, steps = heads[word - 1], steps + 1
            if steps > len(heads):
                return False
    return heads.count(0) == 1


def weight(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[d + 1, h] for d, h in enumerate(heads)))


@given(st.integers(1, 12), st.integers(0, 10_000))
@settings(deadline=None)
def test_always_a_tree(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size + 1, size + 1)).astype(np.float32)

    assert is_tree(best_tree(scores))


def test_greedy_trees_are_kept() -> None:
    scores = np.zeros((4, 4), dtype=np.float32)
    scores[1, 2] = scores[2, 0] = scores[3, 2] = 5

    assert best_tree(scores) == [2, 0, 2]


def test_a_cycle_is_broken_at_its_cheapest_arc() -> None:
    scores = np.full((4, 4), -5, dtype=np.float32)
    scores[1, 2], scores[2, 1], scores[3, 1] = 9, 9, 3
    scores[1, 0], scores[2, 0] = 4, 1

    heads = best_tree(scores)

    trees = [
        list(h)
        for h in itertools.product(range(4), repeat=3)
        if is_tree(list(h)) and all(d + 1 != x for d, x in enumerate(h))
    ]
    assert heads == max(trees, key=lambda h: weight(scores, h)) == [0, 1, 1]
