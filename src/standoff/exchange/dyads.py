"""Events of many parties in datasets whose rows have one source and one target."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence

from standoff.records.codes import EventType
from standoff.records.event import Actor, Event

Side = Actor | None
Pair = tuple[Side, Side]
SideCells = Callable[[Side], dict[str, str]]
Sides = tuple[tuple[Actor, ...], tuple[Actor, ...]]

MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT})
"""Types whose actors, where there is no recipient, act toward each other: they meet, agree, cooperate, sign. Actors of
any other type without a recipient ("two parties marched") act side by side."""


def pairs_of(event: Event) -> list[Pair]:
    """The rows of an event: every actor with every recipient; the sides of a mutual event in both directions."""
    if not event.recipients and len(event.actors) > 1 and event.type in MUTUAL:
        return list(itertools.permutations(event.actors, 2))
    return list(itertools.product(event.actors or (None,), event.recipients or (None,)))


def rows_of(
    event: Event, columns: Iterable[str], common: Mapping[str, str], cells: tuple[SideCells, SideCells]
) -> list[dict[str, str]]:
    """The rows of an event: one for each pair, every column filled, with what all share (`common`) and the cells of
    each side as the dataset writes a source and a target."""
    wanted, (of_source, of_target) = tuple(columns), cells
    rows = (dict(common) | of_source(source) | of_target(target) for source, target in pairs_of(event))
    return [{name: row.get(name, "") for name in wanted} for row in rows]


def sides_of(pairs: Sequence[Pair]) -> Sides:
    """Actors and recipients again; rows that stand in both directions are sides of a mutual event."""
    known = set(pairs)
    both_ways = len(known) > 1 and all(a is not None and a != b and (b, a) in known for a, b in known)
    actors = _each(a for a, _ in pairs)
    return (actors, ()) if both_ways else (actors, _each(b for _, b in pairs))


def _each(sides: Iterable[Side]) -> tuple[Actor, ...]:
    """Each party once, in the order of its first row."""
    return tuple(dict.fromkeys(one for one in sides if one is not None))
