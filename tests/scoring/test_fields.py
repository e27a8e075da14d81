import pytest
from scoring.scoring_examples import mention

from standoff.records.codes import EventType, Status
from standoff.scoring.fields import ON_TYPE
from standoff.scoring.mention import Mention

GOLD = mention(EventType.ASSAULT, "/UAF", "IRQ/COP", said_by="IRQ USA", mode="firearms")


def right(predicted: Mention, gold: Mention = GOLD) -> set[str]:
    return {name for name, check in ON_TYPE.items() if check(gold, predicted)}


def test_a_copy_is_right_in_everything() -> None:
    assert right(GOLD) == set(ON_TYPE)


@pytest.mark.parametrize(
    ("predicted", "wrong"),
    [
        (mention(EventType.ASSAULT, "/UAF", "IRQ/COP", said_by="IRQ USA"), {"mode"}),
        (
            mention(EventType.ASSAULT, "/UAF", "IRQ/COP", said_by="IRQ USA", mode="firearms", status=Status.ALLEGED),
            {"status"},
        ),
        (mention(EventType.ASSAULT, "/UAF", "IRQ/COP", said_by="IRQ", mode="firearms"), {"said_by"}),
        (mention(EventType.ASSAULT, "/UAF", "IRQ/COP", mode="firearms"), {"said_by", "attributed"}),
        (mention(EventType.ASSAULT, "IRQ/UAF", "IRQ/COP", said_by="IRQ USA", mode="firearms"), {"actor_country"}),
        (mention(EventType.ASSAULT, "/UAF", "IRQ/MIL", said_by="IRQ USA", mode="firearms"), {"recipient_sector"}),
        (
            mention(EventType.ASSAULT, "/UAF", "", said_by="IRQ USA", mode="firearms", date=""),
            {"recipient_country", "recipient_sector", "date"},
        ),
    ],
)
def test_each_field_is_asked_by_itself(predicted: Mention, wrong: set[str]) -> None:
    assert set(ON_TYPE) - right(predicted) == wrong


def test_sides_of_a_symmetric_event_may_be_exchanged() -> None:
    talks = mention(EventType.CONSULT, "USA RUS")

    assert {"actor_country", "recipient_country"} <= right(mention(EventType.CONSULT, "RUS", "USA"), talks)
