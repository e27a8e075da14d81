"""Events and rows of our own that the tests of this room read."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

import msgspec
from examples import EVENT
from hypothesis import strategies as st

from standoff.exchange.events import event_of
from standoff.exchange.exporting import write_events
from standoff.exchange.formats import read_file
from standoff.exchange.importing import merged
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.exchange.table import Dataset, said
from standoff.ontology.cameo import cameo_of, plover_of
from standoff.ontology.types import modes_of, quad_of, score_of
from standoff.records.codes import DateBasis, EventType
from standoff.records.event import Actor, Event, Location, Words

COUNTRIES = Countries()
STATES = ["USA", "RUS", "VEN", "PSE", "COD", "COG", "CIV", "XKX", "HKG", "GEO", "GBR", "MKD"]
BODIES = ["EUR", "UNO", "IGO", "NGO", "IMG", "MNC", "ISM"]
SECTORS = ["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB", "UAF", "CVL", "ELI", "BUS", "LAB", "EDU",
           "JRN", "MED", "REF", "REL", "SOC", "CRM", "AGR"]  # fmt: skip
names = st.sampled_from(["Ada Moreau", "Harbour Police", "O'Neill", "Åsa Öberg", "Front for Tea"])
parties = st.builds(
    Actor,
    start=st.just(0),
    end=st.just(0),
    text=st.just(""),
    country=st.sampled_from(STATES + BODIES),
    sector=st.sampled_from(SECTORS),
    name=names,
    id=st.just(""),
    confidence=st.just(1.0),
)
several = st.lists(parties, min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def imported(draw: st.DrawFn) -> Event:
    """An event without words whose codes CAMEO can say, as an import makes it."""
    type_ = draw(st.sampled_from(EventType))
    cameo = cameo_of(type_, draw(st.sampled_from(["", *modes_of(type_)])))
    mode = (plover_of(cameo) or (type_, ""))[1]
    day = draw(st.dates()).isoformat()
    place = draw(st.none() | st.just(Location(0, 0, "", name="Lima", country="PER", lat=-12.04, lon=-77.03)))
    actors = draw(several)
    return msgspec.structs.replace(
        EVENT, type=type_, mode=mode, cameo=cameo, contexts=(), quad=quad_of(type_), score=score_of(type_, mode),
        date=day, published=day, date_basis=DateBasis.PUBLISHED, actors=actors, recipients=draw(several),
        over=(), place=place, trigger=Words(0, 0, ""), evidence=(), said_by=(), denied_by=(), title="", url="",
        publisher="Gazette", confidence=1.0, source_id="7", coder="import:test",
    )  # fmt: skip


def back_and_forth(event: Event, dataset: Dataset) -> Event:
    """An event written as rows and read again."""
    rows = dataset.write(event, COUNTRIES)
    return event_of(merged([dataset.read(said(row), COUNTRIES) for row in rows]), dataset.name)


def sides(event: Event) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """Who and whom, by codes and names."""
    some = [[(one.country, one.sector, one.name) for one in side] for side in (event.actors, event.recipients)]
    return some[0], some[1]


def table(path: Path, columns: Iterable[str], *rows: Mapping[str, str]) -> Path:
    """A tab-separated file with a header."""
    head = list(columns)
    lines = [head, *([row.get(name, "") for name in head] for row in rows)]
    path.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    return path


def bare(path: Path, columns: Iterable[str], *rows: Mapping[str, str]) -> Path:
    """A tab-separated file without a header."""
    path.write_text("".join("\t".join(row.get(name, "") for name in columns) + "\n" for row in rows), encoding="utf-8")
    return path


def read(path: Path, form: str, losses: Losses | None = None) -> tuple[list[Event], list[str]]:
    """The events of a file, and the details of its rejections."""
    outcomes = list(read_file(path, form, COUNTRIES, losses or Losses()))
    events = list(itertools.chain.from_iterable(one.events for one in outcomes))
    return events, [bad.detail for one in outcomes for bad in one.rejections]


def written(form: str, *events: Event) -> tuple[bytes, Losses]:
    """Events in a format, and what they lost."""
    stream, losses = BytesIO(), Losses()
    write_events(iter(events), form, stream, COUNTRIES, losses)
    return stream.getvalue(), losses
