"""A negative subject or object denies the event."""

from __future__ import annotations

import pytest
from documents import sentence_of, trigger_of

from standoff.coding.negation import negation_of
from standoff.records.codes import Status

KILLED = {0: (1, "det", "DET"), 1: (3, "nsubj:pass", "NOUN"), 2: (3, "aux:pass", "AUX"), 3: (-1, "root", "VERB")}


def negative(text: str, status: Status = Status.ACTUAL) -> str | None:
    trigger = trigger_of(text, text.split()[-1], {"ASSAULT": 0.9})
    span = negation_of(status, sentence_of(text, trigger, heads=KILLED), trigger, text)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("No protester was killed", "No"),
        ("Neither side was attacked", "Neither"),
        ("The protester was killed", None),
    ],
)
def test_a_negative_subject(text: str, word: str | None) -> None:
    assert negative(text) == word


def test_a_plan_stays_a_plan() -> None:
    assert negative("No protester was killed", Status.FUTURE) is None
