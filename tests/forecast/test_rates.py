"""Rates of the last days, fading."""

import numpy as np

from standoff.forecast.rates import MEMORIES, climate, last, memories


def test_a_steady_rate_is_that_rate_in_every_memory() -> None:
    rates = memories(np.full((1, 200), 3), np.array([3.0]))[0]

    assert np.allclose(rates, 3.0)


def test_what_is_new_weighs_most_in_the_shortest_memory() -> None:
    counts = np.array([[0] * 100 + [5] * 3])
    rates = memories(counts, np.array([0.1]))[0][: len(MEMORIES)]

    assert list(rates) == sorted(rates, reverse=True)


def test_a_short_history_leans_on_similar_pairs() -> None:
    short, long = (memories(np.zeros((1, days), dtype=int), np.array([1.0]))[0][len(MEMORIES)] for days in (14, 1400))

    assert (short, round(long, 3)) == (0.5, 0.01)


def test_rivals() -> None:
    counts = np.array([[0, 0, 4, 2]])

    assert climate(counts, np.array([9.0])).tolist() == [[1.5, 9.0]]
    assert last(counts, np.array([9.0]), days=2).tolist() == [[3.0, 9.0]]
