"""Owner, core and tail of a party's words."""

import pytest
from test_resolve_parties import who


@pytest.mark.parametrize(
    ("words", "country", "sector"),
    [
        ("Iraq's prime minister", "IRQ", "GOV"),
        ("a spokesman for Hamas", "PSE", "REB"),
        ("Hamas's spokesman", "PSE", "REB"),
        ("protesters in Minsk", "BLR", "CVL"),
        ("a Palestinian", "PSE", "CVL"),
        ("Briton", "GBR", "CVL"),
        ("two Turks", "TUR", "CVL"),
        ("the French", "FRA", "GOV"),
        ("the Kurdistan Workers' Party", "TUR", "REB"),
        ("Argentina's Amnesty International", "ARG", "SOC"),
    ],
)
def test_country_and_sector_of_a_phrase(words: str, country: str, sector: str) -> None:
    found = who(f"{words} waited.", words)

    assert (found.country, found.sector) == (country, sector), found.reasons
