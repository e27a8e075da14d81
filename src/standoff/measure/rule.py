"""Every number that a verdict rests on, with its reason. Users set the first two; trials set the others."""

from __future__ import annotations

import msgspec


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """How a recent window is judged against a reference.

    `recent_days`: three whole weeks. A change is to be told within three weeks, and whole weeks hold each weekday
    alike. `reference_days`: the 26 weeks before; long enough that the reference adds little noise, short enough to be
        the same political season.
    `least_reference_days`: with less than three weeks to compare with, a week's quarrel would pass for the usual.
    `least_incidents`: fewer conflict incidents than this, both windows together, are too little data.
    `certainty`: how probable growth must be to be called so (as for easing). The false alarms and the power that it
        gives are measured by `python -m benchmarks.verdict`.
    `least_ratio`: a smaller change is steady, however certain: coverage measures what was read no better than that.
    `widest`: where the interval's ends are further apart than this (as a ratio), the data tell the change no better
        than by a factor of two either way, and "steady" would say too much.
    `spread`, `spread_weeks`: how much weekly counts of a pair vary beyond chance (squared coefficient of variation),
        and for how many weeks of data that guess stands. The median over the 300 busiest pairs of countries in ICEWS
    2014. `kinship`: spread of log ratios among pairs, where there are no similar pairs to take it from: a doubling or
        halving lies at about one standard deviation.
    `weekday_weight`: incidents for which "every weekday is alike" stands.
    `least_segment`: days that the level before and after an onset must last.
    `about`: the share of an article's events that must concern a country for all that it tells to be over it.
    `top`: incidents shown with a verdict.
    """

    recent_days: int = 21
    reference_days: int = 182
    least_reference_days: int = 21
    least_incidents: int = 5
    certainty: float = 0.97
    least_ratio: float = 1.1
    widest: float = 5.0
    spread: float = 0.15
    spread_weeks: float = 20.0
    kinship: float = 0.7
    weekday_weight: float = 20.0
    least_segment: int = 3
    about: float = 1 / 3
    top: int = 5


RULE = Rule()
