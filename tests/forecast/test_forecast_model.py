"""What comes with the package."""

import numpy as np
import pytest

from standoff.forecast.daily import KINDS
from standoff.forecast.model import HORIZONS, expect, memory_names, nearest_mixture, shipped
from standoff.forecast.rates import MEMORIES


def test_every_kind_and_horizon_is_shipped() -> None:
    assert {kind: tuple(table) for kind, table in shipped().items()} == dict.fromkeys(KINDS, HORIZONS)
    assert all(len(one.weights) == len(MEMORIES) + 2 for table in shipped().values() for one in table.values())


@pytest.mark.parametrize(("days", "horizon"), [(1, 7), (10, 7), (20, 28), (60, 90), (300, 90)])
def test_another_horizon_takes_the_nearest(days: int, horizon: int) -> None:
    assert nearest_mixture("acts", days) == shipped()["acts"][horizon]


def test_the_parts_add_up_to_the_mean() -> None:
    found = expect(np.array([[0, 2, 1, 4] * 20]), 28, nearest_mixture("words", 28))

    assert found.parts.sum(axis=-1) == pytest.approx(found.mean)
    assert found.parts.shape == (1, len(memory_names()))


def test_more_news_is_more_to_expect() -> None:
    quiet, loud = np.zeros((1, 60), dtype=int), np.full((1, 60), 4)
    mixture = nearest_mixture("conflict", 7)

    assert expect(loud, 7, mixture).mean[0] > 10 * expect(quiet, 7, mixture).mean[0]
