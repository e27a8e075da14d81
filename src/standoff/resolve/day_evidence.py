"""What speaks for each day that an event may have: the days that the article names, the day of publication, none.

`weigh` gives each of them its features by name; `day_choice.py` holds what they weigh.
"""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from standoff.records.codes import EventType, Status
from standoff.records.document import Sentence, Word
from standoff.records.span import Span
from standoff.resolve.dating import (
    NEWS_AGE,
    Dated,
    ahead,
    day_of_event,
    distance,
    hangs_on,
    is_alone,
    may_date,
)
from standoff.resolve.days import Day
from standoff.resolve.lead import Lead, sentence_at
from standoff.resolve.tense import telling

Features = dict[str, float]
NOTHING = ""
"""The candidate "no day"."""
BEHIND, BEYOND = 12, 6
"""So many times before and after an event's sentence are candidates: more are hardly ever right and cost time."""
AGES = ((0, "ahead"), (1, "0"), (2, "1"), (4, "2-3"), (8, "4-7"), (NEWS_AGE + 1, "8-31"))
"""Days before publication, each with the first age that is too old for it."""
STEPS = ((1, "same"), (2, "next"), (3, "second"), (6, "near"))
"""Sentences between two places of an article, likewise."""
LATE = 20
"""From this sentence on an article does not grow later."""


class Happened(msgspec.Struct, frozen=True):
    """An event, as far as its day is concerned."""

    trigger: Span
    type: EventType
    status: Status


class _Seen(msgspec.Struct, frozen=True):
    """An event with what its own sentence says of its day: the times there, nearest first, and whether they fit."""

    event: Happened
    number: int
    words: Sequence[Word]
    tense: str
    times: tuple[Dated, ...]
    fitting: tuple[Dated, ...]

    @property
    def own_day(self) -> str:
        """The nearest day that fits, or empty."""
        return self.fitting[0].day.value if self.fitting else NOTHING


class _Around(msgspec.Struct, frozen=True):
    """The days that other events' own sentences give them: those of the type, nearest first; in the same sentence; the
    last one before."""

    of_type: tuple[str, ...]
    beside: frozenset[str]
    before: str


