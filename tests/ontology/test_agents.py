"""Parties of CAMEO and ICEWS in the codebook's codes, and back."""

import pytest

from standoff.ontology.agents import cameo_agent, cameo_party, icews_party, icews_sectors
from standoff.ontology.codes import sectors, special_codes
from standoff.ontology.tables import rows

LISTED = {"HKG", "PSE", "XKX", "VAT"}  # special codes that other datasets treat as any state's
BODIES = sorted(set(special_codes()) - LISTED)
KNOWN = sorted(set(sectors()) - {"UNK"})


@pytest.mark.parametrize("country", ["USA", "PSE", *BODIES])
@pytest.mark.parametrize("sector", KNOWN)
def test_cameo_takes_every_party_there_and_back(country: str, sector: str) -> None:
    state, group, types = cameo_agent(country, sector)

    assert cameo_party("" if group else state, group, types) == (country, sector)


@pytest.mark.parametrize("sector", sorted(set(KNOWN) - {"PRM", "SOC"}))
def test_icews_takes_every_sector_there_and_back(sector: str) -> None:
    assert icews_party(icews_sectors("USA", sector)) == ("", sector)


@pytest.mark.parametrize("country", sorted(set(BODIES) - {"EUR", "UNO"}))
def test_icews_takes_every_body_there_and_back(country: str) -> None:
    assert icews_party(icews_sectors(country, "MIL")) == (country, "MIL")


def test_cameo_as_gdelt_writes_it() -> None:
    assert cameo_party("ROM", "", []) == ("ROU", "GOV")
    assert cameo_party("", "", ["IGO"]) == ("IGO", "GOV")
    assert cameo_party("WST", "", ["MED"]) == ("", "JRN")
    assert cameo_party("SYR", "", ["INS"]) == ("SYR", "REB")


def test_the_more_telling_sector_of_icews_goes_before() -> None:
    assert icews_party(["Government", "Military"]) == ("", "MIL")
    assert icews_party(["Executive", "Executive Office", "Government", "Elite"]) == ("", "GOV")
    assert icews_party(["Unheard of"]) == ("", "")


@pytest.mark.parametrize("name", ["cameo_agents", "icews_sectors"])
def test_the_tables_use_known_codes_and_one_way_back(name: str) -> None:
    table = rows(name)
    back = [(row["country"], row["sector"]) for row in table if row["back"]]

    assert {row["sector"] for row in table} <= {"", *sectors()}
    assert {row["country"] for row in table} <= {"", *special_codes()}
    assert len(set(back)) == len(back)
