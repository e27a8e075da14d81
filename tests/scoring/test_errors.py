from scoring.scoring_examples import event, mention

from standoff.records.article import Article
from standoff.records.codes import EventType, Status
from standoff.scoring.errors import Kind, mistakes
from standoff.scoring.gold import GoldArticle
from standoff.scoring.mention import Mention
from standoff.scoring.score import compared

TEXT = "I accuse.\nI deny so.\nI dealt it.\n"


def found(gold: list[Mention], predicted: list[Mention]) -> list[tuple[Kind, str]]:
    article = GoldArticle("a", Article(text=TEXT), tuple(gold))
    pairs = compared([article], {"a": [event(one) for one in predicted]})
    return [(one.kind, one.sentence) for one in mistakes([article], pairs)]


def test_no_mistake_no_line() -> None:
    one = mention(EventType.ACCUSE, "USA", "RUS")
    assert found([one], [one]) == []


def test_each_kind_of_mistake() -> None:
    accused = mention(EventType.ACCUSE, "USA", "RUS")

    assert found([accused], []) == [(Kind.MISSED, "I accuse.\n")]
    assert found([], [accused]) == [(Kind.SPURIOUS, "I accuse.\n")]
    assert found([accused], [mention(EventType.THREATEN, "USA", "RUS")]) == [(Kind.WRONG_TYPE, "I accuse.\n")]
    assert found([accused], [mention(EventType.ACCUSE, "USA", "FRA")]) == [(Kind.WRONG_PARTY, "I accuse.\n")]
    other = mention(EventType.ACCUSE, "USA", "RUS", status=Status.NEGATED)
    assert found([accused], [other]) == [(Kind.WRONG_STATUS, "I accuse.\n")]


def test_mistakes_stand_in_the_order_of_the_text() -> None:
    gold = [mention(EventType.ACCUSE, "USA", at=0), mention(EventType.AID, "USA", at=2)]

    assert found(gold, [mention(EventType.REJECT, "USA", at=1)]) == [
        (Kind.MISSED, TEXT[0:10]),
        (Kind.SPURIOUS, TEXT[10:20]),
        (Kind.MISSED, TEXT[20:30]),
    ]
