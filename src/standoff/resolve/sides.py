"""Whether two sides of events have a party in common."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.records.event import Actor, Attributed

Side = Sequence[Actor | Attributed]


def countries(side: Side) -> set[str]:
    """The country codes of a side's parties."""
    return {party.country for party in side if party.country}


def meet(side: Side, other: Side, *, strict: bool = False) -> bool:
    """Whether two sides have a party in common; `strict`: the very same one, not only the same country."""
    if strict:
        return any(_is_same(a, b) for a in side for b in other)
    return any(
        (a.country and a.country == b.country and _may_be_same(a, b)) or _is_same(a, b) for a in side for b in other
    )


def without_own(recipients: Sequence[Actor], actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Recipients without those of the actors' own country and sector, where the actors are of one country and others
    are left: "the two downstream states" that Ethiopia blames are not Ethiopia (type and dyad on annotated texts kept
    out of training .393 → .394)."""
    own = {(party.country, party.sector) for party in actors}
    left = tuple(party for party in recipients if (party.country, party.sector) not in own)
    return left if len(countries(actors)) == 1 and countries(left) else tuple(recipients)


def not_themselves(recipients: Sequence[Actor], actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Recipients without the actors themselves, by name: who froze "China's assets in China" did not do it to China."""
    return tuple(party for party in recipients if not (party.name and any(_is_same(party, one) for one in actors)))


def _is_same(party: Actor | Attributed, other: Actor | Attributed) -> bool:
    """Whether both are the same person or body, by identifier, by name or by the words."""
    if party.id and other.id:
        return party.id == other.id
    if party.name and other.name:
        return party.name == other.name
    return bool(party.text) and party.text.casefold() == other.text.casefold()


# Within one country a government does not answer for its opposition, nor a party for the courts.
_STATE = frozenset({"", "GOV", "MIL", "SPY", "COP", "UNK"})


def _may_be_same(party: Actor | Attributed, other: Actor | Attributed) -> bool:
    """Whether two parties of one country may speak for one another: a minister for the state, not the opposition."""
    return party.sector == other.sector or (party.sector in _STATE and other.sector in _STATE)
