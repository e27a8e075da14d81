"""Forecasts travel as JSON and come back as they were."""

import msgspec
import strategies  # noqa: F401  (what texts and numbers are made of)
from hypothesis import given
from hypothesis import strategies as st

from standoff.records.forecast import Forecast, Scored, ScoreRow, Tomorrow


@given(st.one_of(st.from_type(Forecast), st.from_type(Tomorrow), st.from_type(Scored), st.from_type(ScoreRow)))
def test_a_record_comes_back_from_json(record: msgspec.Struct) -> None:
    assert msgspec.json.decode(msgspec.json.encode(record), type=type(record)) == record
