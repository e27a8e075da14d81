"""Whom relational words name in an article."""

import datetime as dt

import pytest

from standoff.gazetteer.load import Gazetteer
from standoff.records.article import Article
from standoff.records.claim import Party
from standoff.records.document import Document
from standoff.records.span import Span
from standoff.resolve.between import members
from standoff.resolve.parties import Resolver
from standoff.resolve.phrase import tokens
from standoff.resolve.relational import relational
from standoff.resolve.resolution import Resolution
from standoff.resolve.wire import actors_of


def document(text: str) -> Document:
    return Document(Article(text=text, published=dt.date(2015, 5, 5)), (), (), (), ())


def last(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start, start + len(words))


def named(gazetteer: Gazetteer, text: str, words: str) -> tuple[Resolution, ...]:
    return Resolver(document(text), gazetteer).resolve_all(last(text, words))


@pytest.mark.parametrize(
    ("text", "words", "parties"),
    [
        ("Chad and Sudan drew a border. The two countries signed it.", "The two countries", "TCD GOV, SDN GOV"),
        ("Peru accused Ecuador. Both sides withdrew.", "Both sides", "PER GOV, ECU GOV"),
        ("Peru accused Ecuador. Troops from both countries left.", "Troops from both countries", "PER MIL, ECU MIL"),
        ("Oman spoke with Iran. The two countries' armies trained.", "The two countries' armies", "OMN MIL, IRN MIL"),
        ("Angela Merkel met Vladimir Putin in Minsk. The two leaders agreed.", "The two leaders", "DEU GOV, RUS GOV"),
        ("Niger said Mali had fired and warned the other side.", "the other side", "MLI GOV"),
        ("Kenya said Somalia was late. The neighbouring country denied it.", "The neighbouring country", "SOM GOV"),
        ("Laos and Thailand argue. Laos accused its neighbour.", "its neighbour", "THA GOV"),
        ("North Korea fired a missile. The South answered.", "The South", "KOR GOV"),
        ("South Korea's navy went out. The North's army did too.", "The North's army", "PRK MIL"),
        ("South Korea waits. Envoys of the North and South met.", "Envoys of the North and South", "PRK GOV, KOR GOV"),
        ("South Sudan shut its wells. The North protested.", "The North", "SDN GOV"),
        ("A ferry sank. The two Koreas searched.", "The two Koreas", "KOR GOV, PRK GOV"),
        ("A strike hit Peru. The two sides met.", "The two sides", "PER GOV"),
        ("Thai police went out. Bombs hit the South.", "the South", "THA CVL"),
    ],
)  # fmt: skip
def test_relational_words(gazetteer: Gazetteer, text: str, words: str, parties: str) -> None:
    assert ", ".join(f"{p.country} {p.sector}" for p in named(gazetteer, text, words)) == parties


def test_an_unclear_pair_has_little_confidence_and_its_alternatives(gazetteer: Gazetteer) -> None:
    text = "Chad, Niger and Libya disagree. Niger spoke. Libya spoke. The two countries met."

    first, second = named(gazetteer, text, "The two countries")

    assert {first.country, second.country} == {"NER", "LBY"}
    assert first.confidence < 0.5
    assert [other.country for other in first.alternatives] == ["TCD"]


def test_on_the_wire_each_is_an_actor_of_its_own(gazetteer: Gazetteer) -> None:
    text = "Chad accused Niger. Libya called for calm. Both countries met."
    known = document(text)

    actors = actors_of(known, Resolver(known, gazetteer), Party(last(text, "Both countries")))

    assert [(a.text, a.country, a.alternatives) for a in actors] == [
        ("Both countries", "TCD", ("LBY",)),
        ("Both countries", "NER", ("LBY",)),
    ]


def test_a_name_beside_the_words_settles_them(gazetteer: Gazetteer) -> None:
    text = "Chad and Niger met. Officials visited the neighbouring country Libya."

    assert [p.country for p in named(gazetteer, text, "the neighbouring country Libya")] == ["LBY"]


def test_a_pair_is_whom_the_reader_thinks_likeliest(gazetteer: Gazetteer) -> None:
    text = "Peru accused Ecuador. Chile and Brazil looked on. Both sides withdrew."
    where = relational(tokens("Both sides"))
    assert where is not None

    found = members(where, Resolver(document(text), gazetteer).salience, text.index("Both"), {"ECU": 0.5, "PER": 0.4})

    assert [one.country for one in found] == ["ECU", "PER"]
