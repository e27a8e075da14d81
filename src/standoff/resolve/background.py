"""News or background: the reader's odds, and the day that the sentence names nearest to the event.

The codebook calls historical what happened more than a month before publication. The nearest day is mostly, not always,
the event's own ("denied the 2014 report"), so that it changes the odds and does not decide alone.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
from collections.abc import Sequence

import msgspec

from standoff.records.claim import Claim
from standoff.records.codes import Status
from standoff.records.document import Sentence
from standoff.records.lookup import inside
from standoff.records.span import Span
from standoff.resolve.dating import NEWS_AGE, Dated, distance

BY_AGE = {"old": 1.65, "recent": -0.65, "ahead": -0.9, "": 0.0}
"""What a nearest day that lies more than a month back, less than that, or after publication adds to the log odds
(fitted together with the numbers of `coding.background`, by training/status/fit.py)."""
_SETTLED = frozenset({Status.ACTUAL, Status.HISTORICAL})


class Told(msgspec.Struct, frozen=True):
    """A status, its probability, and the time that made an event background, where one did."""

    status: Status
    confidence: float
    time: Span | None = None


def told_as(claim: Claim, sentence: Sentence, text: str, times: Sequence[Dated], published: dt.date | None) -> Told:
    """Whether a claim that is read as news or as background is the one or the other; others keep their status.

    `times` are the article's temporal expressions with their days, of which those in the sentence count.
    """
    if claim.status not in _SETTLED:
        return Told(claim.status, claim.status_confidence)
    near = nearest(claim, sentence, text, times)
    by_age = BY_AGE[age_of(near, published)]
    odds = claim.background + by_age
    status = Status.HISTORICAL if odds > 0 else Status.ACTUAL
    confidence = claim.status_confidence if status is claim.status else round(1 / (1 + math.exp(-abs(odds))), 3)
    old = near is not None and by_age > 0 and status is Status.HISTORICAL
    return Told(status, confidence, near.span if near and old else None)


def nearest(claim: Claim, sentence: Sentence, text: str, times: Sequence[Dated]) -> Dated | None:
    """The time of the sentence that stands nearest to the event; None where none has a day."""
    own = (time for time in inside(sentence.span, times, lambda time: time.span) if time.day.value)
    return min(own, key=lambda time: distance(text, claim.trigger, time.span, sentence.words), default=None)


def age_of(time: Dated | None, published: dt.date | None) -> str:
    """Where a day lies, a key of `BY_AGE`: "" where there is none, or the article has none."""
    if time is None or published is None:
        return ""
    age = (published - _last_day(time.day.value)).days
    if age < -1:  # a day early or late is the time zone's
        return "ahead"
    return "old" if age > NEWS_AGE else "recent"


def _last_day(value: str) -> dt.date:
    """The last day of a day, a month or a year in ISO form."""
    if len(value) == len("2019-05-02"):
        return dt.date.fromisoformat(value)
    year, month = int(value[:4]), int(value[5:7] or 12)
    return dt.date(year, month, calendar.monthrange(year, month)[1])
