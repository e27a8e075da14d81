"""The fitted curve undoes an overconfidence that was put in."""

from __future__ import annotations

import random

import pytest

from evaluation.calibrate import fitted, moved
from evaluation.reliability import expected_error, reliability


def test_overconfidence_is_found_and_undone() -> None:
    rng = random.Random(0)
    rows = [(p, rng.random() < p / 2, False) for p in (rng.uniform(0.4, 1.0) for _ in range(4000))]

    slope, offset = fitted(rows)

    assert offset < -0.5
    assert expected_error(reliability(moved(rows, slope, offset))) < 0.05 < expected_error(reliability(rows))


def test_what_is_calibrated_stays() -> None:
    rng = random.Random(1)
    rows = [(p, rng.random() < p, False) for p in (rng.uniform(0.1, 0.9) for _ in range(8000))]

    assert fitted(rows) == pytest.approx((1.0, 0.0), abs=0.1)
