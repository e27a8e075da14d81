"""Confidence is compared with what came true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reliability import EDGES, expected_error, reliability


def test_a_bin_tells_what_share_was_right() -> None:
    low, high = reliability([(0.45, True, False), (0.45, False, False), (0.95, True, True), (0.85 + 0.1, True, False)])

    assert (low.events, low.mean, low.right_type, low.right_dyad) == (2, 0.45, 0.5, 0.0)
    assert (high.events, high.mean, high.right_type, high.right_dyad) == (2, 0.95, 1.0, 0.5)
    assert expected_error([low, high]) == pytest.approx(0.05)


def test_nothing_coded_is_no_error() -> None:
    assert reliability([]) == []
    assert expected_error([]) == 0.0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans(), st.booleans()), max_size=50))
def test_every_event_is_in_one_bin(rows: list[tuple[float, bool, bool]]) -> None:
    bins = reliability(rows)

    assert sum(b.events for b in bins) == len(rows)
    assert all(b.low in EDGES and 0 <= expected_error(bins) <= 1 for b in bins)
