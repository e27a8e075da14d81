"""How other datasets write a country: FIPS 10-4 codes in GDELT's places, ICEWS's own names.

`data/fips.csv` follows FIPS PUB 10-4, which the US withdrew in 2008 and GDELT keeps; dependencies take the code of
the controlling state, as the codebook has it. `data/icews_countries.csv` holds the names that differ from the
gazetteer's.
"""

from __future__ import annotations

import functools

from standoff.ontology.tables import rows


@functools.cache
def _fips() -> dict[str, str]:
    return {row["fips"]: row["country"] for row in rows("fips")}


@functools.cache
def _fips_back() -> dict[str, str]:
    return {row["country"]: row["fips"] for row in rows("fips") if row["back"]}


@functools.cache
def icews_names() -> dict[str, str]:
    """Code → the name that ICEWS gives a country, where the gazetteer has another."""
    return {row["country"]: row["name"] for row in rows("icews_countries")}


def country_of_fips(code: str) -> str:
    """The ISO 3166-1 alpha-3 code of a FIPS 10-4 code; empty where there is none."""
    return _fips().get(code, "")


def fips_of_country(country: str) -> str:
    """The FIPS 10-4 code of a country; empty where there is none."""
    return _fips_back().get(country, "")
