"""GDELT event tables 1.0 (57 or 58 columns) and 2.0 (61): tab-separated, without a header, in CAMEO.

Columns after "The GDELT Event Database: Data Format Codebook" 1.03 and 2.0. Countries of actors are CAMEO's (nearly
ISO alpha-3), those of places FIPS 10-4. What GDELT counts of a story (mentions, sources, tone) is its own and left.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from standoff.exchange.cameo_cell import whole_code
from standoff.exchange.dyads import Side, rows_of
from standoff.exchange.events import Given, codes_of_cameo, day_of, key_of, party
from standoff.exchange.names import Countries
from standoff.exchange.table import Dataset, Row, needed, place_of, shown
from standoff.ontology.agents import cameo_agent, cameo_party
from standoff.ontology.cameo import goldstein_of
from standoff.ontology.places import country_of_fips, fips_of_country
from standoff.records.event import Event, Location

QUADS = (1,) * 5 + (2,) * 3 + (3,) * 5 + (4,) * 7
"""GDELT's QuadClass of the CAMEO roots 01 to 20."""

MADE_OF = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
           "Type1Code", "Type2Code", "Type3Code")  # fmt: skip
GEO_1 = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
GEO_2 = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COUNTRY, CITY = "1", "4"
"""The kinds of place (Geo_Type) that are written: a country, a city of the world."""


def columns(geo: tuple[str, ...]) -> tuple[str, ...]:
    """The columns of a version in their order, by which fields a place has there."""
    actors = [f"{who}{field}" for who in ("Actor1", "Actor2") for field in MADE_OF]
    places = [f"{who}Geo_{field}" for who in ("Actor1", "Actor2", "Action") for field in geo]
    return (
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", *actors,
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
        "NumMentions", "NumSources", "NumArticles", "AvgTone", *places, "DATEADDED", "SOURCEURL",
    )  # fmt: skip


def read(row: Row, countries: Countries) -> Given:
    """One row of GDELT. A day of 2.0 when it was added has a time behind it, which is left."""
    source, target = _side(row, "Actor1", countries), _side(row, "Actor2", countries)
    return Given(
        key=needed(row, "GLOBALEVENTID"),
        codes=codes_of_cameo(whole_code(needed(row, "EventCode"), row.get("GoldsteinScale", ""))),
        date=_day(needed(row, "SQLDATE")),
        published=_day(row.get("DATEADDED") or row["SQLDATE"]),
        actors=(source,) if source else (),
        recipients=(target,) if target else (),
        story=row.get("SOURCEURL", ""),
        place=_place(row),
        url=row.get("SOURCEURL", ""),
    )


def writer(version: tuple[str, ...], hour: str) -> Callable[[Event, Countries], list[dict[str, str]]]:
    """What writes the rows of an event in one version's columns, with `hour` behind the day of adding."""

    def write(event: Event, countries: Countries) -> list[dict[str, str]]:
        common = _when(event, hour) | _what(event) | _where(event.place)
        sides = partial(_cells, "Actor1", countries), partial(_cells, "Actor2", countries)
        return rows_of(event, version, common, sides)

    return write


def _side(row: Row, who: str, countries: Countries) -> Side:
    types = [row[column] for number in "123" if (column := f"{who}Type{number}Code") in row]
    country, sector = cameo_party(row.get(f"{who}CountryCode", ""), row.get(f"{who}KnownGroupCode", ""), types)
    return party(row.get(f"{who}Name", ""), countries.code(country), sector)


def _cells(who: str, countries: Countries, side: Side) -> dict[str, str]:
    if side is None:
        return {}
    country, group, types = cameo_agent(side.country, side.sector)
    numbered = {f"{who}Type{number}Code": code for number, code in enumerate(types, start=1)}
    code = "".join([country, *types[:1], group, *types[1:]])
    return {
        f"{who}Code": code,
        f"{who}Name": side.name or side.text or countries.name(side.country),
        f"{who}CountryCode": country,
        f"{who}KnownGroupCode": group,
        **numbered,
    }


def _when(event: Event, hour: str) -> dict[str, str]:
    day = event.date or event.published
    calendar = dt.date.fromisoformat(day)
    return {
        "SQLDATE": day.replace("-", ""),
        "MonthYear": day[:7].replace("-", ""),
        "Year": day[:4],
        "FractionDate": f"{calendar.year + (calendar.timetuple().tm_yday - 1) / 365:.4f}",
        "DATEADDED": (event.published or day).replace("-", "") + hour,
    }


def _what(event: Event) -> dict[str, str]:
    root = event.cameo[:2]
    return {
        "GLOBALEVENTID": key_of(event),
        "IsRootEvent": "1",
        "EventCode": event.cameo,
        "EventBaseCode": event.cameo[:3],
        "EventRootCode": root,
        "QuadClass": str(QUADS[int(root) - 1]),
        "GoldsteinScale": shown(goldstein_of(event.cameo)),
        "NumMentions": "1",
        "NumSources": "1",
        "NumArticles": "1",
        "SOURCEURL": event.url,
    }


def _place(row: Row) -> Location | None:
    country = country_of_fips(row.get("ActionGeo_CountryCode", ""))
    return place_of(row, ("ActionGeo_FullName",), country, "ActionGeo_Lat", "ActionGeo_Long")


def _day(cell: str) -> str:
    """A day: 20150218, the same with a time behind it, or as programs write dates."""
    return day_of(cell[:8], "%Y%m%d") if cell.isdigit() else day_of(cell)


def _where(place: Location | None) -> dict[str, str]:
    if place is None:
        return {"ActionGeo_Type": "0"}
    return {
        "ActionGeo_Type": CITY if place.lat is not None else COUNTRY,
        "ActionGeo_FullName": place.name or place.text,
        "ActionGeo_CountryCode": fips_of_country(place.country),
        "ActionGeo_Lat": shown(place.lat),
        "ActionGeo_Long": shown(place.lon),
    }


_COLUMNS_1, _COLUMNS_2 = columns(GEO_1), columns(GEO_2)
GDELT_1 = Dataset(
    name="gdelt", columns=_COLUMNS_1, header=False, delimiter="\t", read=read, write=writer(_COLUMNS_1, "")
)
GDELT_2 = Dataset(
    name="gdelt", columns=_COLUMNS_2, header=False, delimiter="\t", read=read, write=writer(_COLUMNS_2, "000000")
)
