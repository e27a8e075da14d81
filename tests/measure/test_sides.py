import datetime as dt

import pytest

from standoff.gazetteer.load import load_gazetteer
from standoff.measure.sides import called, groups, side_named, side_of
from standoff.records.problem import Problem

GAZETTEER = load_gazetteer()
DAY = dt.date(2019, 5, 2)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("RUS", ("RUS",)),
        ("rus", ("RUS",)),
        ("Russia", ("RUS",)),
        ("the United States", ("USA",)),
        ("USA, France", ("USA", "FRA")),
        ("UNO", ("UNO",)),
        ("all", ()),
    ],
)
def test_what_a_user_may_call_a_side(words: str, codes: tuple[str, ...]) -> None:
    assert side_of(words, GAZETTEER, DAY).codes == codes


def test_members_of_a_group_are_those_of_the_day() -> None:
    assert "GBR" in side_of("EU", GAZETTEER, DAY).codes
    assert "GBR" not in side_of("European Union", GAZETTEER, dt.date(2021, 1, 1)).codes
    assert "HRV" not in side_of("EU", GAZETTEER, dt.date(2010, 1, 1)).codes
    assert "EUR" in side_of("EU", GAZETTEER, DAY).codes


def test_groups_hold_codes_that_the_gazetteer_knows() -> None:
    for group in groups().values():
        assert [code for code in group.codes(dt.date(2026, 1, 1)) if GAZETTEER.state(code) is None] == []


def test_an_unknown_name_gets_help() -> None:
    with pytest.raises(Problem, match="give an ISO code"):
        side_of("Ruritania", GAZETTEER, DAY)


def test_names_take_their_article() -> None:
    assert [called(name) for name in ("United States", "Chile", "Dominican Republic")] == [
        "the United States",
        "Chile",
        "the Dominican Republic",
    ]


@pytest.mark.parametrize(
    ("code", "name"),
    [("IGO", "intergovernmental bodies"), ("UNO", "the United Nations"), ("CHL", "Chile"), ("QQQ", "QQQ")],
)
def test_codes_have_names_in_a_sentence(code: str, name: str) -> None:
    assert side_named(code, GAZETTEER).name == name
