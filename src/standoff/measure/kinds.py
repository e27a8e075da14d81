"""Which kind of happening adds to which count: one table, with its reasons."""

from __future__ import annotations

from standoff.records.codes import EventType, Quad, Status
from standoff.records.series import Kind

BY_QUAD = {
    Quad.VERBAL_CONFLICT: Kind.WORDS,
    Quad.MATERIAL_CONFLICT: Kind.ACTS,
    Quad.VERBAL_COOPERATION: Kind.COOPERATION,
    Quad.MATERIAL_COOPERATION: Kind.COOPERATION,
}
"""A threat is the one type that is taken out of its class: it is neither blame nor yet a deed."""

COUNTED = frozenset({Status.ACTUAL})
"""What counts as having happened. The accusation of an alleged deed counts as words; the deed itself is a claim.
What is possible, negated or long past has not happened in the window."""

ANNOUNCED = Status.FUTURE
"""A deed of conflict that is announced is a threat until it is done; announced words are nothing yet."""


def kind_of(type: EventType, quad: Quad, status: Status) -> Kind | None:
    """What an incident adds to; None where it counts for nothing."""
    if status in COUNTED:
        return Kind.THREATS if type is EventType.THREATEN else BY_QUAD[quad]
    if status is ANNOUNCED and quad is Quad.MATERIAL_CONFLICT:
        return Kind.THREATS
    return None
