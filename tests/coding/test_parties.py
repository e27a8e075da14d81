"""The words of each side."""

from __future__ import annotations

from documents import at, document_of, sentence_of, trigger_of

from standoff.coding.parties import likeliest_side, next_likeliest, parties_of, referent_of
from standoff.records.claim import Party
from standoff.records.document import Entity, EntityLabel, Role


def test_the_words_of_one_role_in_text_order() -> None:
    text = "Cuba met Mali and Chad."
    trigger = trigger_of(
        text, "met", {"CONSULT": 0.9}, (Role.ACTOR, "Cuba"), (Role.ACTOR, "Mali"), (Role.RECIPIENT, "Chad")
    )
    sentence = sentence_of(text, trigger)
    document = document_of(text, sentence)

    assert [p.span.of(text) for p in parties_of(document, sentence, trigger, Role.ACTOR)] == ["Cuba", "Mali"]
    assert [p.span.of(text) for p in parties_of(document, sentence, trigger, Role.RECIPIENT)] == ["Chad"]
    assert parties_of(document, sentence, trigger, Role.PLACE) == ()


def test_those_who_share_a_role_are_as_sure_together_as_the_role_is() -> None:
    text = "Cuba and Mali met."
    trigger = trigger_of(text, "met", {"CONSULT": 0.9}, (Role.ACTOR, "Cuba"), (Role.ACTOR, "Mali"), score=0.45)
    sentence = sentence_of(text, trigger)

    found = parties_of(document_of(text, sentence), sentence, trigger, Role.ACTOR)

    assert [p.confidence for p in found] == [0.9, 0.9]


def test_a_pronoun_finds_its_name() -> None:
    text = "Lula spoke. He left. His aides stayed."
    entities = (
        Entity(at(text, "Lula"), EntityLabel.PERSON, 0.9),
        Entity(at(text, "He"), EntityLabel.PERSON, 0.9, refers_to=0),
        Entity(at(text, "His"), EntityLabel.PERSON, 0.9, refers_to=1),
    )
    document = document_of(text, entities=entities)

    assert referent_of(document, at(text, "He")) == at(text, "Lula")
    assert referent_of(document, at(text, "His aides")) == at(text, "Lula")
    assert referent_of(document, at(text, "Lula")) is None


def test_mentions_that_refer_to_each_other_do_not_hang() -> None:
    text = "He saw him."
    entities = (
        Entity(at(text, "He"), EntityLabel.PERSON, 0.9, refers_to=1),
        Entity(at(text, "him"), EntityLabel.PERSON, 0.9, refers_to=0),
    )

    assert referent_of(document_of(text, entities=entities), at(text, "He")) in (None, at(text, "him"))


def test_an_event_without_a_sure_party_keeps_its_likeliest() -> None:
    text = "Cuba met Mali."
    trigger = trigger_of(text, "met", {"CONSULT": 0.9}, (Role.ACTOR, "Cuba"))
    document = document_of(text, sentence_of(text, trigger))

    actors, recipients = likeliest_side(document, trigger)

    assert [p.span.of(text) for p in actors] == ["Cuba"]
    assert recipients == ()
    assert likeliest_side(document, trigger_of(text, "met", {"CONSULT": 0.9})) == ((), ())


def test_whoever_stands_next_is_known_too() -> None:
    text = "Cuba warned Mali and Chad."
    trigger = trigger_of(text, "warned", {"THREATEN": 0.9}, (Role.RECIPIENT, "Mali"), (Role.RECIPIENT, "Chad"))
    document = document_of(text, sentence_of(text, trigger))
    chosen = (Party(at(text, "Mali")),)

    assert [p.span.of(text) for p in next_likeliest(document, trigger, Role.RECIPIENT, chosen)] == ["Chad"]
    assert next_likeliest(document, trigger, Role.RECIPIENT, ()) == ()
