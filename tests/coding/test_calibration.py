"""A surer reading stays the surer event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.coding.calibration import calibrated

chances = st.floats(0, 1)


@given(chances, chances)
def test_order_is_kept(one: float, other: float) -> None:
    low, high = sorted((one, other))

    assert 0 < calibrated(low) <= calibrated(high) < 1


def test_nothing_is_certain() -> None:
    assert calibrated(0.0) > 0
    assert calibrated(1.0) < 1
