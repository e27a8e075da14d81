"""What a user asks, checked: sides that differ, days in order, a window that the store reaches."""

from __future__ import annotations

import datetime as dt

import msgspec

from standoff.measure.ground import Ground
from standoff.measure.rule import Rule
from standoff.records.problem import Problem
from standoff.records.series import Question, Side, Step


class Windows(msgspec.Struct, frozen=True):
    """The days that a verdict compares, all inclusive: reference from `since` to the day before `recent`, then on to
    `until`."""

    since: dt.date
    recent: dt.date
    until: dt.date

    @property
    def recent_days(self) -> int:
        """Days of the recent window."""
        return (self.until - self.recent).days + 1


def windows(ground: Ground, since: dt.date | None, until: dt.date | None, rule: Rule) -> Windows:
    """The windows that end on `until` (the as-of day where None) and begin no earlier than `since` or the store's first
    report.

    Raises `Problem` where the days are reversed or lie outside what the store holds.
    """
    first, last = dt.date.fromisoformat(ground.first), dt.date.fromisoformat(ground.as_of)
    end = until or last
    if since and since > end:
        raise Problem(f"--since {since} is later than --until {end}: give the earlier day to --since")
    if end < first:
        raise Problem(f"nothing was published by {end}: the store's first report is of {first}; ask for a later day")
    if end > last:
        raise Problem(f"{end} lies after the as-of day {last}: give --until a day up to then")
    recent = end - dt.timedelta(rule.recent_days - 1)
    start = max(since or recent - dt.timedelta(rule.reference_days), first)
    return Windows(min(start, end), max(recent, min(start, end)), end)


def check_reference(until: dt.date, since: dt.date | None, rule: Rule) -> None:
    """Raise `Problem` where the first day that was asked for leaves the recent window nothing to be compared with."""
    recent = until - dt.timedelta(rule.recent_days - 1)
    if since and since >= recent:
        raise Problem(
            f"no day is left to compare the recent {rule.recent_days} days with: they begin on {recent}, and "
            f"--since is {since}: give an earlier day, or fewer days to --recent"
        )


def question_of(
    ground: Ground,
    a: Side,
    b: Side,
    days: Windows,
    *,
    over: Side | None = None,
    directed: bool = False,
    step: Step = Step.DAY,
) -> Question:
    """A checked question; raises `Problem` where both sides share a country or both are everybody, and where the third
    is one of them."""
    if not a.codes and not b.codes:
        raise Problem("both sides are everybody: name one country or group at least")
    check_apart(a, b)
    if over and over.codes and set(over.codes) <= {*a.codes, *b.codes}:
        raise Problem(f"{over.name} is one of the two sides: name a third after --over, or leave it out")
    return Question(
        a=a,
        b=b,
        over=over,
        directed=directed,
        since=days.since.isoformat(),
        until=days.until.isoformat(),
        as_of=ground.as_of,
        step=step,
    )


def check_apart(a: Side, b: Side) -> None:
    """Raise `Problem` where a country stands on both sides."""
    shared = sorted(set(a.codes) & set(b.codes))
    if shared:
        both = "stands" if len(shared) == 1 else "stand"
        raise Problem(f"{', '.join(shared)} {both} on both sides: name two sides that differ")
