"""A negative subject or object denies the event."""

from __future__ import annotations

import pytest
from documents import sentence_of, trigger_of

from standoff.coding.negation import negated_status
from standoff.records.codes import Status

KILLED = {0: (1, "det", "DET"), 1: (3, "nsubj:pass", "NOUN"), 2: (3, "aux:pass", "AUX"), 3: (-1, "root", "VERB")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No protester was killed", Status.NEGATED),
        ("Neither side was attacked", Status.NEGATED),
        ("The protester was killed", Status.ACTUAL),
    ],
)
def test_a_negative_subject(text: str, status: Status) -> None:
    verb = text.split()[-1]
    trigger = trigger_of(text, verb, {"ASSAULT": 0.9})

    assert negated_status(Status.ACTUAL, sentence_of(text, trigger, heads=KILLED), trigger, text) is status


def test_a_plan_stays_a_plan() -> None:
    text = "No protester was killed"
    trigger = trigger_of(text, "killed", {"ASSAULT": 0.9})

    assert negated_status(Status.FUTURE, sentence_of(text, trigger, heads=KILLED), trigger, text) is Status.FUTURE
