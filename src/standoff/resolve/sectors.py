"""The sector that role words and titles give."""

from __future__ import annotations

from collections.abc import Iterable

from standoff.gazetteer.roles import Role, Roles
from standoff.resolve.lexicon import FORMER
from standoff.resolve.phrase import Token
from standoff.resolve.resolution import Resolution

WEAK = "weak role"  # a reason: any other sector in the phrase goes before this one
UNKNOWN = "a name of nobody known"  # a reason: the sector is a guess
OFFICIALS = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY", "COP"})  # sectors whose former holders are ELI
TITLES = frozenset({"GOV", "LEG", "MIL", "JUD", "COP"})  # sectors that a title before a name settles


def sector_of(roles: Roles, parts: list[str], role: tuple[Role, int] | None) -> tuple[str, tuple[str, ...]]:
    """The sector of a phrase by its words (as parts of keys) and the role that ends it, with the reasons."""
    if role is None and parts and parts[-1].isdigit():
        return "CVL", ("a number of people", WEAK)
    if role is None:
        modifier = roles.modifier(parts)
        return (modifier.sector, (f"role {modifier.key!r}",)) if modifier else ("", ())
    head, size = role
    if head.strong:
        return head.sector, (f"role {head.key!r}",)
    modifier = roles.modifier(parts[: len(parts) - size])
    if modifier:
        return modifier.sector, (f"role {modifier.key!r}",)
    return head.sector, (f"role {head.key!r}", WEAK)


BODIES = frozenset({"UNO", "EUR", "IGO"})  # international bodies, whose "chief" is theirs whatever his country


def serving(person: Resolution, title: Resolution) -> Resolution:
    """A known person whose title names another state or body than the office on record ("the incoming European
    Commission president"): the words are nearer to the day than the record."""
    if not title.country or title.country == person.country:
        return person
    official = title.sector in OFFICIALS and (WEAK not in title.reasons or title.country in BODIES)
    return person.but(country=title.country, sector=title.sector, reason="title of another") if official else person


def titled(roles: Roles, person: Resolution, before: Iterable[Token]) -> Resolution:
    """A known person with the words before the name: "former" makes an official ELI, a title settles the sector."""
    parts = [token.part for token in before]
    if any(part in FORMER for part in parts):
        return person.but(sector="ELI", reason="called former") if person.sector in OFFICIALS else person
    title = roles.head(parts)
    if title is not None and title[0].strong and title[0].sector in TITLES and title[0].sector != person.sector:
        return person.but(sector=title[0].sector, reason=f"called {title[0].key}")
    return person
