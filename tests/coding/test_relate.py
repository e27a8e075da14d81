"""YIELD is shared out between the two types that it stands for."""

from __future__ import annotations

import pytest

from standoff.coding.relate import relate, split_yield, with_events
from standoff.reader.model import Reader
from standoff.reader.reading import Happening
from standoff.records.codes import EventType


def test_yield_goes_where_the_triggers_point() -> None:
    happening = Happening(0, {"RETREAT": 0.8}, {}, {}, (), {})

    scores = split_yield({"YIELD": 0.7, "AID": 0.3}, [happening])

    assert next(iter(scores)) == "RETREAT"
    assert sum(scores.values()) == pytest.approx(1.0)


def test_what_the_triggers_tell_raises_a_type() -> None:
    accusing = Happening(0, {"ACCUSE": 0.9}, {}, {}, (), {})

    scores = with_events({"REQUEST": 0.4, "ACCUSE": 0.35, "YIELD": 0.25}, [accusing])

    assert max(scores, key=lambda root: scores[root]) == "ACCUSE"
    assert sum(scores.values()) == pytest.approx(1.0)
    assert with_events({"AID": 0.6, "AGREE": 0.4}, []) == pytest.approx({"AID": 0.6, "AGREE": 0.4})


def test_halved_yield_stays_before_its_rivals() -> None:
    scores = split_yield({"YIELD": 0.5, "AID": 0.4, "REJECT": 0.1}, [])

    assert next(iter(scores)) in ("CONCEDE", "RETREAT")


def test_relate_answers_with_a_type_and_allow_none_may_not() -> None:
    reader = Reader.load()

    assert relate(reader, "Chile condemned Peru.", (0, 5), (16, 20)).type is EventType.ACCUSE
    assert relate(reader, "Chile lies near Peru.", (0, 5), (16, 20)).type is not None
    with pytest.raises(ValueError, match="source"):
        relate(reader, "Chile lies near Peru.", (0, 99), (16, 20))
    plain = "Chile is a country west of Argentina."
    assert relate(reader, plain, (0, 5), (27, 36), allow_none=True).type is None
