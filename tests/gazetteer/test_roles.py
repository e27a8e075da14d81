import pytest

from standoff.gazetteer.load import Gazetteer


@pytest.mark.parametrize(
    ("words", "sector", "size"),
    [
        ("five soldiers", "MIL", 1),
        ("the foreign minister", "GOV", 2),
        ("riot police", "COP", 2),
        ("human rights activists", "SOC", 3),
        ("opposition leader", "OPP", 2),
        ("armed gunmen", "UAF", 1),
        ("supreme court", "JUD", 2),
    ],
)
def test_the_longest_role_that_ends_the_words_counts(gazetteer: Gazetteer, words: str, sector: str, size: int) -> None:
    found = gazetteer.roles.head(words.split())

    assert found is not None
    assert (found[0].sector, found[1]) == (sector, size)


def test_a_weak_role_leaves_the_sector_to_words_before_it(gazetteer: Gazetteer) -> None:
    leader = gazetteer.roles.head(["rebel", "official"])
    modifier = gazetteer.roles.modifier(["rebel"])

    assert leader is not None and not leader[0].strong
    assert modifier is not None and modifier.sector == "REB"


def test_other_words_are_no_role(gazetteer: Gazetteer) -> None:
    assert gazetteer.roles.head(["green", "ideas"]) is None
    assert gazetteer.roles.head([]) is None
