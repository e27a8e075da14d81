"""Which words become claims."""

from __future__ import annotations

from documents import at, document_of, sentence_of, trigger_of

from standoff.coding.claims import claims_of, mode_of, nearest
from standoff.records.codes import EventType, Status
from standoff.records.document import Role
from standoff.records.span import Span

TEXT = "Chile condemned Peru."


def test_a_claim_has_its_words() -> None:
    trigger = trigger_of(TEXT, "condemned", {"ACCUSE": 0.9}, (Role.ACTOR, "Chile"), (Role.RECIPIENT, "Peru"))

    (claim,) = claims_of(document_of(TEXT, sentence_of(TEXT, trigger)))

    assert claim.type is EventType.ACCUSE
    assert claim.status is Status.ACTUAL
    assert [p.span.of(TEXT) for p in claim.actors] == ["Chile"]
    assert [p.span.of(TEXT) for p in claim.recipients] == ["Peru"]
    assert claim.evidence == (Span(0, len(TEXT)),)


def test_an_unlikely_event_is_none() -> None:
    trigger = trigger_of(TEXT, "condemned", {"ACCUSE": 0.1, "REJECT": 0.1}, (Role.ACTOR, "Chile"))

    assert claims_of(document_of(TEXT, sentence_of(TEXT, trigger))) == ()


def test_likely_of_some_type_is_an_event_of_the_likeliest() -> None:
    trigger = trigger_of(TEXT, "condemned", {"ACCUSE": 0.3, "REJECT": 0.2}, (Role.ACTOR, "Chile"))

    assert [c.type for c in claims_of(document_of(TEXT, sentence_of(TEXT, trigger)))] == [EventType.ACCUSE]


def test_a_word_may_report_two_events() -> None:
    trigger = trigger_of(TEXT, "condemned", {"ACCUSE": 0.5, "THREATEN": 0.45}, (Role.ACTOR, "Chile"))

    assert {c.type for c in claims_of(document_of(TEXT, sentence_of(TEXT, trigger)))} == {"ACCUSE", "THREATEN"}


def test_a_mode_of_another_type_is_passed_over() -> None:
    trigger = trigger_of(TEXT, "condemned", {"ACCUSE": 0.9}, modes={"violence": 0.6, "disapprove": 0.3, "": 0.1})

    assert mode_of(trigger, EventType.ACCUSE) == "disapprove"
    assert mode_of(trigger, EventType.THREATEN) == "violence"


def test_the_nearest_time_of_the_sentence() -> None:
    text = "On Monday Chile met Peru, which on Friday left."
    times = [at(text, "On Monday"), at(text, "on Friday"), Span(60, 70)]

    assert nearest(times, Span(0, len(text)), at(text, "left")) == at(text, "on Friday")
    assert nearest(times, Span(0, len(text)), at(text, "met")) == at(text, "On Monday")
    assert nearest([], Span(0, 5), Span(0, 2)) is None
