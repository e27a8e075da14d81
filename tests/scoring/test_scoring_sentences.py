from hypothesis import given
from hypothesis import strategies as st

from standoff.records.span import Span
from standoff.scoring.sentences import home, sentences_of

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 50), st.integers(1, 20))


def test_the_same_span_is_one_sentence() -> None:
    assert sentences_of([Span(0, 10), Span(20, 30), Span(0, 10)]) == (Span(0, 10), Span(20, 30))


def test_a_quotation_lies_in_its_sentence() -> None:
    assert sentences_of([Span(0, 40), Span(30, 38)]) == (Span(0, 40),)


def test_a_little_overlap_does_not_join_neighbours() -> None:
    assert sentences_of([Span(0, 46), Span(43, 209)]) == (Span(0, 46), Span(43, 209))


def test_a_trigger_is_at_home_in_the_sentence_that_holds_it() -> None:
    sentences = (Span(0, 10), Span(10, 20))

    assert home(Span(12, 15), sentences) == Span(10, 20)
    assert home(Span(9, 15), sentences) == Span(10, 20)
    assert home(Span(25, 28), sentences) is None
    assert home(Span(0, 1), ()) is None


@given(st.lists(SPANS))
def test_every_evidence_lies_in_a_sentence(spans: list[Span]) -> None:
    sentences = sentences_of(spans)

    assert all(any(sentence.contains(span) for sentence in sentences) for span in spans)
