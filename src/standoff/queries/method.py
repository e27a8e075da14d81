"""The method, for whoever asks how a figure came about: every weight, window and gap."""

from __future__ import annotations

import inspect
from itertools import product

import msgspec

from standoff.measure.ground import Ground
from standoff.measure.kinds import kind_of
from standoff.measure.rule import RULE
from standoff.ontology.types import quad_of, score_of
from standoff.records.codes import EventType, Status


class Counted(msgspec.Struct, frozen=True):
    """What a happening of a type and status adds to, and the type's PLOVER score (its modes differ a little)."""

    type: EventType
    status: Status
    kind: str
    score: float


class Number(msgspec.Struct, frozen=True):
    """A number that a verdict rests on."""

    name: str
    value: float


class Gap(msgspec.Struct, frozen=True):
    """Days, both counted, of which the store holds no article."""

    since: str
    until: str
    days: int


class Method(msgspec.Struct, frozen=True, kw_only=True):
    """`reasons` says why the `numbers` are what they are; the `gaps` are the longest ones, in the order of days."""

    kinds: tuple[Counted, ...]
    numbers: tuple[Number, ...]
    reasons: str
    gaps: tuple[Gap, ...]


GAPS = """
with days as (select try_cast(day as date) as day from coverage where day <= ?),
steps as (select day, lead(day) over (order by day) as next from days)
select strftime(day + 1, '%Y-%m-%d'), strftime(next - 1, '%Y-%m-%d'), datediff('day', day, next) - 1
from steps where datediff('day', day, next) > 1 order by 3 desc, 1 limit ?
"""
MOST_GAPS = 50  # a reader wants the longest; a store with gaps everywhere has a coverage strip


def method_of(ground: Ground) -> Method:
    """The method as it stands for a store."""
    gaps = [Gap(*row) for row in ground.store.rows(GAPS, [ground.as_of, MOST_GAPS])]
    return Method(
        kinds=tuple(_kinds()),
        numbers=tuple(Number(name, float(getattr(RULE, name))) for name in RULE.__struct_fields__),
        reasons=inspect.cleandoc(type(RULE).__doc__ or ""),
        gaps=tuple(sorted(gaps, key=lambda gap: gap.since)),
    )


def _kinds() -> list[Counted]:
    """What counts at all, in the order of the codebook."""
    found = []
    for type_, status in product(EventType, Status):
        kind = kind_of(type_, quad_of(type_), status)
        if kind:
            found.append(Counted(type_, status, kind.value, score_of(type_)))
    return found
