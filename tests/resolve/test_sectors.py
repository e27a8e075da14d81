from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import tokens
from standoff.resolve.resolution import Resolution
from standoff.resolve.sectors import WEAK, sector_of, titled

MINISTER = Resolution(country="FRA", sector="GOV", name="Anne Exemple")


def sector(gazetteer: Gazetteer, words: str) -> tuple[str, bool]:
    parts = words.lower().split()
    code, reasons = sector_of(gazetteer.roles, parts, gazetteer.roles.head(parts))
    return code, WEAK in reasons


def test_heads_settle_the_sector_and_weak_ones_leave_it_to_what_stands_before(gazetteer: Gazetteer) -> None:
    assert sector(gazetteer, "senior army officers") == ("MIL", False)
    assert sector(gazetteer, "rebel spokesman") == ("REB", False)
    assert sector(gazetteer, "a spokesman") == ("GOV", True)
    assert sector(gazetteer, "at least 20") == ("CVL", True)
    assert sector(gazetteer, "green ideas") == ("", False)


def test_titles_before_a_name(gazetteer: Gazetteer) -> None:
    assert titled(gazetteer.roles, MINISTER, tokens("the former minister")).sector == "ELI"
    assert titled(gazetteer.roles, MINISTER, tokens("Senator")).sector == "LEG"
    assert titled(gazetteer.roles, MINISTER, tokens("protesters and")) is MINISTER
