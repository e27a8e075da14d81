"""Relational words → the states that they stand for at a place in an article."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from standoff.resolve.dyad import SURE, Dyad, dyad_at, dyad_told, owner_at
from standoff.resolve.relational import HALVES, NAMING, Relation, Relational
from standoff.resolve.salience import Salience

NAMED = 0.9  # how sure a half is in an article that names its country, and "the two Koreas" anywhere
OWNER = 0.9  # factor where the words say whose neighbour it is


class Member(msgspec.Struct, frozen=True):
    """A state that relational words stand for; `others` are the states that it may be instead."""

    country: str
    confidence: float
    reason: str
    others: tuple[str, ...] = ()


def members(
    where: Relational, salience: Salience, at: int, told: Mapping[str, float] = MappingProxyType({})
) -> tuple[Member, ...]:
    """Whom relational words at an offset stand for, a pair in text order or, where the reader has `told` of which
    countries it thinks them to be, the likelier first; nobody where the article names too few states."""
    if where.relation is Relation.NAMED:
        return tuple(Member(country, NAMED, "both of that name") for country in where.words)
    if where.relation is Relation.HALF:
        return _halves(where, salience)
    if where.relation is Relation.PAIR:
        dyad = dyad_told(told) or dyad_at(salience, at, leaders=where.leaders)
        return tuple(_of(dyad, country) for country in (dyad.first, dyad.second)) if dyad is not None else ()
    own = where.relation is Relation.OWN_OTHER
    owner = owner_at(salience, at, nearest=own)
    dyad = dyad_at(salience, at, of=owner)
    return (_other(dyad, owner, own),) if owner and dyad is not None else ()


def _of(dyad: Dyad, country: str) -> Member:
    return Member(
        country, dyad.confidence, f"{dyad.first} and {dyad.second} are the two spoken of here", dyad.others[:2]
    )


def _other(dyad: Dyad, owner: str, own: bool) -> Member:
    confidence = round(dyad.confidence * (OWNER if own else SURE), 3)
    others = dyad.others[:2] if own else (owner, *dyad.others[:1])
    reason = f"of {dyad.first} and {dyad.second} the one that is not {owner}"
    return Member(dyad.other(owner), confidence, reason, others)


def _halves(where: Relational, salience: Salience) -> tuple[Member, ...]:
    """The halves of that parted country of which the article speaks most; nobody where it names none."""
    weights = [sum(salience.totals.get(c, 0.0) for c in names) for names in NAMING]
    if not any(weights):
        return ()
    number = weights.index(max(weights))
    found = dict.fromkeys(HALVES[half][number] for half in where.words)
    return tuple(Member(country, NAMED, f"that half of {country}, which the article names") for country in found)
