"""Questions about incidents, as the measures want them put."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec

from standoff.measure.ground import Ground
from standoff.measure.incidents import numbered
from standoff.measure.kinds import kind_of
from standoff.measure.question import Windows, question_of, windows
from standoff.measure.rule import RULE
from standoff.measure.series import series
from standoff.measure.verdict import verdict
from standoff.queries.asked import Between, IncidentsAsked, PairAsked, PairsAsked, codes, in_order, iso, side
from standoff.queries.errors import AskedWrongError, CursorError
from standoff.queries.filters import Filters, matching
from standoff.queries.grounds import Standing
from standoff.queries.paging import Page, cursor_of, id_of
from standoff.queries.rows import count_and_first
from standoff.records.incident import Incident
from standoff.records.problem import Problem
from standoff.records.series import Question, Series, Step
from standoff.records.verdict import Verdict


class Shown(Incident, frozen=True, kw_only=True):
    """An incident, and what it adds to; `kind` is empty where it counts for nothing."""

    kind: str


class Mirror(msgspec.Struct, frozen=True):
    """What A did to B, and what B did to A; where a direction was asked for, the way back is empty."""

    there: Series
    back: Series


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Incidents that one country directed at another in a stretch of days, and (`before`) its conflict incidents in as
    many days before it."""

    actor: str
    recipient: str
    words: int
    threats: int
    acts: int
    cooperation: int
    before: int


class Pairs(msgspec.Struct, frozen=True):
    """All pairs with an incident between two days, most conflict first."""

    since: str
    until: str
    items: tuple[Pair, ...]


def question(ground: Ground, asked: Between, step: Step = Step.DAY) -> tuple[Question, Windows]:
    """The question and its windows; raises `AskedWrongError` where it cannot be asked so."""
    in_order(asked)
    on = dt.date.fromisoformat(ground.as_of)
    a, b, over = (side(getattr(asked, name), name, on) for name in ("a", "b", "over"))
    if not a or not b:
        raise AskedWrongError("name both sides, a and b, as USA and RUS; b=all for everybody else", "b" if a else "a")
    try:
        days = windows(ground, asked.since, asked.until, RULE)
        return question_of(ground, a, b, days, over=over, directed=asked.directed, step=step), days
    except Problem as error:
        raise AskedWrongError(str(error)) from error


def verdict_of(standing: Standing, asked: Between) -> Verdict:
    """The verdict that is asked for."""
    put, days = question(standing.ground, asked)
    return standing.once(("verdict", put), lambda: verdict(standing.ground, put, days))


def mirror_of(standing: Standing, asked: PairAsked) -> Mirror:
    """The series in both directions."""
    put, _ = question(standing.ground, asked, asked.step)
    there = msgspec.structs.replace(put, directed=True)
    back = msgspec.structs.replace(there, a=there.b, b=there.a)
    found = Mirror(_series(standing, there), _series(standing, back))
    return msgspec.structs.replace(found, back=Series(back, ())) if asked.directed else found


def daily_of(standing: Standing, asked: Between) -> Series:
    """The series of days from the store's first report to the last, which a forecast rests on."""
    put, _ = question(standing.ground, asked)
    ground = standing.ground
    return _series(standing, msgspec.structs.replace(put, since=ground.first, until=ground.as_of))


def _series(standing: Standing, put: Question) -> Series:
    return standing.once(("series", put), lambda: series(standing.ground, put))


def page_of_incidents(standing: Standing, asked: IncidentsAsked, limit: int) -> Page[Shown]:
    """A page of incidents, the latest first; raises `CursorError`."""
    ground = standing.ground
    found = matching(ground.store, _filters(standing, asked))
    total, numbers = count_and_first(ground.store, found, limit + 1, _place(ground, asked.cursor))
    items = numbered(ground, numbers[:limit])
    more = cursor_of(items[-1].id) if len(numbers) > limit else ""
    return Page(shown(items), more, total)


def shown(found: Sequence[Incident]) -> list[Shown]:
    """Incidents with what they add to."""
    return [Shown(**msgspec.structs.asdict(one), kind=kind_of(one.type, one.quad, one.status) or "") for one in found]


def pairs_of(ground: Ground, asked: PairsAsked) -> Pairs:
    """The pairs of countries with an incident in a stretch of days; three weeks where none is named."""
    until = asked.until or dt.date.fromisoformat(ground.as_of)
    since = asked.since or until - dt.timedelta(RULE.recent_days - 1)
    if since > until:
        raise AskedWrongError(f"since {since} is later than until {until}: swap them", "since")
    start = since - ((until - since) + dt.timedelta(1))
    days = {"start": start.isoformat(), "since": since.isoformat(), "until": until.isoformat()}
    items = [_pair(row) for row in ground.ask("pairs", **days)]
    items.sort(key=lambda one: (-(one.words + one.threats + one.acts), one.actor, one.recipient))
    return Pairs(since.isoformat(), until.isoformat(), tuple(items))


def _pair(row: tuple[Any, ...]) -> Pair:
    actor, recipient, words, threats, acts, cooperation, before = row
    return Pair(
        actor=actor,
        recipient=recipient,
        words=words,
        threats=threats,
        acts=acts,
        cooperation=cooperation,
        before=before,
    )


def _filters(standing: Standing, asked: IncidentsAsked) -> Filters:
    """The filters of a question for incidents; what the series counts is named by its ids."""
    in_order(asked)
    given = asked.id or None
    common = Filters(
        types=asked.type,
        statuses=asked.status,
        kinds=asked.kind,
        since=iso(asked.since),
        until=iso(asked.until),
        ids=given,
    )
    if asked.counted:
        points = _series(standing, _stretch(standing, asked)).points
        counted = {id for point in points for id in point.incidents}
        return msgspec.structs.replace(common, ids=tuple(sorted(counted.intersection(given or counted))))
    on = dt.date.fromisoformat(standing.ground.as_of)
    a, b, over = (codes(getattr(asked, name), name, on) for name in ("a", "b", "over"))
    return msgspec.structs.replace(common, a=a, b=b, over=over, directed=asked.directed)


def _stretch(standing: Standing, asked: IncidentsAsked) -> Question:
    """The question for a part of a series, which may be too short for a verdict."""
    put, _ = question(standing.ground, msgspec.structs.replace(asked, since=None, until=None))
    return msgspec.structs.replace(put, since=iso(asked.since) or put.since, until=iso(asked.until) or put.until)


def _place(ground: Ground, cursor: str) -> float:
    if not cursor:
        return -1
    rows = ground.store.rows("select nth from listed where id = ?", [id_of(cursor)])
    if not rows:
        raise CursorError("what the cursor stands at is no longer in the store: leave it out to begin again")
    return float(rows[0][0])
