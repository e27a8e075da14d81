"""Sides that a sentence leaves to the ones before it."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.coding.thresholds import ABSENT
from standoff.records.claim import Claim, Party
from standoff.records.document import Role, Trigger

_REACH = 2
"""How many sentences back a side may have been named: annotators found nine tenths of such sides that near."""
_DISCOUNT = 0.5
"""Confidence of a side taken from another sentence."""


def earlier_parties(
    trigger: Trigger, role: Role, number: int, before: Sequence[tuple[int, Claim]]
) -> tuple[Party, ...]:
    """The side of the nearest earlier claim in the same role, where the reader takes it to be named outside.

    `number` counts sentences; `before` holds earlier claims with their sentence numbers, in text order.
    """
    if trigger.absent.get(role, 0.0) < ABSENT:
        return ()
    for said, claim in reversed(before):
        if number - said > _REACH:
            return ()
        sides = claim.actors if role is Role.ACTOR else claim.recipients
        if sides:
            return tuple(Party(p.span, p.referent, round(p.confidence * _DISCOUNT, 3)) for p in sides)
    return ()
