"""What hypothesis makes records from: any text that UTF-8 can carry, offsets that are spans, closed codes."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from standoff.records.article import Article
from standoff.records.event import Event
from standoff.records.rejection import Reason, Rejection
from standoff.records.span import Span

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
offsets = st.integers(0, 2**40)
spans = st.builds(lambda start, length: Span(start, start + length), offsets, st.integers(1, 2**20))
numbers = st.floats(-1e6, 1e6, allow_nan=False)

st.register_type_strategy(str, texts)
st.register_type_strategy(int, offsets)
st.register_type_strategy(float, numbers)
st.register_type_strategy(Span, spans)

events = st.builds(Event)
articles = st.builds(
    Article,
    text=texts.filter(bool),
    published=st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)),
)
rejections = st.builds(Rejection, reason=st.sampled_from(Reason))
