"""Parties that an article describes with their country."""

import datetime as dt

from standoff.gazetteer.load import Gazetteer
from standoff.resolve.described import described, stem
from standoff.resolve.phrase import Matcher, tokens

ON = dt.date(2019, 5, 2)


def said(gazetteer: Gazetteer, text: str) -> list[tuple[str, str, str]]:
    found = tokens(text)
    rows = described(found, Matcher(gazetteer).matches(found), gazetteer.roles, ON)
    return [(row.country, row.sector, row.role) for row in rows]


def test_a_nationality_before_a_role_describes_a_party(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "Israeli soldiers met Kenya's finance minister.") == [
        ("ISR", "MIL", "soldier"),
        ("KEN", "GOV", "finance minister"),
    ]


def test_who_backs_a_party_does_not_describe_it(gazetteer: Gazetteer) -> None:
    assert said(gazetteer, "U.S.-backed rebels advanced.") == []


def test_a_named_person_describes_the_office_held(gazetteer: Gazetteer) -> None:
    assert ("DEU", "GOV", "chancellor") in said(gazetteer, "On Monday Chancellor Angela Merkel spoke.")


def test_singular_and_plural_meet() -> None:
    assert stem("soldiers") == stem("soldier") == "soldier"
    assert stem("gunmen") == "gunman"
    assert stem("deputies") == "deputy"
    assert stem("congress") == "congress"
