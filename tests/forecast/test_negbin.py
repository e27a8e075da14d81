"""Chances add up, quantiles and scores are those of the definition."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.forecast.negbin import chance_between, crps, interval, log_chance, quantiles, table, within

means, sizes = st.floats(0.01, 60), st.floats(0.3, 500)


def one(value: float) -> np.ndarray:
    return np.array([value])


@given(means, sizes)
def test_chances_add_up_and_have_the_mean(mean: float, size: float) -> None:
    chances = table(one(mean), one(size))[0]

    assert chances.sum() == pytest.approx(1, abs=2e-3)
    assert (chances * np.arange(len(chances))).sum() == pytest.approx(mean, rel=0.05)


@given(means, sizes, st.integers(0, 40))
def test_a_chance_is_that_of_the_formula(mean: float, size: float, count: int) -> None:
    logs = math.lgamma(count + size) - math.lgamma(size) - math.lgamma(count + 1)
    expected = logs + size * math.log(size / (size + mean)) + count * math.log(mean / (size + mean))

    assert log_chance(np.array([count]), one(mean), one(size))[0] == pytest.approx(expected, abs=1e-6)


@given(means, sizes)
def test_quantiles_hold_their_chance(mean: float, size: float) -> None:
    below = np.cumsum(table(one(mean), one(size))[0])
    for level, count in zip((0.1, 0.5, 0.9), quantiles(one(mean), one(size), (0.1, 0.5, 0.9))[0], strict=True):
        assert below[count] >= level - 1e-6
        assert count == 0 or below[count - 1] < level


@given(means, sizes)
def test_the_interval_is_nearer_to_its_level_than_any_shorter_step(mean: float, size: float) -> None:
    low, high = interval(one(mean), one(size), 0.8)[0]
    chances = table(one(mean), one(size))[0]
    mass = chances[low : high + 1].sum()

    assert low <= np.argmax(chances) <= high
    assert abs(mass - 0.8) <= abs(chances.max() - 0.8) + 1e-12


def test_small_counts_have_small_intervals() -> None:
    assert interval(np.array([0.2, 3.0]), np.array([1e4, 1e4]), 0.8).tolist() == [[0, 0], [1, 4]]


@given(st.integers(0, 30), st.floats(0.01, 15), sizes)
def test_crps_is_the_mean_distance_less_half_the_spread(count: int, mean: float, size: float) -> None:
    chances = table(one(mean), one(size), 60)[0]
    values = np.arange(len(chances))
    distance = (chances * abs(values - count)).sum()
    spread = chances @ abs(values[:, None] - values[None, :]) @ chances

    assert crps(np.array([count]), one(mean), one(size))[0] == pytest.approx(distance - spread / 2, abs=0.02)


@given(means, sizes)
def test_what_is_within_averages_to_the_level(mean: float, size: float) -> None:
    chances = table(one(mean), one(size))[0]
    counts = np.arange(len(chances))
    inside = within(counts, np.full(len(counts), mean), np.full(len(counts), size), 0.8)

    assert (chances * inside).sum() == pytest.approx(0.8, abs=5e-3)


@pytest.mark.parametrize(("mean", "size"), [(0.3, 1.0), (9.9, 2.5)])
def test_the_chance_between_two_counts_is_the_sum_of_theirs(mean: float, size: float) -> None:
    chances = table(np.array([mean]), np.array([size]))[0]

    assert chance_between(mean, size, 2, 4) == pytest.approx(chances[2] + chances[3] + chances[4])
    assert chance_between(mean, size, 0, 10_000) == pytest.approx(1)
