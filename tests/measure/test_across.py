import datetime as dt

import msgspec
import pytest
from store_examples import MAY, event

from standoff.measure.across import Index, comparable, day_of, same_as
from standoff.measure.mention import Mention, mention_of
from standoff.records.codes import EventType

WORDS = "Chile expelled two Peruvian envoys from Santiago"


def told(article: str, days: int = 0, who: str = "CHL", whom: str = "PER") -> Mention:
    day = MAY + dt.timedelta(days)
    mention = mention_of(event(EventType.SANCTION, who, whom, day, words=WORDS, id=article))
    return msgspec.structs.replace(mention, article=article, context=mention.sentence)


@pytest.mark.parametrize(
    ("other", "may_be"),
    [
        (told("b"), True),
        (told("b", 3), True),
        (told("b", 4), False),
        (told("a"), False),
        (told("b", whom="BOL"), False),
        (told("b", whom=""), True),
        (msgspec.structs.replace(told("b"), day="", published=""), False),
    ],
)
def test_what_may_be_the_same_happening(other: Mention, may_be: bool) -> None:
    assert comparable(told("a"), other) is may_be


def test_an_index_finds_what_is_near() -> None:
    index = Index()
    for one in (told("b"), told("c", 2), told("d", 9), told("e", who="BOL", whom="ECU")):
        index.add(one)

    near = index.near(told("a"))
    assert [one.id for one in near] == ["b", "c"]
    assert same_as(told("a"), near) == ("b", "c")


def test_a_happening_is_dated_by_its_report_where_no_day_is_told() -> None:
    assert day_of(msgspec.structs.replace(told("a"), day="2021")) == MAY
    assert day_of(msgspec.structs.replace(told("a"), day="", published="")) is None
