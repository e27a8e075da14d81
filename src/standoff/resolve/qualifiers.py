"""What the words before a name or a role say of its country."""

from __future__ import annotations

from standoff.gazetteer.entry import Kind
from standoff.resolve.lexicon import ANTI, NOT_ITS_OWN
from standoff.resolve.phrase import Match, Token

NATIONAL = frozenset({Kind.ADJECTIVE, Kind.STATE, Kind.SEAT, Kind.UNIT, Kind.PEOPLE})
"""Kinds of names that say whose somebody is when they stand before him."""


def is_foreign(found: list[Token], match: Match) -> bool:
    """Whether the name only qualifies: "U.S.-backed", "anti-Russian"."""
    after = found[match.last].part if match.last < len(found) else ""
    before = found[match.first - 1].part if match.first else ""
    return after in NOT_ITS_OWN or before in ANTI


def nation(found: list[Token], matches: list[Match]) -> str:
    """The country that the last of these names gives as a nationality, or empty."""
    for match in reversed(matches):
        if not is_foreign(found, match) and match.entries[0].kind in NATIONAL:
            return match.entries[0].country
    return ""


def without_article(found: list[Token]) -> list[Token]:
    """The words without an indefinite article, an "and" or a stray possessive before them."""
    at = 0
    while at < len(found) and found[at].part in {"a", "an", "and", "s"}:
        at += 1
    return found[at:]
