import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import spans

from standoff.records.span import Span


def test_a_span_is_half_open_and_counts_code_points() -> None:
    text = "🇺🇦 Kyiv spoke"

    assert Span(3, 7).of(text) == "Kyiv"
    assert len(Span(3, 7)) == 4


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 4), (-1, 2)])
def test_a_span_is_never_empty_nor_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(start, end)


def test_a_span_past_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="past a text of 5"):
        Span(3, 9).of("Paris")


def test_neighbours_share_no_character() -> None:
    assert not Span(0, 3).overlaps(Span(3, 6))
    assert Span(0, 4).overlaps(Span(3, 6))


@given(spans, spans)
def test_overlap_has_no_side(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.contains(other) <= one.overlaps(other)


@given(st.text(min_size=1), st.data())
def test_the_words_at_a_span_are_as_long_as_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    assert len(span.of(text)) == len(span)


@given(spans, st.text(max_size=9), st.text(max_size=9))
def test_shifting_follows_words_put_before(span: Span, before: str, filler: str) -> None:
    assert len(span.shifted(len(before))) == len(span)
    assert span.shifted(len(before)).start == span.start + len(before)
