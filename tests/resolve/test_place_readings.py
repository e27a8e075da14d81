"""What a place's name may mean before any context."""

import pytest

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import tokens
from standoff.resolve.place_readings import longest, prior


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [("Ga.", "Georgia", "USA"), ("TX", "Texas", "USA"), ("Ont.", "Ontario", "CAN"), ("Georgia", "Georgia", "GEO")],
)
def test_short_forms_of_regions(gazetteer: Gazetteer, text: str, name: str, country: str) -> None:
    best = max(longest(gazetteer, tokens(text), text, 0)[0], key=prior)

    assert (best.name, best.country) == (name, country)


def test_the_longest_name_is_taken(gazetteer: Gazetteer) -> None:
    text = "New York City police"

    assert longest(gazetteer, tokens(text), text, 0)[1] == 3


def test_a_state_goes_before_a_region_and_a_large_city_before_a_small_one(gazetteer: Gazetteer) -> None:
    known = sorted(gazetteer.places("Georgia"), key=prior)
    cities = [e for e in gazetteer.places("Paris") if e.kind is Kind.PLACE]

    assert known[-1].kind is Kind.STATE
    assert max(cities, key=prior).country == "FRA"
