"""A meeting without a host has no recipient."""

from __future__ import annotations

from standoff.coding.symmetry import symmetric
from standoff.records.claim import Party
from standoff.records.codes import EventType
from standoff.records.span import Span

ONE, TWO = Party(Span(0, 4)), Party(Span(10, 14))


def test_talks_are_mutual_and_visits_are_not() -> None:
    assert symmetric(EventType.CONSULT, "", (TWO,), (ONE,)) == ((ONE, TWO), ())
    assert symmetric(EventType.CONSULT, "visit", (ONE,), (TWO,)) == ((ONE,), (TWO,))


def test_other_types_keep_their_direction() -> None:
    assert symmetric(EventType.ACCUSE, "", (ONE,), (TWO,)) == ((ONE,), (TWO,))
