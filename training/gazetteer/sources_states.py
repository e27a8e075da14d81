"""States from mledoze's countries and from the hand-written table."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from draft import Draft
from sources_cities import City

from standoff.gazetteer.entry import Kind

EXTRA = {"UNO": "United Nations", "EUR": "European Union", "XKX": "Kosovo"}
# mledoze lists these among the states; under the codebook they take the controlling state's code.
CONTROLLED = {
    "ASM": "USA",
    "GUM": "USA",
    "MNP": "USA",
    "PRI": "USA",
    "VIR": "USA",
    "UMI": "USA",
    "AIA": "GBR",
    "BMU": "GBR",
    "CYM": "GBR",
    "FLK": "GBR",
    "GGY": "GBR",
    "GIB": "GBR",
    "IMN": "GBR",
    "IOT": "GBR",
    "JEY": "GBR",
    "MSR": "GBR",
    "PCN": "GBR",
    "SGS": "GBR",
    "SHN": "GBR",
    "TCA": "GBR",
    "VGB": "GBR",
    "ATF": "FRA",
    "BLM": "FRA",
    "GLP": "FRA",
    "GUF": "FRA",
    "MAF": "FRA",
    "MTQ": "FRA",
    "MYT": "FRA",
    "NCL": "FRA",
    "PYF": "FRA",
    "REU": "FRA",
    "SPM": "FRA",
    "WLF": "FRA",
    "ABW": "NLD",
    "BES": "NLD",
    "CUW": "NLD",
    "SXM": "NLD",
    "ALA": "FIN",
    "FRO": "DNK",
    "GRL": "DNK",
    "SJM": "NOR",
    "BVT": "NOR",
    "CXR": "AUS",
    "CCK": "AUS",
    "NFK": "AUS",
    "HMD": "AUS",
    "COK": "NZL",
    "NIU": "NZL",
    "TKL": "NZL",
    "MAC": "CHN",
    "UNK": "XKX",
    "KOS": "XKX",
}
SKIP_NAMES = frozenset({"Island", "Saint", "Virgin Islands", "Marshall", "Chad Republic"})
KINDS = {k.value: k for k in (Kind.SEAT, Kind.ADJECTIVE, Kind.PEOPLE, Kind.UNIT, Kind.OLD)} | {"name": Kind.STATE}
# Demonyms that the table of countries has wrong or that name two states; the hand-written table settles them.
SKIP_DEMONYMS = {
    "Georgian": "SGS",
    "Dominican": "DMA",
    "Congolese": "COG",
    "Guinean": "GNB",
    "Korean": "PRK",
    "Indian": "IOT",
    "American": "UMI",
    "Nigerien": "NGA",
    "Samoan": "ASM",
    "Islander": "",
}


def states(actors: Path, facts: Path, capitals: dict[str, City], cities: list[City]) -> list[Draft]:
    """All states and what stands for them: one draft a state and kind of name."""
    names: dict[tuple[str, Kind], list[str]] = {}
    first: dict[str, str] = dict(EXTRA)
    with (facts / "states.tsv").open(encoding="utf-8") as handle:
        for code, column, values in (r for r in csv.reader(handle, delimiter="\t") if not r[0].startswith("#")):
            names.setdefault((code, KINDS[column]), []).extend(values.split(";"))
            if column == "name":
                first.setdefault(code, values.split(";")[0])
    for row in json.loads((actors / "mledoze_countries.json").read_text(encoding="utf-8")):
        _country(row, names, first)
    units = _units(facts, cities, {code: given for (code, kind), given in names.items() if kind is Kind.UNIT})
    return [
        _draft(code, kind, given, first, capitals)
        for (code, kind), given in names.items()
        if given and kind is not Kind.UNIT
    ] + units


def _units(facts: Path, cities: list[City], names: dict[str, list[str]]) -> list[Draft]:
    """Parts of states, one draft each, with the middles of those that are well known."""
    with (facts / "regions.tsv").open(encoding="utf-8") as handle:
        rows = [r for r in csv.reader(handle, delimiter="\t") if not r[0].startswith("#")]
    middles = {name: (float(lat), float(lon)) for name, lat, lon in rows}
    known = {(c.country, c.name): (round(c.lat, 2), round(c.lon, 2)) for c in reversed(cities)}
    return [
        _unit(name, code, middles.get(name) or known.get((code, name)))
        for code, given in names.items()
        for name in dict.fromkeys(given)
    ]


def _unit(name: str, code: str, middle: tuple[float, float] | None) -> Draft:
    lat, lon = middle or (None, None)
    return Draft(Kind.UNIT, [name], code, "GOV", lat=lat, lon=lon, source="states")


def _draft(code: str, kind: Kind, given: list[str], first: dict[str, str], capitals: dict[str, City]) -> Draft:
    name = first.get(code, given[0])
    place = capitals.get(code) if kind in {Kind.STATE, Kind.SEAT} else None
    names = [name, *given] if kind is Kind.STATE else given
    return Draft(
        kind,
        names,
        code,
        "CVL" if kind is Kind.PEOPLE else "GOV",
        shown=name,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        source="states",
    )


def _country(row: dict[str, object], names: dict[tuple[str, Kind], list[str]], first: dict[str, str]) -> None:
    raw = str(row["cca3"])
    code = CONTROLLED.get(raw, raw)
    name = row["name"]
    assert isinstance(name, dict)
    common = str(name["common"])
    alternatives = [a for a in row["altSpellings"] if len(a) > 3 and a.isascii() and a not in SKIP_NAMES]  # type: ignore[attr-defined]
    kind = Kind.STATE if code == raw or raw in {"UNK", "KOS"} else Kind.UNIT
    names.setdefault((code, kind), []).extend([common, str(name["official"]), *alternatives])
    if kind is Kind.STATE:
        first.setdefault(code, common)
    demonym = row["demonyms"].get("eng", {}).get("m", "")  # type: ignore[attr-defined]
    if (
        demonym
        and SKIP_DEMONYMS.get(demonym) != raw
        and (code == raw or demonym not in {"American", "French", "British", "Dutch"})
    ):
        names.setdefault((code, Kind.ADJECTIVE), []).append(demonym)
        if demonym.endswith(("an", "i", "o")):
            names.setdefault((code, Kind.PEOPLE), []).append(demonym + "s")
    if kind is Kind.STATE:
        names.setdefault((code, Kind.SEAT), []).extend(c for c in row["capital"] if c)  # type: ignore[attr-defined]
