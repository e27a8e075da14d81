"""Which two states an article speaks of at a place in it."""

import datetime as dt

import pytest

from standoff.gazetteer.load import Gazetteer
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.resolve.dyad import SURE, Dyad, dyad_at, dyad_told, owner_at
from standoff.resolve.parties import Resolver
from standoff.resolve.salience import Salience


def salience(gazetteer: Gazetteer, text: str) -> Salience:
    article = Article(text=text, published=dt.date(2015, 5, 5))
    return Resolver(Document(article, (), (), (), ()), gazetteer).salience


def test_the_two_that_were_named_are_the_pair(gazetteer: Gazetteer) -> None:
    text = "Chad and Niger signed an accord. Both will open the road."

    assert dyad_at(salience(gazetteer, text), text.index("Both")) == Dyad("TCD", "NER", SURE)


def test_the_latest_pair_goes_before_an_earlier_one(gazetteer: Gazetteer) -> None:
    text = "Peru and Chile argued in 2008. Talks went on. Later Bolivia accused Brazil. Both sides met."

    dyad = dyad_at(salience(gazetteer, text), text.index("Both"))

    assert dyad is not None and (dyad.first, dyad.second) == ("BOL", "BRA")
    assert set(dyad.others) == {"PER", "CHL"}


def test_a_third_state_makes_the_pair_less_sure(gazetteer: Gazetteer) -> None:
    two = "Chad accused Niger. Both sides met."
    three = "Chad accused Niger. Libya called for calm. Both sides met."

    sure, less = (dyad_at(salience(gazetteer, text), text.index("Both")) for text in (two, three))

    assert sure is not None and less is not None
    assert (sure.first, sure.second) == (less.first, less.second) == ("TCD", "NER")
    assert less.confidence < sure.confidence


def test_the_city_of_the_talks_is_no_side(gazetteer: Gazetteer) -> None:
    text = "Officials of Chad and Niger met in Vienna. In Vienna the two sides signed."

    dyad = dyad_at(salience(gazetteer, text), text.index("the two"))

    assert dyad is not None and (dyad.first, dyad.second, dyad.others) == ("TCD", "NER", ())


@pytest.mark.parametrize("dateline", ["VIENNA, May 4, 2015 - ", "VIENNA (Agency) — ", "Vienna -- "])
def test_the_city_of_the_report_is_no_side(gazetteer: Gazetteer, dateline: str) -> None:
    text = dateline + "Chad accused Niger. The neighbouring country denied it."
    known, at = salience(gazetteer, text), text.index("The neigh")

    assert owner_at(known, at, nearest=False) == "TCD"
    dyad = dyad_at(known, at)
    assert dyad is not None and {dyad.first, dyad.second} == {"TCD", "NER"}


def test_a_capital_that_acts_is_a_side(gazetteer: Gazetteer) -> None:
    text = "Vienna accused Chad. Both sides met."

    dyad = dyad_at(salience(gazetteer, text), text.index("Both"))

    assert dyad is not None and {dyad.first, dyad.second} == {"AUT", "TCD"}


def test_names_may_follow(gazetteer: Gazetteer) -> None:
    text = "The two countries, Chad and Niger, signed an accord."

    dyad = dyad_at(salience(gazetteer, text), 0)

    assert dyad is not None and (dyad.first, dyad.second) == ("TCD", "NER")


def test_one_state_makes_no_pair(gazetteer: Gazetteer) -> None:
    text = "A strike hit Peru. The two sides met."

    assert dyad_at(salience(gazetteer, text), text.index("The two")) is None
    assert dyad_at(salience(gazetteer, ""), 0) is None


def test_the_owner_is_the_nearest_or_the_first(gazetteer: Gazetteer) -> None:
    text = "Chad said Niger had shelled its neighbour. It left."
    known, at = salience(gazetteer, text), text.index("its")

    assert (owner_at(known, at, nearest=True), owner_at(known, at, nearest=False)) == ("NER", "TCD")
    assert owner_at(known, text.index("It left"), nearest=True) == "TCD"
    assert owner_at(known, 0, nearest=True) == ""


def test_the_two_that_the_reader_thinks_likeliest_are_the_pair() -> None:
    dyad = dyad_told({"PER": 0.2, "ECU": 0.6, "IGO": 0.15, "CHL": 0.05, "": 0.0})

    assert dyad == Dyad("ECU", "PER", round(SURE * 0.8, 3), ("CHL",))


def test_one_state_alone_is_no_pair() -> None:
    assert dyad_told({"PER": 0.6, "IGO": 0.3, "": 0.1}) is None
    assert dyad_told({}) is None
