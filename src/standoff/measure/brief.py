"""What changed between two days: pairs whose verdict is another now, claims that are newly contested, kinds of act that
a pair has not seen before. Both days are answered from what was published by them, so that nothing is known too
early."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Set
from pathlib import Path

import msgspec

from standoff.gazetteer.load import Gazetteer
from standoff.measure.ground import Ground, ground
from standoff.measure.incidents import incidents_where
from standoff.measure.question import question_of, windows
from standoff.measure.rule import RULE, Rule
from standoff.measure.sides import side_named
from standoff.measure.verdict import verdict
from standoff.records.incident import Incident
from standoff.records.problem import Problem
from standoff.records.verdict import Trend, Verdict

MOST_PAIRS = 50
"""Pairs that are judged, the busiest first: a person reads no more, and each takes a query."""

Pair = tuple[str, str]


class Turn(msgspec.Struct, frozen=True):
    """A pair whose verdict changed."""

    before: Trend
    now: Verdict


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """What changed from `since` to `until` (ISO), by reports published until then. `pairs` is how many were judged."""

    since: str
    until: str
    pairs: int
    turned: tuple[Turn, ...]
    contested: tuple[Incident, ...]
    firsts: tuple[Incident, ...]


def brief(folder: Path, gazetteer: Gazetteer, since: dt.date | None, until: dt.date | None, rule: Rule = RULE) -> Brief:
    """What changed in a store after `since` (None: a week before) up to `until` (None: its last report).

    Raises `Problem` where the folder is no store, or nothing was published by the earlier day.
    """
    with ground(folder, until) as now:
        last = dt.date.fromisoformat(now.as_of)
        start = since or last - dt.timedelta(7)
        if start >= last:
            raise Problem(f"--since {start} is not earlier than {last}: give an earlier day")
        pairs = busiest(now, rule)
        verdicts = {pair: _verdict(now, pair, gazetteer, rule) for pair in pairs}
        contested = incidents_where(now, "len(denied_by) > 0")
        new = incidents_where(now, "first_report > ?", [start.isoformat()])
        known = seen_before(now, start.isoformat(), {pair for one in new for pair in _pairs(one)})
    with ground(folder, start) as then:
        before = {pair: _verdict(then, pair, gazetteer, rule).trend for pair in pairs}
        denied = {event for one in incidents_where(then, "len(denied_by) > 0") for event in one.events}
    return Brief(
        since=start.isoformat(),
        until=last.isoformat(),
        pairs=len(pairs),
        turned=tuple(Turn(before[p], one) for p, one in verdicts.items() if one.trend is not before[p]),
        contested=tuple(one for one in contested if denied.isdisjoint(one.events)),
        firsts=firsts(new, known),
    )


def busiest(ground: Ground, rule: Rule) -> list[Pair]:
    """The pairs of countries with most conflict in the windows of a verdict, both directions together."""
    days = windows(ground, None, None, rule)
    since, until = days.since.isoformat(), days.until.isoformat()
    counts: Counter[Pair] = Counter()
    for actor, recipient, words, threats, acts, *_ in ground.ask("pairs", start=since, since=since, until=until):
        first, second = sorted((actor, recipient))
        counts[first, second] += words + threats + acts
    enough = [(pair, count) for pair, count in counts.items() if count >= rule.least_incidents]
    return [pair for pair, _ in sorted(enough, key=lambda item: (-item[1], item[0]))[:MOST_PAIRS]]


def seen_before(ground: Ground, until: str, pairs: Iterable[Pair]) -> set[tuple[Pair, str]]:
    """What types of act some pairs had seen by a day: who did it to whom, and the type."""
    listed = sorted(pairs)
    rows = ground.ask("seen", actors=[a for a, _ in listed], recipients=[b for _, b in listed], until=until)
    return {((actor, recipient), type_) for actor, recipient, type_ in rows}


def firsts(new: Iterable[Incident], seen: Set[tuple[Pair, str]]) -> tuple[Incident, ...]:
    """New deeds of conflict of a type that the same pair had not seen before; pairs never seen at all are left out."""
    met = {pair for pair, _ in seen}
    return tuple(
        one
        for one in new
        if one.score < 0 and any(pair in met and (pair, one.type.value) not in seen for pair in _pairs(one))
    )


def _pairs(one: Incident) -> list[Pair]:
    """Who did it to whom, countries alone."""
    return [(a, b) for a in one.actors for b in one.recipients if a != b and len(a) == len(b) == len("USA")]


def _verdict(ground: Ground, pair: Pair, gazetteer: Gazetteer, rule: Rule) -> Verdict:
    days = windows(ground, None, None, rule)
    a, b = (side_named(code, gazetteer) for code in pair)
    return verdict(ground, question_of(ground, a, b, days), days, rule)
