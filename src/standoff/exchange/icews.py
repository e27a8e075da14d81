"""ICEWS coded event data: the tab-separated files of the Dataverse, one row for each source and target.

Boschee et al., "ICEWS Coded Event Data", Harvard Dataverse, doi:10.7910/DVN/28075. Event dates there are the days of
the stories. An Event ID is one event's within its day alone: some 145,000 of them stand twice, on different days.
`Source Name` is the resolved actor, so it becomes the party's name; sectors and countries cross over by
`ontology.agents` and the gazetteer.
"""

from __future__ import annotations

from functools import partial

from standoff.exchange.cameo_cell import whole_code
from standoff.exchange.dyads import Side, rows_of
from standoff.exchange.events import Given, codes_of_cameo, day_of, key_of, party
from standoff.exchange.names import Countries
from standoff.exchange.table import Dataset, Row, needed, place_of, shown
from standoff.ontology.agents import icews_party, icews_sectors
from standoff.ontology.cameo import cameo_entry, goldstein_of
from standoff.ontology.places import icews_names
from standoff.records.event import Event, Location

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
PLACE = ("City", "District", "Province", "Country")
"""The columns of a place, the narrowest first."""


def read(row: Row, countries: Countries) -> Given:
    """One row of ICEWS."""
    day = day_of(needed(row, "Event Date"))
    source, target = _side(row, "Source", countries), _side(row, "Target", countries)
    return Given(
        key=needed(row, "Event ID"),
        among=day,
        codes=codes_of_cameo(whole_code(needed(row, "CAMEO Code"), row.get("Intensity", ""))),
        date=day,
        published=day,
        actors=(source,) if source else (),
        recipients=(target,) if target else (),
        story=row.get("Story ID", ""),
        place=place_of(row, PLACE, countries.code(row.get("Country", "")), "Latitude", "Longitude"),
        publisher=row.get("Publisher", ""),
    )


def write(event: Event, countries: Countries) -> list[dict[str, str]]:
    """The rows of an event."""
    place = event.place or Location(0, 0, "")
    common = {
        "Event ID": key_of(event),
        "Event Date": event.date or event.published,
        "Event Text": cameo_entry(event.cameo).name,
        "CAMEO Code": event.cameo,
        "Intensity": shown(goldstein_of(event.cameo)),
        "Story ID": event.article,
        "Publisher": event.publisher,
        "City": place.name or place.text,
        "Country": _country(place.country, countries),
        "Latitude": shown(place.lat),
        "Longitude": shown(place.lon),
    }
    sides = partial(_cells, "Source", countries), partial(_cells, "Target", countries)
    return rows_of(event, COLUMNS, common, sides)


def _side(row: Row, which: str, countries: Countries) -> Side:
    name = row.get(f"{which} Name", "")
    body, sector = icews_party(row.get(f"{which} Sectors", "").split(","))
    country = countries.code(row.get(f"{which} Country", "")) or countries.body(name) or body
    return party(name, country, sector or ("GOV" if country else ""))


def _cells(which: str, countries: Countries, side: Side) -> dict[str, str]:
    country, sector = (side.country, side.sector) if side else ("", "")
    return {
        f"{which} Name": (side.name or side.text or _country(country, countries)) if side else "",
        f"{which} Sectors": ",".join(icews_sectors(country, sector)),
        f"{which} Country": _country(country, countries),
    }


def _country(code: str, countries: Countries) -> str:
    """ICEWS's name of a country; empty for a code that stands for no country in particular (IGO, IMG, …)."""
    name = icews_names().get(code) or countries.name(code)
    return "" if name == code else name


ICEWS = Dataset(name="icews", columns=COLUMNS, header=True, delimiter="\t", read=read, write=write)
