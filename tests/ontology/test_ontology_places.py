"""Countries as FIPS and ICEWS write them."""

import pytest

from standoff.ontology.places import country_of_fips, fips_of_country, icews_names
from standoff.ontology.tables import rows

PAIRS = [(row["fips"], row["country"]) for row in rows("fips") if row["back"]]


@pytest.mark.parametrize(
    ("fips", "country"),
    [("GM", "DEU"), ("GA", "GMB"), ("CH", "CHN"), ("CI", "CHL"), ("SZ", "CHE"), ("WE", "PSE"), ("RQ", "USA"), ("", "")],
)
def test_codes_that_look_like_others(fips: str, country: str) -> None:
    assert country_of_fips(fips) == country


def test_every_code_comes_back() -> None:
    assert [fips for fips, country in PAIRS if fips_of_country(country) != fips] == []
    assert len({country for _, country in PAIRS}) == len(PAIRS)


def test_a_part_of_a_state_comes_back_as_the_state() -> None:
    assert fips_of_country(country_of_fips("GZ")) == "WE"


def test_icews_has_its_own_names() -> None:
    assert icews_names()["RUS"] == "Russian Federation"
