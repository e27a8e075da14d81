"""How much an event looks like background: by its own word, and by the events told around it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from standoff.coding.thresholds import EVENT
from standoff.records.codes import Status
from standoff.records.document import Document, Trigger

AROUND = 2
"""Events of so many sentences before and after are looked at: an article tells its background in one stretch."""
USUAL = 0.15
"""The probability of being background that events around have on average."""
OWN_WEIGHT, AROUND_WEIGHT, USUALLY = 0.77, 2.2, -0.25
"""Fitted by logistic regression on mentions of articles kept out of training (1,300 of them, one tenth of the articles
tested at a time), with the days of `resolve.background`: the reader's own odds, tempered; what they change by where all
events around are background; and what is left over, -0.59 by the fit, raised because news that is none costs more."""
_FLOOR = 0.02


def background_of(document: Document, number: int, trigger: Trigger) -> float:
    """The logarithm of the odds that an event of sentence `number` is background and no news, before any day."""
    own, around = signs_of(document, number, trigger)
    return OWN_WEIGHT * own + AROUND_WEIGHT * around + USUALLY


def signs_of(document: Document, number: int, trigger: Trigger) -> tuple[float, float]:
    """What speaks for background: the reader's log odds, and how much the events around are beyond the usual."""
    background, news = (max(_FLOOR, trigger.statuses.get(s, 0.0)) for s in (Status.HISTORICAL, Status.ACTUAL))
    around = list(_around(document, number, trigger))
    return math.log(background / news), sum(around) / len(around) - USUAL if around else 0.0


def _around(document: Document, number: int, trigger: Trigger) -> Iterator[float]:
    """The probability of being background of each other event in the sentences around."""
    for sentence in document.sentences[max(0, number - AROUND) : number + AROUND + 1]:
        for other in sentence.triggers:
            if other is not trigger and sum(other.types.values()) >= EVENT:
                yield other.statuses.get(Status.HISTORICAL, 0.0)