class Evidence:
    """An article's days and events; `times` and `events` stand in text order."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        times: Sequence[Dated],
        events: Sequence[Happened],
        lead: Lead | None,
        published: dt.date,
    ) -> None:
        self.text, self.sentences, self.lead, self.published = text, sentences, lead, published
        self._all = times
        self._times = [time for time in times if time.day.value and not is_alone(text, time.span)]
        self._homes = [sentence_at(sentences, time.span.start) for time in self._times]
        self._counts = Counter(time.day.value for time in self._times)
        self._most = next((value for value, _ in self._counts.most_common(1)), NOTHING)
        self._named: dict[str, list[int]] = {}
        for time, home in zip(self._times, self._homes, strict=True):
            self._named.setdefault(time.day.value, []).append(home)
        self._seen = {event: self._see(event) for event in events}

    def _see(self, event: Happened) -> _Seen:
        number = sentence_at(self.sentences, event.trigger.start)
        words = self.sentences[number].words if number < len(self.sentences) else ()
        first, last = bisect_left(self._homes, number), bisect_left(self._homes, number + 1)
        times = self._times[first:last]
        if event.status is Status.FUTURE:
            times = [ahead(self.text, time, self.published) for time in times]
        times = sorted(times, key=lambda time: distance(self.text, event.trigger, time.span, words))
        fitting = (t for t in times if may_date(self.text, t, event.trigger, self.published, event.status))
        tense = telling(self.text, event.trigger, words).value
        return _Seen(event, number, words, tense, tuple(times), tuple(fitting))

    def by_rule(self, event: Happened) -> Day:
        """The day that the rules of `dating.py` give an event."""
        seen = self._seen[event]
        sentence = self.sentences[seen.number].span
        lead = self.lead.day_for(event.type, seen.number, self.published) if self.lead else None
        return day_of_event(
            self.text, sentence, event.trigger, self._all, self.published, event.status, lead=lead, words=seen.words
        )

    def own_times(self, event: Happened) -> tuple[Dated, ...]:
        """The times of an event's sentence, the nearest first."""
        return self._seen[event].times

    def weigh(self, event: Happened, rule: Day) -> dict[str, Features]:
        """The features of each candidate: days, months and years as ISO has them, and `NOTHING`.

        `rule` is what `by_rule` said, one piece of evidence among others.
        """
        seen = self._seen[event]
        around = self._around(seen)
        found = {}
        for value in dict.fromkeys(self._candidates(seen, rule, around)):
            part = self._undated(seen) if value == NOTHING else self._dated(seen, value, around)
            found[value] = dict(part)
            if value == rule.value:
                found[value] |= {"rule": 1.0, f"rule {rule.basis.value}": 1.0}
        return found

    def _candidates(self, seen: _Seen, rule: Day, around: _Around) -> Iterator[str]:
        yield from (NOTHING, rule.value, self.published.isoformat(), self._most)
        yield from ([self.lead.day.isoformat()] if self.lead else [])
        yield from (time.day.value for time in seen.times)
        at = bisect_left(self._homes, seen.number)
        yield from (t.day.value for t in self._times[max(0, at - BEHIND) : at + BEYOND + len(seen.times)])
        yield from around.of_type

    def _around(self, seen: _Seen) -> _Around:
        others = [other for other in self._seen.values() if other is not seen and other.own_day]
        same = (s for s in others if s.event.type is seen.event.type and s.number != seen.number)
        near = sorted(same, key=lambda s: abs(s.number - seen.number))[:BEHIND]
        before = [s.own_day for s in others if s.event.trigger.start < seen.event.trigger.start]
        beside = frozenset(s.own_day for s in others if s.number == seen.number)
        return _Around(tuple(s.own_day for s in near), beside, before[-1] if before else NOTHING)

    def _manner(self, kind: str, seen: _Seen) -> Iterator[tuple[str, float]]:
        """A kind of candidate by how the event is told."""
        yield kind, 1.0
        for name in (seen.event.status.value, seen.event.type.value, seen.tense):
            yield f"{kind}, {name}", 1.0
        yield f"{kind}, headline", float(seen.number == 0)
        yield f"{kind}, later", min(seen.number, LATE) / LATE
        yield f"{kind}, no lead", float(self.lead is None)

    def _undated(self, seen: _Seen) -> Iterator[tuple[str, float]]:
        yield from self._manner("none", seen)
        if not seen.times:
            yield "none, no time beside", 1.0
        yield "none, a time fits", float(bool(seen.fitting))

    def _dated(self, seen: _Seen, value: str, around: _Around) -> Iterator[tuple[str, float]]:
        if value == self.published.isoformat():
            yield from self._manner("published", seen)
            yield "published, time beside", float(bool(seen.times))
        if self.lead and value == self.lead.day.isoformat():
            yield from self._lead(self.lead, seen)
        yield from self._age(seen.event.status.value, value)
        yield from self._own(seen, value)
        yield from self._elsewhere(seen, value)
        yield from _others(around, value)

    def _lead(self, lead: Lead, seen: _Seen) -> Iterator[tuple[str, float]]:
        yield from self._manner("lead", seen)
        yield f"lead, {_named(STEPS, abs(seen.number - lead.sentence), 'far')}", 1.0
        yield "lead, its type", float(seen.event.type in lead.types)
        yield "lead, by rule", float(lead.day_for(seen.event.type, seen.number, self.published) is not None)

    def _age(self, status: str, value: str) -> Iterator[tuple[str, float]]:
        unit = {4: "year", 7: "month"}.get(len(value), "day")
        yield f"{unit}, {status}", 1.0
        if unit != "day":
            yield "another year", float(value[:4] != str(self.published.year))
            return
        age = _named(AGES, (self.published - dt.date.fromisoformat(value)).days + 1, "old")
        yield f"age {age}", 1.0
        yield f"age {age if age in ('ahead', 'old') else 'news'}, {status}", 1.0

    def _own(self, seen: _Seen, value: str) -> Iterator[tuple[str, float]]:
        """What a time of the event's own sentence says."""
        time = next((time for time in seen.times if time.day.value == value), None)
        if time is None:
            return
        yield "own", 1.0
        yield f"own, {seen.event.status.value}", 1.0
        yield f"own, {seen.tense}", 1.0
        yield "own, first that fits", float(value == seen.own_day)
        yield "own, nearest", float(time is seen.times[0])
        yield "own, only", float(len({t.day.value for t in seen.times}) == 1)
        yield "own, hangs", float(hangs_on(time.span, seen.event.trigger, seen.words))
        yield "own, inexact", float(not time.day.exact)
        first, second = sorted((time.span, seen.event.trigger))
        yield "own, gap", math.log1p(max(0, second.start - first.end))

    def _elsewhere(self, seen: _Seen, value: str) -> Iterator[tuple[str, float]]:
        """What the article's other sentences say; less, where a time of the own sentence fits."""
        beside = "time beside" if seen.fitting else "alone"
        homes = self._named.get(value, [])
        at = bisect_left(homes, seen.number)
        if at:
            yield f"named before, {_named(STEPS, seen.number - homes[at - 1], 'far')}, {beside}", 1.0
        after = next((home for home in homes[at:] if home > seen.number), None)
        if after is not None:
            yield f"named after, {_named(STEPS, after - seen.number, 'far')}, {beside}", 1.0
        yield "often named", math.log1p(self._counts[value])
        yield f"most named, {beside}", float(value == self._most)
        last = self._last(seen.number)
        if last is not None and last.day.value == value:
            yield f"named last, {beside}", 1.0
            yield f"named last, {seen.tense}", 1.0
            between = self.text[last.span.end : seen.event.trigger.start]
            yield f"named last in the paragraph, {beside}", float("\n" not in between)

    def _last(self, number: int) -> Dated | None:
        """The day that was named last before a sentence and lies not after publication."""
        at = bisect_left(self._homes, number)
        for time in reversed(self._times[max(0, at - BEHIND) : at]):
            day = time.day.date if time.day.exact else None
            if day and day <= self.published:
                return time
        return None


def _others(around: _Around, value: str) -> Iterator[tuple[str, float]]:
    """What the article's other events say whose own sentences name a day."""
    yield "its type", float(value in around.of_type)
    yield "its type, nearest", float(around.of_type[:1] == (value,))
    yield "event beside", float(value in around.beside)
    yield "event before", float(value == around.before)


def _named(table: Sequence[tuple[int, str]], number: int, beyond: str) -> str:
    """The name of the first bound that a number lies below."""
    return next((name for bound, name in table if number < bound), beyond)
