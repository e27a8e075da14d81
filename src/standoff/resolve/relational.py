"""Words that name parties by how they stand to each other: "the two countries", "its neighbour", "the North"."""

from __future__ import annotations

import enum

import msgspec

from standoff.gazetteer.keys import word_set
from standoff.resolve.lexicon import PREPOSITIONS
from standoff.resolve.phrase import Token

DESCRIBING = 2  # words between "the two" and its noun ("the two nuclear-armed neighbours")
SIDES = word_set(
    """countries nations states sides powers capitals neighbours neighbors rivals foes enemies adversaries
    allies partners peoples"""
)
MUTUAL = word_set("sides neighbours neighbors rivals foes adversaries")  # these need no "two"
HEADS = word_set(
    """leaders presidents premiers ministers governments armies militaries navies troops soldiers forces delegations
    negotiators diplomats ambassadors parliaments officials"""
)
LEADERS = word_set("leaders presidents premiers ministers")
PARTED = {"koreas": ("KOR", "PRK"), "sudans": ("SDN", "SSD"), "congos": ("COD", "COG")}
HALVES = {"north": ("PRK", "SDN", "YEM"), "south": ("KOR", "SSD", "YEM")}
"""Which half of Korea, Sudan and Yemen (one state since 1990) "the North" and "the South" are, in one order."""
NAMING = ({"PRK", "KOR"}, {"SSD"}, {"YEM"})
"""The states that an article must name for a half to be one of that country, in the order of HALVES: Sudan has halves
only where South Sudan is a state."""

_POSSESSIVES = word_set("its their his her")
_OTHER = word_set("side country nation state government army military")
_NEIGHBOUR = word_set("neighbour neighbor rival foe enemy adversary")
_BESIDE = word_set("neighbouring neighboring")


class Relation(enum.StrEnum):
    """How the parties are named."""

    PAIR = "both of the pair"
    OTHER = "the other one of the pair"
    OWN_OTHER = "its other one"
    NAMED = "the states of one name"
    HALF = "a half of a country"


class Relational(msgspec.Struct, frozen=True):
    """The words `first:last` stand for states; `words` are those of them that say which."""

    relation: Relation
    first: int
    last: int
    words: tuple[str, ...] = ()
    leaders: bool = False


def relational(found: list[Token]) -> Relational | None:
    """The first such words of a phrase; None where there are none."""
    halves = _halves(found)
    if halves is not None:
        return halves
    for at in range(len(found)):
        one = _pair(found, at) or _other(found, at)
        if one is not None:
            return one
    return None


def put(found: list[Token], where: Relational, name: list[str], parts: list[str]) -> list[Token]:
    """The phrase with a state's name in the place of the relational words; `parts` are the shares of its key."""
    first, last = found[where.first], found[where.last - 1]
    words = [
        Token(
            start=first.start,
            end=last.end,
            text=word,
            part=part,
            capital=True,
            possessive=last.possessive and i == len(name) - 1,
            comma=first.comma and i == 0,
        )
        for i, (word, part) in enumerate(zip(name, parts, strict=True))
    ]
    return [*found[: where.first], *words, *found[where.last :]]


def _halves(found: list[Token]) -> Relational | None:
    """ "the North", "North and South" in capitals, as no part of a longer name."""
    at = [i for i, t in enumerate(found) if t.part in HALVES and t.text[0].isupper() and not _in_name(found, i)]
    if not at or any(t.part != "and" and t.part != "the" for t in found[at[0] + 1 : at[-1]] if t.part not in HALVES):
        return None
    first = at[0] - (at[0] > 0 and found[at[0] - 1].part == "the")
    return Relational(Relation.HALF, first, at[-1] + 1, tuple(dict.fromkeys(found[i].part for i in at)))


def _in_name(found: list[Token], at: int) -> bool:
    after = at + 1 < len(found) and found[at + 1].capital and not found[at].possessive and not found[at + 1].comma
    before = at > 0 and found[at - 1].text[0].isupper() and found[at - 1].part != "the" and not found[at].comma
    return after or before


def _pair(found: list[Token], at: int) -> Relational | None:
    """ "both sides", "the two leaders", "the rivals", "the two Koreas"."""
    opening = found[at].part
    if opening not in {"the", "these", "those", "both"}:
        return None
    counted = opening == "both" or (at + 1 < len(found) and found[at + 1].part in {"two", "both"})
    start = at + 1 + (counted and opening != "both")
    start += start < len(found) and opening == "both" and found[start].part in {"the", "of"}
    if counted and opening == "the" and len(found) == start:  # "the two", who were named before
        return Relational(Relation.PAIR, at, start, leaders=True)
    noun = _noun(found, start, SIDES | HEADS | PARTED.keys() if counted else MUTUAL | PARTED.keys())
    if noun is None or any(token.part == "of" for token in found[noun + 1 : noun + 2]):  # "both sides of the aisle"
        return None
    part = found[noun].part
    if part in PARTED:
        return Relational(Relation.NAMED, at, noun + 1, PARTED[part])
    return Relational(Relation.PAIR, at, noun + (part not in HEADS), leaders=part in LEADERS)


def _other(found: list[Token], at: int) -> Relational | None:
    """ "the other side", "its northern neighbour", "the neighbouring country"."""
    own = found[at].part in _POSSESSIVES
    if not own and found[at].part not in {"the", "a"}:
        return None
    relation = Relation.OWN_OTHER if own else Relation.OTHER
    words = [token.part for token in found[at + 1 : at + 3]]
    if words[:1] == ["other"] or (words[:1] and words[0] in _BESIDE):
        return Relational(relation, at, at + 3 - _keeps(words)) if words[1:] and words[1] in _OTHER else None
    noun = _noun(found, at + 1, _NEIGHBOUR if own else _NEIGHBOUR - {"rival", "enemy", "foe", "adversary"})
    return Relational(relation, at, noun + 1) if noun is not None and found[at].part != "a" else None


def _keeps(words: list[str]) -> bool:
    """Whether the noun says the sector and stays ("the neighbouring army")."""
    return words[1:] != [] and words[1] in {"government", "army", "military"}


def _noun(found: list[Token], start: int, nouns: frozenset[str]) -> int | None:
    """Where one of the nouns stands after at most DESCRIBING words in small letters."""
    for at in range(start, min(len(found), start + DESCRIBING + 1)):
        if found[at].part in nouns:
            return at
        if found[at].comma or found[at].capital or found[at].part in PREPOSITIONS or found[at].possessive:
            return None
    return None
