"""Spans and whom they name, as parts of an event."""

from __future__ import annotations

import pytest
from documents import at

from standoff.gazetteer.load import load_gazetteer
from standoff.records.article import Article
from standoff.records.claim import Party, Source
from standoff.records.document import Document
from standoff.resolve.parties import Resolver
from standoff.resolve.places import PlaceResolver
from standoff.resolve.wire import actors_of, attributed_to, location_of

TEXT = "Norway's prime minister flew to Lima, an aide said."
DOCUMENT = Document(Article(text=TEXT), (), (), (), ())


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(DOCUMENT, load_gazetteer())


def test_a_party_keeps_its_words_and_gets_its_codes(resolver: Resolver) -> None:
    (actor,) = actors_of(DOCUMENT, resolver, Party(at(TEXT, "Norway's prime minister"), confidence=0.5))

    assert (actor.text, actor.country, actor.sector) == ("Norway's prime minister", "NOR", "GOV")
    assert actor.confidence <= 0.5


def test_words_that_name_two_parties_give_two_actors() -> None:
    text = "US and Iraqi troops fought."
    document = Document(Article(text=text), (), (), (), ())

    actors = actors_of(document, Resolver(document, load_gazetteer()), Party(at(text, "US and Iraqi troops")))

    assert [(a.country, a.sector, a.text) for a in actors] == [
        ("USA", "MIL", "US and Iraqi troops"),
        ("IRQ", "MIL", "US and Iraqi troops"),
    ]


def test_a_source_carries_its_cue(resolver: Resolver) -> None:
    source = attributed_to(DOCUMENT, resolver, Source(Party(at(TEXT, "an aide")), at(TEXT, "said")))

    assert source.text == "an aide"
    assert source.cue is not None
    assert source.cue.text == "said"


def test_a_place_has_coordinates() -> None:
    lima = location_of(DOCUMENT, PlaceResolver(load_gazetteer(), TEXT), at(TEXT, "Lima"))

    assert lima is not None
    assert lima.country == "PER"
    assert lima.lat == pytest.approx(-12.05, abs=0.2)


def test_no_words_are_no_place() -> None:
    assert location_of(DOCUMENT, PlaceResolver(load_gazetteer(), TEXT), None) is None
