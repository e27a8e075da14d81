"""Two triggers of one event are one claim."""

from __future__ import annotations

from documents import at, document_of, sentence_of, trigger_of

from standoff.coding.claims import claims_of
from standoff.records.document import Attribution, Role

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


QUOTED = '"Mali is to blame for the raid," she said of the siege.'


def test_a_quotation_and_the_word_that_reports_it_are_one_event() -> None:
    blame = trigger_of(QUOTED, "blame", {"ACCUSE": 0.7}, (Role.RECIPIENT, "Mali"))
    saying = trigger_of(QUOTED, "said", {"ACCUSE": 0.6}, (Role.ACTOR, "she"))
    said = Attribution((at(QUOTED, "she"),), (at(QUOTED, "said"),), (at(QUOTED, QUOTED[:32]),), 0.9)
    document = document_of(QUOTED, sentence_of(QUOTED, blame, saying), attributions=(said,))

    assert [c.trigger.of(QUOTED) for c in claims_of(document)] == ["blame"]


def test_an_accusation_of_accusing_is_two_events() -> None:
    text = "Chad accused Mali of blaming Niger."
    outer = trigger_of(text, "accused", {"ACCUSE": 0.9}, (Role.ACTOR, "Chad"), (Role.RECIPIENT, "Mali"))
    inner = trigger_of(text, "blaming", {"ACCUSE": 0.8}, (Role.ACTOR, "Mali"), (Role.RECIPIENT, "Niger"))
    said = Attribution((at(text, "Chad"),), (at(text, "accused"),), (at(text, "Mali of blaming Niger"),), 0.9)

    assert len(claims_of(document_of(text, sentence_of(text, outer, inner), attributions=(said,)))) == 2


def test_what_a_noun_is_of_is_one_event_with_it() -> None:
    text = "They joined in a show of support for Mali."
    show = trigger_of(text, "show", {"SUPPORT": 0.6}, (Role.ACTOR, "They"))
    support = trigger_of(text, "support", {"SUPPORT": 0.8}, (Role.RECIPIENT, "Mali"))
    heads = {5: (6, "case", "ADP"), 6: (4, "nmod", "NOUN")}

    claims = claims_of(document_of(text, sentence_of(text, show, support, heads=heads)))

    assert [c.trigger.of(text) for c in claims] == ["support"]
