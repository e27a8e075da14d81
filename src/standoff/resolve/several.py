"""One phrase that names several parties: "US and Iraqi troops", "the leaders of India and Pakistan"."""

from __future__ import annotations

import msgspec

from standoff.gazetteer.entry import Kind
from standoff.resolve.phrase import Match, Token
from standoff.resolve.qualifiers import NATIONAL, is_foreign

MOST = 8  # parties that one phrase is taken to name
_SIDES = NATIONAL | {Kind.ORG, Kind.PLACE}
DESCENT = frozenset({"american", "americans", "canadian", "australian", "british", "briton"})
_JOINING = frozenset({"and", "or", "the", "both"})


def apart(found: list[Token], matches: list[Match]) -> list[list[Token]]:
    """The phrase once for each of the states or bodies that it joins, with the words that they share; the phrase
    itself where it joins none. `matches` are the names in the phrase."""
    group = _joined(found, [m for m in matches if m.entries[0].kind in _SIDES and not is_foreign(found, m)])
    if len(group) < 2 or all(found[m.first].comma for m in group[1:]):  # "Paris, Texas" is one place
        return [found]
    before, after = found[: group[0].first], found[group[-1].last :]
    comma = found[group[0].first].comma
    return [[*before, *_name(found, match, comma), *after] for match in group[:MOST]]


def _joined(found: list[Token], names: list[Match]) -> list[Match]:
    """The first run of names with nothing but commas, hyphens and "and" between them."""
    run: list[Match] = []
    for match in names:
        if run and not _together(found, run[-1], match):
            if len(run) > 1:
                return run
            run = []
        run.append(match)
    return run if len(run) > 1 and len({m.entries[0].country for m in run}) == len(run) else []


def _together(found: list[Token], one: Match, other: Match) -> bool:
    between = [token.part for token in found[one.last : other.first]]
    if found[one.last - 1].possessive or not _JOINING.issuperset(between):
        return False
    return bool(between) or found[other.first].comma or _hyphened(found, other)


def _hyphened(found: list[Token], other: Match) -> bool:
    """ "US-Iraqi troops" are of two; "a Lebanese-American" is one man's descent."""
    return found[other.first].hyphen and found[0].part not in {"a", "an"} and found[other.first].part not in DESCENT


def _name(found: list[Token], match: Match, comma: bool) -> list[Token]:
    words = found[match.first : match.last]
    return [msgspec.structs.replace(words[0], comma=comma), *words[1:]]
