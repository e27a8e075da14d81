"""Under which keys names are found."""

import pytest

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.spelling import family_names, full_keys, keys_of


@pytest.mark.parametrize(
    ("name", "country", "family"),
    [
        ("Ana Roca", "PER", ["Roca"]),
        ("Omar al-Bashir", "SDN", ["Bashir"]),
        ("Ursula von der Leyen", "DEU", ["Leyen"]),
        ("Ludwig van Damme", "BEL", ["Damme", "van Damme"]),
        ("Xi Jinping", "CHN", ["Jinping", "Xi"]),
        ("Abiy Ahmed", "ETH", ["Ahmed", "Abiy"]),
        ("Lula", "BRA", ["Lula"]),
    ],
)
def test_family_names(name: str, country: str, family: list[str]) -> None:
    assert family_names([name], country) == family


def test_an_acronym_that_is_a_word_is_found_in_capitals_alone() -> None:
    assert keys_of(Kind.ORG, ["WHO"], "UNO") == {"^WHO"}
    assert keys_of(Kind.ORG, ["the Front"], "MLI") == {"the front", "front"}


def test_a_state_is_found_by_its_code() -> None:
    assert keys_of(Kind.STATE, ["Peru"], "PER") == {"peru", "#PER"}


def test_a_person_s_family_name_is_no_full_name() -> None:
    assert full_keys(["Ana Roca"]) < keys_of(Kind.PERSON, ["Ana Roca"], "PER")
