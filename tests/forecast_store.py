"""A small store of imported events between countries."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
from examples import EVENT

from standoff.records.article import Article
from standoff.records.codes import EventType
from standoff.records.event import Actor, Event
from standoff.store.outcome import Outcome
from standoff.store.writer import StoreWriter

FIRST = dt.date(2020, 1, 1)


def actor(country: str) -> tuple[Actor, ...]:
    return (Actor(0, 0, "", country=country, sector="GOV"),)


def event(day: int, a: str, type_: EventType, b: str, number: int = 0, incident: str = "") -> Event:
    """What a did to b on a day from the first, without words, as other datasets tell it."""
    published = (FIRST + dt.timedelta(day)).isoformat()
    key = f"{day}-{a}-{b}-{number}"
    quads = {EventType.CONSULT: "verbal-cooperation", EventType.ACCUSE: "verbal-conflict",
             EventType.ASSAULT: "material-conflict", EventType.THREATEN: "verbal-conflict"}  # fmt: skip
    return msgspec.convert(
        msgspec.to_builtins(EVENT)
        | {"id": key, "article": key, "published": published, "date": published, "type": type_, "quad": quads[type_],
           "over": [], "incident": incident or key, "place": None, "evidence": [],
           "trigger": {"start": 0, "end": 0, "text": ""}, "actors": msgspec.to_builtins(actor(a)),
           "recipients": msgspec.to_builtins(actor(b))},
        Event,
    )  # fmt: skip


def fill(folder: Path, events: list[Event]) -> Path:
    """Write a store with an article for each event."""
    with StoreWriter(folder) as writer:
        for one in events:
            article = Article(text="", key=one.article, published=dt.date.fromisoformat(one.published))
            writer.add(Outcome(input="made.csv", article=article, events=(one,)))
    return folder


def border_row(folder: Path, days: int = 90) -> Path:
    """Chile accuses Peru every other day, Peru strikes back each tenth day, and Bolivia meets Chile each third."""
    events = [event(day, "CHL", EventType.ACCUSE, "PER") for day in range(0, days, 2)]
    events += [event(day, "PER", EventType.ASSAULT, "CHL") for day in range(0, days, 10)]
    events += [event(day, "BOL", EventType.CONSULT, "CHL") for day in range(0, days, 3)]
    return fill(folder, events)
