"""POLECAT: the tab-separated files of the Dataverse, one row an event, in PLOVER.

Halterman et al., "POLECAT Weekly Data", Harvard Dataverse, doi:10.7910/DVN/AJGVIT. Several parties of a side stand in
one cell, parted by "; ", and "None" says that there is none. Names of actors there are resolved, raw names are
the words of the story; since the words are not kept without their story, only the resolved ones become a party's name.
"""

from __future__ import annotations

import itertools

from standoff.exchange.events import Given, codes_of_plover, day_of, key_of, party
from standoff.exchange.names import Countries
from standoff.exchange.table import Dataset, Row, needed, place_of, shown
from standoff.records.event import Actor, Event, Location

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations",
    "Language", "Version",
)  # fmt: skip
PLACE = ("Placename", "City", "District", "Province", "Country")
"""The columns of a place, the one that was resolved first, then the narrowest."""
BETWEEN = "; "
NOBODY = "None"


def read(row: Row, countries: Countries) -> Given:
    """One row of POLECAT."""
    published = day_of(row.get("Publication Date", ""))
    day = day_of(row.get("Event Date", "") if published else needed(row, "Event Date"))
    contexts = row.get("Contexts", "").replace(",", ";").split(";")
    return Given(
        key=needed(row, "Event ID"),
        codes=codes_of_plover(needed(row, "Event Type"), row.get("Event Mode", ""), contexts),
        date=day,
        published=published or day,
        actors=_sides(row, "Actor", countries),
        recipients=_sides(row, "Recipient", countries),
        place=place_of(row, PLACE, countries.code(row.get("Country", "")), "Latitude", "Longitude"),
        publisher=row.get("Source", ""),
    )


def write(event: Event, countries: Countries) -> list[dict[str, str]]:
    """The row of an event."""
    place = event.place or Location(0, 0, "")
    cells = {
        "Event ID": key_of(event),
        "Event Date": event.date or event.published,
        "Event Type": event.type.value,
        "Event Mode": event.mode.replace("-", "_"),
        "Intensity": shown(event.score),
        "Quad Code": event.quad.value.replace("-", " ").upper(),
        "Contexts": ";".join(event.contexts),
        **_cells("Actor", event.actors, countries),
        **_cells("Recipient", event.recipients, countries),
        "Placename": place.name or place.text,
        "Country": place.country,
        "Latitude": shown(place.lat),
        "Longitude": shown(place.lon),
        "Source": event.publisher,
        "Publication Date": event.published,
        "Language": "en",
        "Version": event.coder,
    }
    return [{name: cells.get(name) or NOBODY for name in COLUMNS}]


def _sides(row: Row, which: str, countries: Countries) -> tuple[Actor, ...]:
    names, places, sectors = (
        [part.strip() for part in row.get(column, "").split(";")]
        for column in (f"{which} Name", f"{which} Country", f"Primary {which} Sector")
    )
    places, sectors = _aligned(places, len(names)), _aligned(sectors, len(names))
    found = (
        party(_said(name), countries.code(_said(place)), _said(sector))
        for name, place, sector in itertools.zip_longest(names, places, sectors, fillvalue="")
    )
    return tuple(one for one in found if one is not None)


def _aligned(parts: list[str], count: int) -> list[str]:
    """One country or sector beside several names is that of all."""
    return parts * count if len(parts) == 1 and count > 1 else parts


def _said(part: str) -> str:
    return "" if part == NOBODY else part


def _cells(which: str, sides: tuple[Actor, ...], countries: Countries) -> dict[str, str]:
    def joined(values: list[str]) -> str:
        return BETWEEN.join(value.replace(";", ",") or NOBODY for value in values)

    sectors = joined([one.sector for one in sides])
    return {
        f"{which} Name": joined([one.name or one.text or countries.name(one.country) for one in sides]),
        f"{which} Country": joined([one.country for one in sides]),
        f"Primary {which} Sector": sectors,
        f"{which} Sectors": sectors,
        f"{which} Name Raw": joined([one.text for one in sides]),
    }


POLECAT = Dataset(name="polecat", columns=COLUMNS, header=True, delimiter="\t", read=read, write=write, suffix=".txt")
