"""Which day an event gets: the best of what its article offers, by weights fitted on annotated articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from standoff.records.codes import DateBasis
from standoff.resolve.day_evidence import NOTHING, Evidence, Features, Happened
from standoff.resolve.days import NO_DAY, Day

NONE_COST = 1.0
"""What "no day" costs beside its weights, so that news has a day. In folds of articles, of the mentions that annotators
dated .708 get their day at 1 and .649 at 0, and 9 % and 19 % stay without one; of all mentions, dated or not, .633 and
.671 are right."""
WEIGHTS: dict[str, float] = {
    "age 1": 0.27,
    "age 2-3": 0.35,
    "age 4-7": 0.14,
    "age ahead": -0.24,
    "age ahead, actual": -0.2,
    "age news, actual": 0.83,
    "age news, historical": -0.42,
    "age old, actual": -0.26,
    "another year": -0.22,
    "day, actual": 0.36,
    "day, historical": -0.1,
    "event before": 0.12,
    "event beside": -0.23,
    "its type": 1.15,
    "lead": 0.3,
    "lead, ACCUSE": -0.6,
    "lead, actual": 0.42,
    "lead, by rule": 0.26,
    "lead, far": 0.07,
    "lead, historical": -0.36,
    "lead, its type": 0.25,
    "lead, later": 0.29,
    "lead, noun": -0.37,
    "lead, other": 0.19,
    "lead, past": 0.15,
    "lead, perfect": -0.37,
    "lead, same": -0.35,
    "month, actual": -0.41,
    "month, historical": -0.34,
    "most named, alone": 0.34,
    "named after, far, alone": -0.31,
    "named after, next, time beside": -0.41,
    "named before, far, alone": -0.17,
    "named before, far, time beside": -0.27,
    "named before, next, alone": 0.51,
    "named last in the paragraph, alone": 0.4,
    "named last, alone": 0.29,
    "named last, noun": 0.22,
    "named last, other": 0.26,
    "none": 1.05,
    "none, AID": 0.57,
    "none, ASSAULT": -0.3,
    "none, REJECT": 0.24,
    "none, REQUEST": 0.37,
    "none, a time fits": 0.56,
    "none, actual": 0.38,
    "none, headline": -0.36,
    "none, historical": 0.37,
    "none, later": 1.0,
    "none, no time beside": 0.48,
    "none, other": -0.24,
    "none, past": 0.19,
    "none, perfect": 0.27,
    "none, progressive": 0.33,
    "often named": -0.37,
    "own": 0.7,
    "own, actual": 0.46,
    "own, first that fits": 0.43,
    "own, gap": -0.14,
    "own, hangs": 0.71,
    "own, inexact": -0.37,
    "own, nearest": 0.36,
    "own, only": 0.3,
    "own, past": 0.35,
    "published": 0.27,
    "published, ACCUSE": 0.49,
    "published, ASSAULT": -0.39,
    "published, COERCE": -0.54,
    "published, REQUEST": 0.42,
    "published, actual": 0.12,
    "published, headline": -0.39,
    "published, later": -0.07,
    "published, no lead": 0.47,
    "published, perfect": 0.36,
    "published, time beside": -0.69,
    "rule": 0.77,
    "rule none": 0.23,
    "rule relative": -0.19,
    "rule stated": 0.49,
    "year, actual": -0.34,
}
"""What each feature of `day_evidence.py` adds to the log odds of a day: the coefficients of a conditional logit,
fitted by `python -m training.days.fit` on the events of whole annotated articles; features that are not here weigh
nothing."""


def choose_day(evidence: Evidence, event: Happened) -> Day:
    """The day of one of the article's events, or `NO_DAY`.

    Basis: that of the rules or of the sentence's own time where the day is theirs; `published` for the day of
    publication; else `relative`, as the day is told in another sentence.
    """
    rule = evidence.by_rule(event)
    found = evidence.weigh(event, rule)
    value = max(found, key=lambda value: score(value, found[value]))
    if value == NOTHING:
        return NO_DAY
    if value == rule.value:
        return rule
    own = next((time.day for time in evidence.own_times(event) if time.day.value == value), None)
    if own is not None:
        return own
    return Day(value, _basis(value, evidence.published))


def score(value: str, features: Features, weights: Mapping[str, float] = WEIGHTS) -> float:
    """The log odds of a candidate, up to a constant that all candidates of an event share."""
    return sum(weights.get(name, 0.0) * x for name, x in features.items()) - (NONE_COST if value == NOTHING else 0.0)


def _basis(value: str, published: dt.date) -> DateBasis:
    return DateBasis.PUBLISHED if value == published.isoformat() else DateBasis.RELATIVE
