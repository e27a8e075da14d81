"""The error tables count each mistake once."""

from __future__ import annotations

from collections import Counter

from evaluation.errors import by_type, calibration, confusions
from evaluation.reliability import Bin
from standoff.records.codes import EventType, Status
from standoff.records.span import Span
from standoff.scoring.errors import Kind, Mistake
from standoff.scoring.mention import Mention


def mention(type_: EventType) -> Mention:
    return Mention(
        sentence=Span(0, 20), trigger=Span(3, 8), type=type_, mode="", status=Status.ACTUAL,
        actors=(), recipients=(), said_by=(), date="",
    )  # fmt: skip


AID, AGREE = mention(EventType.AID), mention(EventType.AGREE)
MISTAKES = [
    Mistake(article="a", kind=Kind.MISSED, sentence="", gold=AID),
    Mistake(article="a", kind=Kind.SPURIOUS, sentence="", predicted=AID),
    Mistake(article="a", kind=Kind.WRONG_TYPE, sentence="", gold=AID, predicted=AGREE),
]


def test_each_type_has_a_row_and_all_a_sum() -> None:
    lines = by_type(MISTAKES, Counter({EventType.AID: 4, EventType.ASSAULT: 2})).splitlines()

    assert lines[0] == "| type | right | missed | spurious | wrong type | wrong party | wrong status |"
    assert "| AID | 4 | 1 | 1 | 1 | 0 | 0 |" in lines
    assert "| ASSAULT | 2 | 0 | 0 | 0 | 0 | 0 |" in lines
    assert lines[-1] == "| all | 6 | 1 | 1 | 1 | 0 | 0 |"


def test_confusions_name_what_was_annotated_first() -> None:
    assert confusions(MISTAKES).splitlines()[-1] == "| AID | AGREE | 1 |"


def test_calibration_ends_with_the_expected_error() -> None:
    assert calibration([Bin(0.4, 0.5, 10, 0.45, 0.40, 0.2)]).endswith("type: 0.050.")
