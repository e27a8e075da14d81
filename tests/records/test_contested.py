"""Contested claims travel as JSON and come back as they were."""

from __future__ import annotations

import msgspec
import strategies  # noqa: F401  (registers what hypothesis makes records from)
from hypothesis import given
from hypothesis import strategies as st

from standoff.records.contested import Contested


@given(st.builds(Contested))
def test_a_round_trip(claim: Contested) -> None:
    assert msgspec.json.decode(msgspec.json.encode(claim), type=Contested) == claim
