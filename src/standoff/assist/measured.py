"""Answers about pairs: verdict, series, incidents, pairs, claims, brief, forecast, with what they rest on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec

from standoff.assist import asked as ask
from standoff.assist.reply import Reply, reply
from standoff.measure.incidents import incidents as incidents_of
from standoff.queries.asked import IncidentsAsked
from standoff.queries.changes import brief_of
from standoff.queries.claims import claims_of
from standoff.queries.evidence import Evidence, evidence_with, first_told
from standoff.queries.grounds import Standing
from standoff.queries.outlook import outlook_of
from standoff.queries.points import Stretch, stretches
from standoff.queries.questions import Pairs, mirror_of, page_of_incidents, pairs_of, verdict_of
from standoff.queries.snapshot import Snapshot
from standoff.records.contested import Contested
from standoff.records.incident import Incident
from standoff.records.series import Point


def verdict(snapshot: Snapshot, asked: ask.Verdict) -> Reply:
    """Whether tension between two sides is growing, steady or easing: the recent three weeks against the half year
    before, with the ratio of rates, its 95 % interval, the probability that it grew, and the onset. n counts the
    conflict incidents of both windows."""
    with snapshot.grounds.at(asked.as_of) as standing:
        found = verdict_of(standing, asked)
        heaviest = incidents_of(standing.ground, found.incidents)
    evidence = evidence_with(snapshot, first_told(heaviest), asked.evidence)
    return reply(found.recent.incidents + found.reference.incidents, found, evidence)


def series(snapshot: Snapshot, asked: ask.Series) -> Reply:
    """Incidents by day, week or month in both directions: words, threats, acts, cooperation, and how many articles were
    read then (coverage). n counts all of them; the tool incidents, with counted, lists them."""
    with snapshot.grounds.at(asked.as_of) as standing:
        mirror = mirror_of(standing, asked)
        points = sorted((*mirror.there.points, *mirror.back.points), key=lambda one: one.start, reverse=True)
        ids = list(dict.fromkeys(id for point in points for id in point.incidents))
        latest = _last(standing, points, asked.evidence)
    evidence = evidence_with(snapshot, first_told(latest), asked.evidence)
    rows = [_counts(one) for one in stretches(mirror)]
    return reply(len(ids), {"question": mirror.there.question, "points": rows}, evidence)


def incidents(snapshot: Snapshot, asked: ask.Incidents) -> Reply:
    """Happenings, each told by many reports, the latest first: type, status, who to whom, who denies, publishers.
    n counts all that fit; go on with cursor."""
    with snapshot.grounds.at(asked.as_of) as standing:
        page = page_of_incidents(standing, asked, asked.limit)
    evidence = evidence_with(snapshot, first_told(page.items), asked.evidence)
    return reply(page.total, page.items, evidence, page.next)


def pairs(snapshot: Snapshot, asked: ask.Pairs) -> Reply:
    """Which countries directed most conflict at which in the last three weeks, or between other days. n counts the
    pairs; the evidence is of the first one."""
    with snapshot.grounds.at(asked.as_of) as standing:
        found = pairs_of(standing.ground, asked)
        evidence = _of_first(snapshot, standing, found, asked.evidence)
    return reply(len(found.items), msgspec.structs.replace(found, items=found.items[: asked.limit]), evidence)


def claims(snapshot: Snapshot, asked: ask.Claims) -> Reply:
    """What one side alleges and the other denies, side by side, the latest denial first, with every report of either.
    n counts the contested claims."""
    with snapshot.grounds.at(asked.as_of) as standing:
        found = claims_of(standing, asked)
    shown = found[: asked.limit]
    evidence = evidence_with(snapshot, [id for one in shown for id in _both(one)], asked.evidence)
    return reply(len(found), shown, evidence)


def brief(snapshot: Snapshot, asked: ask.Brief) -> Reply:
    """What changed since a day (a week ago without one): pairs whose verdict turned, claims newly contested, kinds of
    act that are new to a pair. n counts these."""
    found = brief_of(snapshot, asked)
    with snapshot.grounds.at(asked.as_of) as standing:
        driving = incidents_of(standing.ground, [id for turn in found.turned for id in turn.now.incidents[:1]])
    told = first_told((*found.contested, *found.firsts, *driving))
    n = len(found.turned) + len(found.contested) + len(found.firsts)
    return reply(n, found, evidence_with(snapshot, told, asked.evidence))


def forecast(snapshot: Snapshot, asked: ask.Forecast) -> Reply:
    """How many incidents between two sides to expect in the next 7, 28 and 90 days, with intervals, and how good such
    forecasts were: look at the scores first. n counts the incidents that it rests on; the evidence is of the latest."""
    with snapshot.grounds.at(asked.as_of) as standing:
        found = outlook_of(standing, asked)
        put = IncidentsAsked(a=asked.a, b=asked.b, over=asked.over, directed=asked.directed)
        evidence = _latest(snapshot, standing, put, asked.evidence)
    return reply(max((one.known for one in found.forecasts), default=0), found, evidence)


def _of_first(snapshot: Snapshot, standing: Standing, found: Pairs, most: int) -> tuple[Evidence, ...]:
    if not found.items:
        return ()
    first, (since, until) = found.items[0], map(dt.date.fromisoformat, (found.since, found.until))
    put = IncidentsAsked(a=first.actor, b=first.recipient, directed=True, since=since, until=until)
    return _latest(snapshot, standing, put, most)


def _last(standing: Standing, points: Sequence[Point], most: int) -> list[Incident]:
    """The last incidents of points, whose latest is the first: all of as many points as have enough of them."""
    ids: dict[str, None] = {}
    for point in points:
        if len(ids) >= most:
            break
        ids.update(dict.fromkeys(point.incidents))
    return sorted(incidents_of(standing.ground, tuple(ids)), key=lambda one: one.date, reverse=True)[:most]


def _counts(one: Stretch) -> dict[str, Any]:
    """A point without the ids of its incidents, which would fill a page."""
    return {name: getattr(one, name) for name in one.__struct_fields__ if name != "incidents"}


def _latest(snapshot: Snapshot, standing: Standing, put: IncidentsAsked, most: int) -> tuple[Evidence, ...]:
    """The evidence of the latest incidents that a series counts."""
    counted = msgspec.structs.replace(put, counted=True)
    page = page_of_incidents(standing, counted, max(most, 1))
    return evidence_with(snapshot, first_told(page.items), most)


def _both(claim: Contested) -> list[str]:
    """The events of a claim: an allegation, a denial, an allegation, and so on."""
    sides = (claim.alleged_by, claim.denied_by)
    longest = max(len(side) for side in sides)
    return [side[turn].event for turn in range(longest) for side in sides if turn < len(side)]
