from standoff.resolve.resolution import NOTHING, Resolution


def test_a_changed_resolution_keeps_the_rest_and_adds_its_reason() -> None:
    found = Resolution(country="FRA", sector="GOV", reasons=("a",)).but(sector="ELI", reason="b")

    assert (found.country, found.sector, found.reasons) == ("FRA", "ELI", ("a", "b"))
    assert NOTHING.but() == NOTHING
