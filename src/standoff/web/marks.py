"""Where an event's words stand in its article, for a page that highlights them."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import msgspec

from standoff.records.event import Event


class Role(enum.StrEnum):
    """What a highlighted stretch of words is to its event."""

    EVIDENCE = "evidence"
    ACTOR = "actor"
    RECIPIENT = "recipient"
    TRIGGER = "trigger"
    SOURCE = "source"
    CUE = "cue"
    STATUS = "status"
    PLACE = "place"


class Mark(msgspec.Struct, frozen=True):
    """One stretch: half-open, in UTF-16 units of the article's text, as JavaScript counts."""

    role: Role
    start: int
    end: int


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def marks_of(event: Event, units: Callable[[int], int]) -> tuple[Mark, ...]:
    """The stretches of an event in the order of the text; `units` turns code points into UTF-16 units.

    What has no words (an imported event's empty stretch) has no mark.
    """
    marks = {Mark(role, units(one.start), units(one.end)) for role, one in _stretches(event) if one.end > one.start}
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.role)))


def _stretches(event: Event) -> Iterator[tuple[Role, _Stretch]]:
    yield Role.TRIGGER, event.trigger
    yield from _all(Role.EVIDENCE, event.evidence)
    yield from _all(Role.ACTOR, event.actors)
    yield from _all(Role.RECIPIENT, event.recipients)
    yield from _all(Role.STATUS, event.status_cues)
    yield from _all(Role.SOURCE, event.said_by)
    yield from _all(Role.CUE, [one.cue for one in event.said_by if one.cue])
    if event.place:
        yield Role.PLACE, event.place


def _all(role: Role, stretches: Iterable[_Stretch]) -> Iterator[tuple[Role, _Stretch]]:
    return ((role, one) for one in stretches)
