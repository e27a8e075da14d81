"""Who a party is in other datasets: CAMEO's agent codes (as GDELT has them) and the sectors of ICEWS, both ways.

`data/cameo_agents.csv` follows the agent list of the CAMEO manual (1.1b3, chapter 3), `data/icews_sectors.csv` the
sector words of the ICEWS coded event data. Both are finer than PLOVER's sectors, so that several rows lead to one;
`back` marks the row that the way back takes. The order of the ICEWS rows is the order of precedence, the more
telling first: a party that is "Military,Government" is MIL.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from standoff.ontology.tables import rows

KNOWN_GROUPS = {"UNO": "UNO", "EEC": "EUR"}
"""CAMEO's codes of known groups that stand where a country's would in the codebook."""

Codes = tuple[str, str]
"""Country and sector; either may be empty."""


@functools.cache
def _cameo() -> dict[str, Codes]:
    return {row["code"]: (row["country"], row["sector"]) for row in rows("cameo_agents")}


@functools.cache
def _cameo_back() -> dict[Codes, str]:
    return {(row["country"], row["sector"]): row["code"] for row in rows("cameo_agents") if row["back"]}


@functools.cache
def _cameo_countries() -> dict[str, str]:
    return {row["code"]: row["country"] for row in rows("cameo_countries")}


@functools.cache
def _icews() -> dict[str, Codes]:
    return {row["sectors"]: (row["country"], row["sector"]) for row in rows("icews_sectors")}


@functools.cache
def _icews_back() -> dict[Codes, str]:
    return {(row["country"], row["sector"]): row["sectors"] for row in rows("icews_sectors") if row["back"]}


def _first(found: Iterable[Codes]) -> Codes:
    """The first country and the first sector that any of them gives."""
    some = list(found)
    return next((one for one, _ in some if one), ""), next((one for _, one in some if one), "")


def cameo_party(country: str, group: str, types: Sequence[str]) -> Codes:
    """The codebook's country and sector of CAMEO's country code, known group and agent types.

    A country without a type is its government, as in the codebook; a region, such as CAMEO's EUR, is no country.
    """
    by_type = _first(_cameo().get(code, ("", "")) for code in types)
    state = KNOWN_GROUPS.get(group) or by_type[0] or _cameo_countries().get(country, country)
    return state, by_type[1] or ("GOV" if state else "")


def cameo_agent(country: str, sector: str) -> tuple[str, str, tuple[str, ...]]:
    """CAMEO's country code, known group and agent types of a party; the way back from `cameo_party`."""
    group = next((code for code, meaning in KNOWN_GROUPS.items() if meaning == country), "")
    body = "IGO" if group else _cameo_back().get((country, ""), "")
    types = (body, _cameo_back().get(("", sector), ""))
    return "" if body else country, group, tuple(filter(None, types))


def icews_party(sectors: Iterable[str]) -> Codes:
    """The country, where a sector stands for one (IGO, NGO, …), and the sector that a list of ICEWS sectors means."""
    given = {one.strip() for one in sectors}
    return _first(codes for name, codes in _icews().items() if name in given)


def icews_sectors(country: str, sector: str) -> tuple[str, ...]:
    """The ICEWS sectors of a party; the way back from `icews_party`."""
    body = "IGO" if country in KNOWN_GROUPS.values() else country
    return tuple(filter(None, (_icews_back().get((body, ""), ""), _icews_back().get(("", sector), ""))))
