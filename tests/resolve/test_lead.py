"""The day that an article is about."""

import datetime as dt

import pytest
from documents import at

from standoff.records.codes import EventType
from standoff.records.document import Sentence
from standoff.records.span import Span
from standoff.resolve.dating import resolve_times
from standoff.resolve.lead import Lead, lead_of, sentence_at

PUBLISHED = dt.date(2019, 5, 10)


@pytest.mark.parametrize(
    ("type_", "sentence", "age", "dated"),
    [
        (EventType.ASSAULT, 30, 5, True),  # told with the lead's day: the same happening
        (EventType.ACCUSE, 2, 5, True),
        (EventType.ACCUSE, 3, 5, False),
        (EventType.ACCUSE, 7, 2, True),
        (EventType.ACCUSE, 8, 2, False),
        (EventType.ACCUSE, 30, 1, True),
    ],
)
def test_an_old_or_far_lead_dates_only_its_own(type_: EventType, sentence: int, age: int, dated: bool) -> None:
    lead = Lead(PUBLISHED - dt.timedelta(days=age), 0, frozenset({EventType.ASSAULT}))

    assert (lead.day_for(type_, sentence, PUBLISHED) is not None) is dated


def test_the_lead_stands_in_the_first_sentence_that_names_a_day() -> None:
    text = "Chad is calm. On Monday troops left."
    sentences = [Sentence(Span(0, 13), (), (), ()), Sentence(Span(14, len(text)), (), (), ())]
    times = resolve_times(text, [at(text, "On Monday")], PUBLISHED)

    lead = lead_of(text, sentences, times, [], PUBLISHED)

    assert lead == Lead(dt.date(2019, 5, 6), 1, frozenset())
    assert lead_of(text, sentences, [], [], PUBLISHED) is None


def test_an_offset_between_sentences_belongs_to_the_next() -> None:
    sentences = [Sentence(Span(0, 5), (), (), ()), Sentence(Span(6, 9), (), (), ())]

    assert [sentence_at(sentences, offset) for offset in (0, 5, 6, 9)] == [0, 1, 1, 2]
