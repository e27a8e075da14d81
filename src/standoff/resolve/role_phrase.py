"""A party that its words describe ("Syrian rebels", "the court") instead of naming it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.roles import Role, Roles
from standoff.resolve.areas import area_of
from standoff.resolve.lexicon import FOREIGN_OFFICES, FORMER, INTERNATIONAL, LED, OF_ANY, RELATIONAL, STATES, WORLD
from standoff.resolve.naming import Namer
from standoff.resolve.phrase import Match, Token, coordinated
from standoff.resolve.qualifiers import is_foreign
from standoff.resolve.resolution import NOTHING, Resolution
from standoff.resolve.sectors import OFFICIALS, sector_of

INSIDE = 0.95  # how sure the country is where a name inside the phrase gives it
NO_COUNTRY = "of no one country"  # a reason: the words say that the party belongs to several countries


TOGETHER = dict.fromkeys(("GOV", "MIL", "LEG", "JUD", "COP", "MED"), "IGO") | {"SOC": "NGO"}
"""What parties of many countries are together, by sector: "African leaders" are a body, "foreign tourists" none."""
LOOSE = 0.6  # how sure such a body is


class RoleReader:
    """Sector by the role word, country by a name inside the phrase. `bearer` says whom a family name alone means in
    the article."""

    def __init__(self, roles: Roles, namer: Namer, bearer: Callable[[list[Token]], Resolution]) -> None:
        self._roles = roles
        self._namer = namer
        self._bearer = bearer

    def read(self, found: list[Token], matches: list[Match], role: tuple[Role, int] | None) -> Resolution:
        """What the phrase says of itself; `matches` are the names in it, `role` the role that ends it."""
        parts = [t.part for t in found]
        among = area_of(parts)
        if among:
            return Resolution(sector="GOV", reasons=("one state of a region",), role=parts[-1], among=among)
        sector, reasons = sector_of(self._roles, parts, role)
        named, entity = self._owner(found, matches, role)
        relational = bool(parts) and parts[-1] in RELATIONAL
        country = "" if relational else entity.country
        if entity is not NOTHING:
            reasons = (*reasons, *entity.reasons)
            sector = _with_owner(sector, role, named, entity)
        world = _of_the_world(parts)
        anybody = bool(parts) and parts[-1] in STATES and (len(parts) == 1 or parts[0] in OF_ANY)
        if not country and (world or relational or anybody or entity is not NOTHING):
            reasons = (*reasons, NO_COUNTRY)
            regional = entity is not NOTHING and not world and not relational
            together = role is not None and (world in INTERNATIONAL or regional)
            country = TOGETHER.get(sector, "") if together else ""
        if any(p in FORMER for p in parts) and sector in OFFICIALS:
            sector = "ELI"
        return Resolution(
            country=country,
            sector=sector,
            confidence=INSIDE * (entity.confidence or LOOSE) if country else 0.0,
            reasons=reasons,
            role=role[0].key if role is not None else "",
        )

    def _owner(
        self, found: list[Token], matches: list[Match], role: tuple[Role, int] | None
    ) -> tuple[bool, Resolution]:
        """Whose the role is, by the words inside the phrase, and whether a body or a person is named for it."""
        own = [m for m in matches if not is_foreign(found, m)] or [m for m in matches if _leads(found, m)]
        if not own:
            size = role[1] if role is not None else len(found)
            person = self._bearer(found[: len(found) - size]) if size < len(found) else NOTHING
            return True, person
        match = own[0] if any(own[0].last <= i < own[-1].first for i in coordinated(found, matches)) else own[-1]
        entity = self._namer.choose(match.entries, family=match.is_person and match.last - match.first == 1)
        return match.entries[0].kind in {Kind.ORG, Kind.PERSON}, entity


def _of_the_world(parts: list[str]) -> str:
    """The word that makes a party nobody's own ("international", "foreign"); "Foreign Ministry" has none."""
    for part, following in pairwise([*parts, ""]):
        if part in WORLD and not (part == "foreign" and following in FOREIGN_OFFICES):
            return part
    return ""


def _leads(found: list[Token], match: Match) -> bool:
    """ "U.S.-led troops": where nobody else is named they are the leader's."""
    return match.last < len(found) and found[match.last].part in LED


def _with_owner(sector: str, role: tuple[Role, int] | None, named: bool, entity: Resolution) -> str:
    """The sector where a body or a person inside the phrase has one of its own ("a Hamas spokesman")."""
    weak = role is None or not role[0].strong
    governing = role is not None and role[0].sector == "GOV"
    if named and (weak or governing) and entity.sector not in {"", "GOV"}:
        return entity.sector
    return entity.sector if not sector and role is None else sector
