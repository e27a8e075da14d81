from __future__ import annotations

import datetime as dt
import time

from hypothesis import given
from hypothesis import strategies as st

from standoff.records.codes import EventType, Status
from standoff.records.document import Sentence
from standoff.records.span import Span
from standoff.resolve.dating import resolve_times
from standoff.resolve.day_evidence import BEHIND, BEYOND, NOTHING, Evidence, Features, Happened

FRIDAY = dt.date(2019, 5, 3)


def read(*lines: tuple[str, str]) -> tuple[Evidence, list[Happened]]:
    """The evidence of an article of such lines, each with its time; the event of a line is its word "met"."""
    text = "\n".join(line for line, _ in lines)
    sentences, spans, events, start = [], [], [], 0
    for line, words in lines:
        sentences.append(Sentence(Span(start, start + len(line)), (), (), ()))
        if words:
            at = text.index(words, start)
            spans.append(Span(at, at + len(words)))
        at = text.index("met", start)
        events.append(Happened(Span(at, at + 3), EventType.CONSULT, Status.ACTUAL))
        start += len(line) + 1
    times = resolve_times(text, spans, FRIDAY)
    return Evidence(text, sentences, times, events, None, FRIDAY), events


def weighed(evidence: Evidence, event: Happened) -> dict[str, Features]:
    return evidence.weigh(event, evidence.by_rule(event))


def test_candidates_are_the_days_named_that_of_publication_and_none() -> None:
    evidence, (first, _) = read(("They met on Monday.", "on Monday"), ("Others met on Tuesday.", "on Tuesday"))
    assert set(weighed(evidence, first)) == {NOTHING, "2019-05-03", "2019-04-29", "2019-04-30"}


def test_the_own_sentence_and_the_others_are_told_apart() -> None:
    evidence, (first, second) = read(("They met on Monday.", "on Monday"), ("Others met on Tuesday.", "on Tuesday"))
    found = weighed(evidence, second)
    assert found["2019-04-30"]["own, nearest"] == 1.0
    assert "own" not in found["2019-04-29"]
    assert found["2019-04-29"]["named before, next, time beside"] == 1.0
    assert weighed(evidence, first)["2019-04-30"]["named after, next, time beside"] == 1.0


def test_the_day_of_the_same_type_elsewhere_is_evidence() -> None:
    evidence, (_, second) = read(("They met on Monday.", "on Monday"), ("They met again.", ""))
    assert weighed(evidence, second)["2019-04-29"]["its type, nearest"] == 1.0
    assert weighed(evidence, second)["2019-05-03"]["its type, nearest"] == 0.0


def test_what_the_rules_say_is_evidence() -> None:
    evidence, (first,) = read(("They met on Monday.", "on Monday"))
    assert [day for day, found in weighed(evidence, first).items() if "rule" in found] == ["2019-04-29"]


@given(st.lists(st.sampled_from(["on Monday", "in 2014", "last month", "yesterday", ""]), min_size=1, max_size=8))
def test_every_event_has_the_candidate_no_day_and_one_rule(words: list[str]) -> None:
    evidence, events = read(*((f"They met {one}.", one) for one in words))
    for event in events:
        found = weighed(evidence, event)
        assert NOTHING in found
        assert sum("rule" in features for features in found.values()) == 1


def test_an_article_of_many_days_costs_little() -> None:
    lines = [(f"They met on {1 + n % 28} March {1900 + n % 100}.", f"on {1 + n % 28} March") for n in range(400)]
    began = time.process_time()
    evidence, events = read(*lines)
    most = max(len(weighed(evidence, event)) for event in events)
    assert most <= BEHIND + BEYOND + 2 * BEHIND
    assert time.process_time() - began < 30
