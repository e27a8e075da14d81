"""The regression that tells background from news finds what was put in."""

from __future__ import annotations

import numpy as np
import pytest

from training.status.fit import fit, right


def test_weights_come_back_from_what_they_made() -> None:
    rng = np.random.default_rng(7)
    x = np.hstack([rng.normal(size=(4000, 2)), np.ones((4000, 1))])
    true = np.array([1.5, -0.7, -1.0])
    y = (rng.random(4000) < 1 / (1 + np.exp(-x @ true))).astype(float)

    found = fit(x, y)

    assert found == pytest.approx(true, abs=0.2)
    assert right(x, y, found) > right(x, y, np.array([0.0, 0.0, -1.0]))
