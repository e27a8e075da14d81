from __future__ import annotations

import datetime as dt

import pytest

from standoff.records.codes import DateBasis, EventType, Status
from standoff.records.document import Sentence
from standoff.records.span import Span
from standoff.resolve.dating import resolve_times
from standoff.resolve.day_choice import NONE_COST, WEIGHTS, choose_day, score
from standoff.resolve.day_evidence import NOTHING, Evidence, Happened
from standoff.resolve.lead import lead_of

FRIDAY = dt.date(2019, 5, 3)
LINES = (
    "Rebels attacked the harbour of Borvia on Tuesday.",
    "The army says that two boats sank.",
    "The rebels had attacked the pier in March 2014.",
    "Those who attacked came at night.",
)
TEXT = "\n".join(LINES)


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def sentences() -> list[Sentence]:
    return [Sentence(span(line), (), (), ()) for line in LINES]


FIRST = Happened(span("attacked"), EventType.ASSAULT, Status.ACTUAL)
EARLIER = Happened(span("attacked", TEXT.index("had")), EventType.ASSAULT, Status.HISTORICAL)
AGAIN = Happened(span("attacked", TEXT.index("Those")), EventType.ASSAULT, Status.ACTUAL)


@pytest.fixture
def evidence() -> Evidence:
    times = resolve_times(TEXT, [span("on Tuesday"), span("in March 2014")], FRIDAY)
    lead = lead_of(TEXT, sentences(), times, [], FRIDAY)
    return Evidence(TEXT, sentences(), times, [FIRST, EARLIER, AGAIN], lead, FRIDAY)


def test_the_sentences_own_day_is_taken(evidence: Evidence) -> None:
    assert choose_day(evidence, FIRST).value == "2019-04-30"
    assert choose_day(evidence, EARLIER).value == "2014-03"


def test_an_event_told_again_keeps_the_day_of_its_like(evidence: Evidence) -> None:
    day = choose_day(evidence, AGAIN)
    assert (day.value, day.basis) == ("2019-04-30", DateBasis.RELATIVE)


def test_an_article_that_names_no_day_is_of_its_publication() -> None:
    bare = Evidence(TEXT, sentences(), (), [FIRST], None, FRIDAY)
    day = choose_day(bare, FIRST)
    assert (day.value, day.basis) == (FRIDAY.isoformat(), DateBasis.PUBLISHED)


def test_background_without_a_day_stays_without() -> None:
    told = Happened(AGAIN.trigger, EventType.ASSAULT, Status.HISTORICAL)
    bare = Evidence(TEXT, sentences(), (), [told], None, FRIDAY)
    assert choose_day(bare, told).value == NOTHING
    assert choose_day(bare, told).basis is DateBasis.NONE


def test_no_day_costs_more_than_its_weights() -> None:
    assert score(NOTHING, {"none": 1.0}) == pytest.approx(WEIGHTS["none"] - NONE_COST)
    assert score("2019-05-03", {"none": 2.0, "unheard of": 9.0}) == pytest.approx(2 * WEIGHTS["none"])
