"""The words of each side."""

from __future__ import annotations

from documents import at, document_of, sentence_of, trigger_of

from standoff.coding.parties import parties_of, referent_of
from standoff.records.document import Entity, EntityLabel, Role

PAIR = "Cuba and Mali met."
JOINED = {0: (3, "nsubj", "PROPN"), 1: (2, "cc", "CCONJ"), 2: (0, "conj", "PROPN"), 3: (-1, "root", "VERB")}


def test_names_joined_by_and_are_two_parties() -> None:
    trigger = trigger_of(PAIR, "met", {"CONSULT": 0.9}, (Role.ACTOR, "Cuba and Mali"))
    sentence = sentence_of(PAIR, trigger, heads=JOINED)

    parties = parties_of(document_of(PAIR, sentence), sentence, trigger, Role.ACTOR)

    assert [p.span.of(PAIR) for p in parties] == ["Cuba", "Mali"]


def test_common_nouns_joined_by_and_stay_one_party() -> None:
    text = "police and soldiers fired."
    heads = {0: (3, "nsubj", "NOUN"), 1: (2, "cc", "CCONJ"), 2: (0, "conj", "NOUN"), 3: (-1, "root", "VERB")}
    trigger = trigger_of(text, "fired", {"ASSAULT": 0.9}, (Role.ACTOR, "police and soldiers"))
    sentence = sentence_of(text, trigger, heads=heads)

    parties = parties_of(document_of(text, sentence), sentence, trigger, Role.ACTOR)

    assert [p.span.of(text) for p in parties] == ["police and soldiers"]


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
