"""Whether it happened, by which words, how surely."""

from __future__ import annotations

from documents import document_of, sentence_of, trigger_of

from standoff.coding.claims import claims_of
from standoff.coding.status import Decided, decide
from standoff.records.claim import Claim
from standoff.records.codes import EventType, Status
from standoff.records.document import Role, Trigger

TEXT = "Mali may attack Chad"
HEADS = {0: (2, "nsubj", "PROPN"), 1: (2, "aux", "AUX"), 2: (-1, "root", "VERB"), 3: (2, "obj", "PROPN")}


def decided(text: str, statuses: dict[str, float], type_: EventType = EventType.ASSAULT) -> Decided:
    trigger = trigger_of(text, "attack", {type_.value: 0.9})
    given = Trigger(trigger.span, trigger.word, trigger.types, trigger.modes, statuses, (), {})
    return decide(type_, given, sentence_of(text, given, heads=HEADS), text)


def test_a_deed_goes_by_the_word_that_governs_it() -> None:
    found = decided(TEXT, {"actual": 0.6, "hypothetical": 0.3})

    assert found.status is Status.HYPOTHETICAL
    assert [span.of(TEXT) for span in found.cues] == ["may"]


def test_a_reader_that_is_very_sure_is_believed() -> None:
    found = decided(TEXT, {"actual": 0.97, "hypothetical": 0.02})

    assert found == Decided(Status.ACTUAL, (), found.confidence)
    assert 0.5 < found.confidence < 1


def test_words_do_not_decide_about_agreements_and_refusals() -> None:
    given = {"actual": 0.6, "hypothetical": 0.3}

    assert decided(TEXT, given, EventType.AGREE).status is Status.ACTUAL
    assert decided(TEXT, given, EventType.REJECT).status is Status.ACTUAL
    assert decided(TEXT, given, EventType.SUPPORT).status is Status.HYPOTHETICAL


def test_a_negative_subject_is_the_word_that_denies() -> None:
    text = "Nobody did attack Chad"

    found = decided(text, {"actual": 0.9})

    assert found.status is Status.NEGATED
    assert [span.of(text) for span in found.cues] == ["Nobody"]


def claims(text: str, *triggers: Trigger, heads: dict[int, tuple[int, str, str]]) -> tuple[Claim, ...]:
    return claims_of(document_of(text, sentence_of(text, *triggers, heads=heads)))


THREAT = "Mali threatened to attack Chad"
THREAT_HEADS = {
    0: (1, "nsubj", "PROPN"),
    1: (-1, "root", "VERB"),
    2: (3, "mark", "PART"),
    3: (1, "xcomp", "VERB"),
    4: (3, "obj", "PROPN"),
}


def test_what_is_threatened_is_no_event_beside_the_threat() -> None:
    threat = trigger_of(THREAT, "threatened", {"THREATEN": 0.9}, (Role.ACTOR, "Mali"), (Role.RECIPIENT, "Chad"))
    attack = trigger_of(THREAT, "attack", {"ASSAULT": 0.8}, (Role.ACTOR, "Mali"), (Role.RECIPIENT, "Chad"))

    found = claims(THREAT, threat, attack, heads=THREAT_HEADS)

    assert [(c.type, c.status) for c in found] == [(EventType.THREATEN, Status.ACTUAL)]


def test_a_deed_that_somebody_is_accused_of_is_a_second_event() -> None:
    text = "Chad accused Mali of attack here"
    accusation = trigger_of(text, "accused", {"ACCUSE": 0.9}, (Role.ACTOR, "Chad"), (Role.RECIPIENT, "Mali"))
    deed = trigger_of(text, "attack", {"ASSAULT": 0.8}, (Role.ACTOR, "Mali"), status="alleged")
    heads = {1: (-1, "root", "VERB"), 4: (1, "obl", "NOUN"), 3: (4, "case", "ADP"), 2: (1, "obj", "PROPN")}

    first, second = claims(text, accusation, deed, heads=heads)

    assert (first.type, first.status) == (EventType.ACCUSE, Status.ACTUAL)
    assert (second.type, second.status) == (EventType.ASSAULT, Status.ALLEGED)
    assert [span.of(text) for span in second.status_cues] == ["accused"]


def test_a_deed_told_for_itself_stays_beside_a_threat() -> None:
    text = "Mali threatened Chad after the attack"
    threat = trigger_of(text, "threatened", {"THREATEN": 0.9}, (Role.ACTOR, "Mali"), (Role.RECIPIENT, "Chad"))
    attack = trigger_of(text, "attack", {"ASSAULT": 0.8}, (Role.RECIPIENT, "Mali"))
    heads = {1: (-1, "root", "VERB"), 5: (1, "obl", "NOUN"), 3: (5, "case", "ADP")}

    assert [c.type for c in claims(text, threat, attack, heads=heads)] == [EventType.THREATEN, EventType.ASSAULT]
