"""Persons by where the article names them."""

import datetime as dt

import pytest
from test_resolve_parties import who

from standoff.gazetteer.load import load_gazetteer
from standoff.records.article import Article
from standoff.records.document import Document, Entity, EntityLabel
from standoff.records.span import Span
from standoff.resolve.parties import Resolver


def test_a_title_of_another_body_goes_before_the_office_on_record() -> None:
    text = "Incoming European Commission President Ursula von der Leyen spoke."

    assert who(text, "Incoming European Commission President Ursula von der Leyen").country == "EUR"


def test_a_stranger_with_a_known_family_name_is_not_the_known_one() -> None:
    text = "Police in Oslo held Bertil Quentin Netanyahu. Netanyahu was freed."

    assert who(text, "Netanyahu", last=True).name == ""


@pytest.mark.parametrize("acronym", ["SA", "TK"])
def test_an_acronym_is_nobody_s_family_name(acronym: str) -> None:
    assert who(f"{acronym} was silent.", acronym).name == ""


def test_a_family_name_more_than_the_table_has_is_part_of_the_name() -> None:
    assert who("Samia Suluhu Hassan spoke.", "Samia Suluhu Hassan", on=dt.date(2021, 4, 1)).country == "TZA"


def test_who_left_a_great_office_of_late_is_still_known_by_the_family_name() -> None:
    found = who("Pompeo spoke.", "Pompeo", on=dt.date(2022, 6, 1))

    assert (found.country, found.sector) == ("USA", "ELI")


def test_a_person_who_has_a_name_is_not_unidentified() -> None:
    text = "Ole Sample, the gunman, was held in Norway. Sample said nothing."

    assert who(text, "Sample", last=True).sector == "CVL"


def test_a_state_s_name_that_ends_a_person_s_is_no_state() -> None:
    text = "Officer Wanda Holland of Britain spoke."
    name = Span(text.index("Wanda"), text.index(" of"))
    article = Article(text=text, published=dt.date(2019, 5, 2))
    document = Document(article, (), (Entity(name, EntityLabel.PERSON, 0.9),), (), ())

    assert Resolver(document, load_gazetteer()).resolve(name).country == "GBR"
