"""Sides that a sentence leaves to the ones before it."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.coding.thresholds import ABSENT
from standoff.ontology.types import quad_of
from standoff.records.claim import Claim, Party
from standoff.records.codes import EventType, Quad
from standoff.records.document import Role, Trigger

_REACH = 2
"""How many sentences back a side may have been named: annotators found nine tenths of such sides that near."""
_DISCOUNT = 0.5
"""Confidence of a side taken from another sentence."""


_ANSWERED = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN})
"""What a rejection rejects: whoever accused, asked or threatened is its recipient (11 of 12 annotated cases)."""


def earlier_parties(
    trigger: Trigger, type_: EventType, role: Role, number: int, before: Sequence[tuple[int, Claim]]
) -> tuple[Party, ...]:
    """The side of the nearest earlier claim, where the reader takes this side to be named outside the sentence.

    It is the same side, but for the recipient of a rejection: that is the actor of what it answers. Who did violence is
    taken from a sentence about violence alone: nobody becomes a killer for having spoken before. `number` counts
    sentences; `before` holds earlier claims with their sentence numbers, in text order.
    """
    if trigger.absent.get(role, 0.0) < ABSENT:
        return ()
    answer = type_ is EventType.REJECT and role is Role.RECIPIENT
    deed = quad_of(type_) is Quad.MATERIAL_CONFLICT and role is Role.ACTOR
    for said, claim in reversed(before):
        if number - said > _REACH:
            return ()
        if (answer and claim.type not in _ANSWERED) or (deed and quad_of(claim.type) is not Quad.MATERIAL_CONFLICT):
            continue
        sides = claim.actors if answer or role is Role.ACTOR else claim.recipients
        if sides:
            return tuple(Party(p.span, p.referent, round(p.confidence * _DISCOUNT, 3)) for p in sides)
    return ()
