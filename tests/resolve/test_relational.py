"""Words that name parties by how they stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.resolve.phrase import tokens
from standoff.resolve.relational import Relation, put, relational


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("the two countries", Relation.PAIR),
        ("the two", Relation.PAIR),
        ("both sides", Relation.PAIR),
        ("both of the countries", Relation.PAIR),
        ("The nuclear-armed neighbours", Relation.PAIR),
        ("the two leaders", Relation.PAIR),
        ("troops from both countries", Relation.PAIR),
        ("the two countries' foreign ministers", Relation.PAIR),
        ("the other side", Relation.OTHER),
        ("the neighbouring country", Relation.OTHER),
        ("its northern neighbour", Relation.OWN_OTHER),
        ("both Koreas", Relation.NAMED),
        ("the North", Relation.HALF),
        ("the South's military", Relation.HALF),
        ("North and South", Relation.HALF),
    ],
)
def test_relations_are_recognised(words: str, relation: Relation) -> None:
    found = relational(tokens(words))

    assert found is not None and found.relation is relation


@pytest.mark.parametrize(
    "words",
    [
        "two countries",
        "the two women",
        "both",
        "both sides of the aisle",
        "leaders of both parties",
        "the north",
        "North Dakota",
        "Lord North",
        "the other day",
        "a rival",
        "the rival",
        "the countries",
        "",
    ],
)
def test_other_words_are_left_alone(words: str) -> None:
    assert relational(tokens(words)) is None


def test_a_name_is_put_in_the_place_of_the_relation() -> None:
    found = tokens("leaders of the two countries' armies")
    where = relational(found)
    assert where is not None

    read = put(found, where, ["Sri", "Lanka"], ["sri", "lanka"])

    assert [token.text for token in read] == ["leaders", "of", "Sri", "Lanka", "armies"]
    assert [token.possessive for token in read] == [False, False, False, True, False]


def test_the_noun_of_a_role_stays() -> None:
    found = tokens("the two armies")
    where = relational(found)
    assert where is not None

    assert [token.text for token in put(found, where, ["Chad"], ["chad"])] == ["Chad", "armies"]


@given(st.text(max_size=60))
def test_the_words_found_lie_in_the_phrase(text: str) -> None:
    found = tokens(text)
    where = relational(found)

    assert where is None or 0 <= where.first < where.last <= len(found)
