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
    "age 1": 0.11,
    "age 2-3": 0.3,
    "age 4-7": 0.18,
    "age ahead": -0.23,
    "age ahead, actual": -0.2,
    "age news, actual": 0.9,
    "age news, historical": -0.57,
    "age old, actual": -0.29,
    "another year": -0.23,
    "day, actual": 0.41,
    "day, historical": -0.21,
    "event before": 0.1,
    "event beside": -0.3,
    "its type": 1.2,
    "lead": 0.31,
    "lead, ACCUSE": -0.59,
    "lead, actual": 0.4,
    "lead, by rule": 0.19,
    "lead, historical": -0.32,
    "lead, its type": 0.19,
    "lead, later": 0.31,
    "lead, noun": -0.32,
    "lead, other": 0.26,
    "lead, past": 0.29,
    "lead, same": -0.42,
    "month, actual": -0.5,
    "month, historical": -0.18,
    "most named, alone": 0.33,
    "named after, far, alone": -0.28,
    "named after, next, time beside": -0.4,
    "named after, second, alone": 0.19,
    "named before, far, alone": -0.2,
    "named before, far, time beside": -0.24,
    "named before, near, alone": -0.17,
    "named before, next, alone": 0.5,
    "named last in the paragraph, alone": 0.32,
    "named last, alone": 0.38,
    "named last, noun": 0.24,
    "named last, other": 0.22,
    "none": 1.11,
    "none, AID": 0.64,
    "none, ASSAULT": -0.37,
    "none, REJECT": 0.23,
    "none, REQUEST": 0.34,
    "none, a time fits": 0.55,
    "none, actual": 0.37,
    "none, headline": -0.3,
    "none, historical": 0.39,
    "none, later": 1.05,
    "none, no time beside": 0.47,
    "none, other": -0.36,
    "none, past": 0.12,
    "none, progressive": 0.31,
    "often named": -0.43,
    "own": 0.6,
    "own, actual": 0.19,
    "own, first that fits": 0.42,
    "own, hangs": 0.81,
    "own, inexact": -0.4,
    "own, nearest": 0.3,
    "own, only": 0.26,
    "own, past": 0.33,
    "published": 0.11,
    "published, ACCUSE": 0.46,
    "published, ASSAULT": -0.33,
    "published, COERCE": -0.56,
    "published, REQUEST": 0.4,
    "published, actual": 0.49,
    "published, headline": -0.39,
    "published, historical": -0.25,
    "published, later": -0.16,
    "published, no lead": 0.47,
    "published, perfect": 0.24,
    "published, time beside": -0.66,
    "rule": 0.73,
    "rule none": 0.28,
    "rule published": 0.16,
    "rule relative": -0.13,
    "rule stated": 0.42,
    "year, actual": -0.28,
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
