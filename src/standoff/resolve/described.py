"""Parties that an article describes with their country ("Israeli soldiers", "the Sudanese government", "Prime Minister
Blair"): what a later "the army" or "the prime minister" without a country is likely to mean."""

from __future__ import annotations

import datetime as dt

import msgspec

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.roles import Role, Roles
from standoff.gazetteer.terms import read
from standoff.resolve.phrase import Match, Token, cut
from standoff.resolve.qualifiers import NATIONAL, is_foreign

REACH = 5  # words after a name in which the role that it qualifies ends


class Described(msgspec.Struct, frozen=True):
    """A role with its country; `start` is the offset of the words, `role` the role's stem."""

    start: int
    country: str
    sector: str
    role: str


def described(found: list[Token], matches: list[Match], roles: Roles, on: dt.date | None) -> list[Described]:
    """All such parties among an article's words, in text order."""
    result: list[Described] = []
    for match in matches:
        if not is_foreign(found, match):
            result += _described(found, match, roles, on)
    return result


def _described(found: list[Token], match: Match, roles: Roles, on: dt.date | None) -> list[Described]:
    country, entry = _country(match, on), match.entries[0]
    if not country:
        return []
    start = found[match.first].start
    role = _role_after(found, match, roles)
    if role is not None and (entry.kind in NATIONAL or entry.kind in {Kind.ORG, Kind.PERSON}):
        return [Described(start, country, role.sector, stem(role.key))]
    if entry.kind is not Kind.PERSON:
        return []
    candidate = read(entry, on)
    title = roles.head([t.part for t in found[max(0, match.first - REACH) : match.first]])
    key = title[0].key if title is not None else candidate.office.lower()
    return [Described(start, country, candidate.sector, stem(key))]


def _country(match: Match, on: dt.date | None) -> str:
    """The one country that a name speaks for, or empty."""
    countries = {_of(entry, on) for entry in match.entries}
    return countries.pop() if len(countries) == 1 else ("" if match.is_person else _of(match.entries[0], on))


def _of(entry: Entry, on: dt.date | None) -> str:
    return read(entry, on).country if entry.kind is Kind.PERSON else entry.country


def _role_after(found: list[Token], match: Match, roles: Roles) -> Role | None:
    """The role that the words right after a name end with, before the next mark or preposition."""
    rest = found[match.last : match.last + REACH]
    stop = next((i for i, token in enumerate(rest) if token.comma), len(rest))
    rest = rest[: min(stop, cut(rest, []))]
    role: Role | None = None
    for size in range(1, len(rest) + 1):
        head = roles.head([token.part for token in rest[:size]])
        if head is None and role is not None:
            break
        role = head[0] if head is not None else None
    return role


def stem(role: str) -> str:
    """The singular of a role's last word: under it "soldier" and "soldiers" meet."""
    for plural, singular in (("men", "man"), ("ies", "y"), ("s", "")):
        if role.endswith(plural) and not role.endswith("ss"):
            return role[: -len(plural)] + singular
    return role
