from __future__ import annotations

import pytest

from standoff.records.article import Article
from standoff.records.claim import Claim, Party
from standoff.records.codes import EventType, Status
from standoff.records.document import Document, Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span
from standoff.resolve.event_place import THRESHOLD, candidates, chance, place_of_claim, places_of

TEXT = "Moscow said gunmen killed two men in Lima."
TREE = {
    "Moscow": ("PROPN", "said", "nsubj"),
    "said": ("VERB", "", "root"),
    "gunmen": ("NOUN", "killed", "nsubj"),
    "killed": ("VERB", "said", "ccomp"),
    "two": ("NUM", "men", "nummod"),
    "men": ("NOUN", "killed", "obj"),
    "in": ("ADP", "Lima", "case"),
    "Lima": ("PROPN", "killed", "obl"),
}


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def document() -> Document:
    order = list(TREE)
    words = tuple(
        Word(span(form), upos, order.index(head) if head else -1, relation)
        for form, (upos, head, relation) in TREE.items()
    )
    sentence = Sentence(Span(0, len(TEXT)), words, (), ())
    places = tuple(Entity(span(name), EntityLabel.PLACE, 0.9) for name in ("Moscow", "Lima"))
    return Document(Article(text=TEXT), (sentence,), places, (), ())


def claim(type_: EventType, *recipients: str, place: str = "") -> Claim:
    return Claim(
        type=type_,
        mode="",
        contexts=(),
        trigger=span("killed"),
        evidence=(Span(0, len(TEXT)),),
        actors=(Party(span("gunmen")),),
        recipients=tuple(Party(span(words)) for words in recipients),
        place=span(place) if place else None,
        time=None,
        over=(),
        status=Status.ACTUAL,
        said_by=(),
        confidence=0.9,
    )


def test_the_name_that_hangs_on_the_word_is_the_place(document: Document) -> None:
    found = places_of(document, document.sentences[0], span("killed"))
    assert [place.span.of(TEXT) for place in found] == ["Lima"]
    assert found[0].chance >= THRESHOLD


def test_who_speaks_is_no_place(document: Document) -> None:
    features = {name.of(TEXT): found for name, found in candidates(document, document.sentences[0], span("said"))}
    assert features["Moscow"]["relation nsubj"] == 1.0
    assert chance(features["Moscow"]) < THRESHOLD


def test_a_deed_takes_the_weighed_place_and_words_the_readers(document: Document) -> None:
    sentence = document.sentences[0]
    assert place_of_claim(document, sentence, claim(EventType.ASSAULT)) == span("Lima")
    assert place_of_claim(document, sentence, claim(EventType.ACCUSE)) is None
    assert place_of_claim(document, sentence, claim(EventType.ACCUSE, place="Moscow")) == span("Moscow")


def test_a_party_is_not_the_place(document: Document) -> None:
    sentence = document.sentences[0]
    assert place_of_claim(document, sentence, claim(EventType.ASSAULT, "Lima")) is None


def test_a_sentence_without_syntax_still_answers(document: Document) -> None:
    bare = Sentence(Span(0, len(TEXT)), (), (), ())
    assert len(candidates(document, bare, span("killed"))) == 2


def test_the_chance_stays_within_bounds() -> None:
    assert chance({}) == 0.5
    assert 0 < chance({"bias": -1e9}, {"bias": 1.0}) < chance({"bias": 1e9}, {"bias": 1.0}) < 1.0 + 1e-9
