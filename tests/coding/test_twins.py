"""Two triggers of one event are one claim."""

from __future__ import annotations

from documents import document_of, sentence_of, trigger_of

from standoff.coding.claims import claims_of
from standoff.records.document import Role

TEXT = "They traded warnings over Cuba and sent warnings to Mali."


def test_a_light_verb_and_its_noun_are_one_event() -> None:
    verb = trigger_of(TEXT, "traded", {"THREATEN": 0.6}, (Role.ACTOR, "They"))
    noun = trigger_of(TEXT, "warnings", {"THREATEN": 0.8}, (Role.RECIPIENT, "Cuba"))
    heads = {1: (-1, "root", "VERB"), 2: (1, "obj", "NOUN")}

    claims = claims_of(document_of(TEXT, sentence_of(TEXT, verb, noun, heads=heads)))

    assert [c.trigger.of(TEXT) for c in claims] == ["warnings"]


def test_two_events_of_one_type_stay_two() -> None:
    one = trigger_of(TEXT, "traded", {"THREATEN": 0.6}, (Role.ACTOR, "They"))
    other = trigger_of(TEXT, "sent", {"THREATEN": 0.8}, (Role.ACTOR, "They"), (Role.RECIPIENT, "Mali"))

    assert len(claims_of(document_of(TEXT, sentence_of(TEXT, one, other)))) == 2
