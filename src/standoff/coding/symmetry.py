"""Events that are the same in both directions: all sides are actors (codebook, "Who")."""

from __future__ import annotations

from standoff.records.claim import Party
from standoff.records.codes import EventType

_MUTUAL = {EventType.CONSULT: frozenset({"", "multilateral"})}
"""Types and modes without a host or a caller: 79 of 83 are annotated without a recipient; of visits, 5 of 49."""

Sides = tuple[tuple[Party, ...], tuple[Party, ...]]


def symmetric(type_: EventType, mode: str, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> Sides:
    """Actors and recipients; of a mutual event every side is an actor, in text order."""
    if mode not in _MUTUAL.get(type_, frozenset()):
        return actors, recipients
    return tuple(sorted((*actors, *recipients), key=lambda party: party.span)), ()
