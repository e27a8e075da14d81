"""Sides that a sentence leaves to the one before it."""

from __future__ import annotations

from documents import document_of, sentence_of, trigger_of

from standoff.coding.claims import claims_of
from standoff.records.document import Document, Role

FIRST = "Chile accused Peru."
SECOND = "Criticism followed."


def document(absent: float, gap: str = " ") -> Document:
    text = FIRST + gap + SECOND
    one = trigger_of(FIRST, "accused", {"ACCUSE": 0.9}, (Role.ACTOR, "Chile"), (Role.RECIPIENT, "Peru"))
    two = trigger_of(SECOND, "Criticism", {"ACCUSE": 0.9}, absent={Role.ACTOR: absent}, after=len(FIRST + gap))
    return document_of(text, sentence_of(FIRST, one), sentence_of(SECOND, two, after=len(FIRST + gap)))


def test_the_earlier_actor_is_taken_where_the_reader_says_that_it_is_elsewhere() -> None:
    found = document(absent=0.9)

    _, criticism = claims_of(found)

    assert [p.span.of(found.article.text) for p in criticism.actors] == ["Chile"]
    assert criticism.actors[0].confidence < 0.9


def test_and_not_where_it_does_not() -> None:
    _, criticism = claims_of(document(absent=0.1))

    assert criticism.actors == ()


def test_what_a_rejection_answers_gives_its_recipient() -> None:
    text = FIRST + " Lima denied it."
    after = len(FIRST) + 1
    one = trigger_of(FIRST, "accused", {"ACCUSE": 0.9}, (Role.ACTOR, "Chile"), (Role.RECIPIENT, "Peru"))
    denial = "Lima denied it."
    two = trigger_of(denial, "denied", {"REJECT": 0.9}, (Role.ACTOR, "Lima"), absent={Role.RECIPIENT: 0.9}, after=after)

    _, rejection = claims_of(document_of(text, sentence_of(FIRST, one), sentence_of(denial, two, after=after)))

    assert [p.span.of(text) for p in rejection.recipients] == ["Chile"]


def test_nobody_becomes_an_attacker_for_having_spoken_before() -> None:
    killed = "Three were killed."
    after = len(FIRST) + 1
    one = trigger_of(FIRST, "accused", {"ACCUSE": 0.9}, (Role.ACTOR, "Chile"), (Role.RECIPIENT, "Peru"))
    two = trigger_of(
        killed, "killed", {"ASSAULT": 0.9}, (Role.RECIPIENT, "Three"), absent={Role.ACTOR: 0.9}, after=after
    )
    text = f"{FIRST} {killed}"

    _, assault = claims_of(document_of(text, sentence_of(FIRST, one), sentence_of(killed, two, after=after)))

    assert assault.actors == ()
