"""Small stores for the tests of measuring: events that say who, what, whom and when, in one line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import msgspec
from examples import EVENT

from standoff.gazetteer.load import load_gazetteer
from standoff.measure.answer import Answer, Asked, answered
from standoff.measure.ground import ground
from standoff.ontology.types import quad_of, score_of
from standoff.records.article import Article
from standoff.records.codes import DateBasis, EventType, Status
from standoff.records.event import Actor, Event, Words
from standoff.store.outcome import Outcome
from standoff.store.writer import StoreWriter

MAY = dt.date(2021, 5, 1)


def party(country: str, words: str = "") -> Actor:
    """A government, by its country."""
    return Actor(0, 5, words or country, country=country, sector="GOV", name=words or country, confidence=0.9)


def event(
    what: EventType,
    who: str,
    whom: str,
    day: dt.date,
    *,
    words: str = "",
    status: Status = Status.ACTUAL,
    over: tuple[str, ...] = (),
    published: dt.date | None = None,
    id: str = "",
    start: int = 0,
) -> Event:
    """An event; `who` and `whom` are codes with blanks between, `words` its sentence."""
    name = id or f"{what}-{who}-{whom}-{day}-{words}"
    return msgspec.structs.replace(
        EVENT,
        id=name,
        incident=name,
        article="",
        published=(published or day).isoformat(),
        type=what,
        mode="",
        quad=quad_of(what),
        score=score_of(what),
        status=status,
        date=day.isoformat(),
        date_basis=DateBasis.STATED,
        actors=tuple(map(party, who.split())),
        recipients=tuple(map(party, whom.split())),
        over=over,
        place=None,
        trigger=Words(start, start + 5, words[:5]) if words else Words(0, 0, ""),
        evidence=(Words(start, start + len(words), words),) if words else (),
        said_by=(),
        denied_by=(),
        coder="test",
    )


def outcome(events: Iterable[Event], text: str, published: dt.date, publisher: str = "Example") -> Outcome:
    """One article that holds these events."""
    article = Article(text=text, published=published, publisher=publisher)
    told = tuple(
        msgspec.structs.replace(
            one,
            article=article.id,
            id=f"{article.id}-{one.id}",
            incident=f"{article.id}-{one.incident}" if one.incident else "",
            published=published.isoformat(),
            publisher=publisher,
        )
        for one in events
    )
    return Outcome(input=f"/{article.id}.txt", article=article, events=told)


def store_of(folder: Path, outcomes: Iterable[Outcome]) -> Path:
    """Put outcomes into a store in `folder`."""
    with StoreWriter(folder) as writer:
        for one in outcomes:
            writer.add(one)
    return folder


def quiet_then_loud(folder: Path, quiet: int, loud: int, *, read: int = 3) -> Path:
    """A store of `quiet` days with a Chilean accusation against Peru every fourth day, then `loud` days with one and a
    threat besides; each day `read` articles are read."""
    found = []
    for number in range(quiet + loud):
        day = MAY + dt.timedelta(number)
        many = 2 if number >= quiet else (1 if number % 4 == 0 else 0)
        for n in range(read):
            what = EventType.THREATEN if n else EventType.ACCUSE
            told = [event(what, "CHL", "PER", day, id=f"{number}-{n}")] if n < many else []
            found.append(outcome(told, f"Report {number}-{n}.", day))
    return store_of(folder, found)


def ask(store: Path, a: str, b: str, as_of: dt.date | None = None, **asked: object) -> Answer:
    """Ask a store in a user's words."""
    with ground(store, as_of) as opened:
        return answered(opened, Asked(a=a, b=b, **asked), load_gazetteer())  # type: ignore[arg-type]
