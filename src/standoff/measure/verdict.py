"""The verdict: a series, its windows and what similar pairs did, put into an answer that can be read aloud."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec
import numpy as np

from standoff.measure.counts import Daily, Numbers
from standoff.measure.ground import Ground
from standoff.measure.judge import Judgement, compare, judge
from standoff.measure.pooling import Change
from standoff.measure.question import Windows
from standoff.measure.rule import RULE, Rule
from standoff.measure.sentence import sentence
from standoff.measure.series import conditions, series
from standoff.records.series import Kind, Question, Series, Step
from standoff.records.verdict import Share, Trend, Verdict, Window
from standoff.store.parquet import quoted

CONFLICT = (Kind.WORDS, Kind.THREATS, Kind.ACTS)


def verdict(ground: Ground, question: Question, days: Windows, rule: Rule = RULE) -> Verdict:
    """Judge the recent window of a question against its reference.

    The question's `since` and `until` are those of `days`; its step does not matter, for days are what is counted.
    """
    daily = series(ground, msgspec.structs.replace(question, step=Step.DAY))
    peers = peers_of(ground, daily, days, rule)
    return judged(ground, daily, days, peers, rule)


def judged(ground: Ground, daily: Series, days: Windows, peers: Sequence[Change], rule: Rule) -> Verdict:
    """The verdict on a series of days, given how similar pairs changed."""
    found = judge(daily_of(daily), days.recent_days, rule, peers)
    split = len(daily.points) - days.recent_days
    reference, recent = _window(daily, 0, split), _window(daily, split, len(daily.points))
    shares = shares_of(daily, split)
    moved = found.trend in (Trend.GROWING, Trend.EASING)
    heaviest = ground.ask_where(
        "heaviest", conditions(daily.question), since=recent.since, until=recent.until, top=rule.top
    )
    bare = Verdict(
        question=daily.question,
        trend=found.trend,
        sentence="",
        ratio=found.ratio.median if found.ratio else None,
        low=found.ratio.low if found.ratio else None,
        high=found.ratio.high if found.ratio else None,
        probability=found.ratio.probability if found.ratio else None,
        recent=recent,
        reference=reference,
        onset=_onset(daily, found),
        driver=driver_of(shares, found.trend) if moved else None,
        shares=shares,
        incidents=tuple(id for (id,) in heaviest),
    )
    return msgspec.structs.replace(bare, sentence=sentence(bare, rule))


def daily_of(found: Series) -> Daily:
    """Conflict incidents a day with the coverage as exposure."""
    counts = np.array([point.conflict for point in found.points], dtype=np.float64)
    coverage = np.array([point.coverage for point in found.points], dtype=np.float64)
    return Daily(dt.date.fromisoformat(found.question.since), counts, coverage)


def peers_of(ground: Ground, daily: Series, days: Windows, rule: Rule) -> list[Change]:
    """How other pairs that share a side with the question's changed between the same windows.

    A pair counts in both directions together; one with fewer incidents than a verdict needs says nothing.
    """
    question = daily.question
    own = sorted({*question.a.codes, *question.b.codes})
    shape = {"own": " or ".join(f"country = {quoted(code)}" for code in own)}
    rows = ground.ask_where("peers", shape, own=own, since=question.since, until=question.until)
    counts: dict[tuple[str, str], Numbers] = {}
    for country, other, number, conflict in rows:
        counts.setdefault((country, other), np.zeros(len(daily.points)))[number] = conflict
    exposure = daily_of(daily).exposure
    told = (Daily(days.since, one, exposure) for one in counts.values() if one.sum() >= rule.least_incidents)
    return [change for one in told if (change := compare(one, days.recent_days, rule))]


def shares_of(daily: Series, split: int) -> tuple[Share, ...]:
    """For each kind of conflict, its counts in both windows and the change in incidents a day, as if as much had been
    read in the reference as recently."""
    recent, reference = daily.points[split:], daily.points[:split]
    read = [sum(point.coverage for point in window) for window in (recent, reference)]
    found = []
    for kind in CONFLICT:
        new, old = (sum(point.of(kind) for point in window) for window in (recent, reference))
        usual = old * read[0] / read[1] if read[1] else 0.0
        found.append(Share(kind, new, old, round((new - usual) / max(len(recent), 1), 4)))
    return tuple(found)


def driver_of(shares: Sequence[Share], trend: Trend) -> Kind:
    """The kind that changed most in the trend's direction."""
    sign = 1 if trend is Trend.GROWING else -1
    return max(shares, key=lambda share: sign * share.change).kind


def _window(daily: Series, start: int, end: int) -> Window:
    points = daily.points[start:end]
    first = dt.date.fromisoformat(daily.question.since) + dt.timedelta(start)
    return Window(
        since=first.isoformat(),
        until=(first + dt.timedelta(len(points) - 1)).isoformat() if points else first.isoformat(),
        days=len(points),
        incidents=sum(point.conflict for point in points),
        coverage=sum(point.coverage for point in points),
    )


def _onset(daily: Series, found: Judgement) -> str:
    return daily.points[found.onset].start if found.onset is not None else ""
