"""Mentions, events and small gold folders for the scorer's tests."""

from __future__ import annotations

import json
from pathlib import Path

from standoff.ontology.cameo import cameo_of
from standoff.ontology.types import quad_of, score_of
from standoff.records.codes import DateBasis, EventType, Status
from standoff.records.event import Actor, Attributed, Event, Words
from standoff.records.span import Span
from standoff.scoring.gold import GoldArticle
from standoff.scoring.mention import Mention, Side


def side(code: str) -> Side:
    """`side("USA")` or `side("USA/MIL")`."""
    country, _, sector = code.partition("/")
    return Side(code, country, sector or "GOV")


def mention(
    type: EventType,
    actors: str = "",
    recipients: str = "",
    *,
    status: Status = Status.ACTUAL,
    said_by: str = "",
    at: int = 0,
    mode: str = "",
    date: str = "2019-05-02",
) -> Mention:
    """One mention; parties are codes with blanks between, `at` numbers the sentence (each has ten characters)."""
    return Mention(
        sentence=Span(at * 10, at * 10 + 10),
        trigger=Span(at * 10 + 2, at * 10 + 6),
        type=type,
        mode=mode,
        status=status,
        actors=tuple(map(side, actors.split())),
        recipients=tuple(map(side, recipients.split())),
        said_by=tuple(map(side, said_by.split())),
        date=date,
    )


def event(mention: Mention, article: str = "") -> Event:
    """The event on the wire that says what a mention says."""
    return Event(
        id="e",
        article=article,
        source_id=article,
        url="",
        publisher="",
        title="",
        published="",
        type=mention.type,
        mode=mention.mode,
        contexts=(),
        quad=quad_of(mention.type),
        score=score_of(mention.type),
        cameo=cameo_of(mention.type),
        status=mention.status,
        date=mention.date,
        date_basis=DateBasis.NONE,
        actors=tuple(Actor(0, 1, one.text, one.country, one.sector) for one in mention.actors),
        recipients=tuple(Actor(0, 1, one.text, one.country, one.sector) for one in mention.recipients),
        over=(),
        place=None,
        trigger=Words(mention.trigger.start, mention.trigger.end, ""),
        evidence=(Words(mention.sentence.start, mention.sentence.end, ""),),
        said_by=tuple(Attributed(0, 1, one.text, one.country, one.sector) for one in mention.said_by),
        denied_by=(),
        responds_to="",
        incident="",
        confidence=1.0,
        coder="test",
    )


def perfect(gold: tuple[GoldArticle, ...]) -> dict[str, list[Event]]:
    """The predictions of a coder that reads as the annotators do."""
    return {one.id: [event(mention, one.id) for mention in one.mentions] for one in gold}


TEXT = "Borduria accused Syldavia of spying. Syldavia denied it.\n"


def line(**changes: object) -> dict[str, object]:
    """A line of events.jsonl about the first sentence of TEXT."""
    return {
        "article": "one",
        "evidence": {"start": 0, "end": 36},
        "trigger_span": {"start": 9, "end": 16},
        "sentence": "Borduria accused Syldavia of spying.",
        "trigger": "accused",
        "type": "ACCUSE",
        "mode": "allege",
        "status": "actual",
        "actors": [{"text": "Borduria", "country": "BOR", "sector": "GOV"}],
        "recipients": [{"text": "Syldavia", "country": "SYL", "sector": "GOV"}],
        "date": "2019-05-02",
        "said_by": [],
        "denied_by": [],
        "place": "",
        "over": [],
        "incident": 1,
    } | changes


DENIAL = line(
    evidence={"start": 37, "end": 56},
    trigger_span={"start": 46, "end": 52},
    sentence="Syldavia denied it.",
    type="REJECT",
    mode="",
    actors=[{"text": "Syldavia", "country": "SYL", "sector": "GOV"}],
    recipients=[{"text": "it", "country": "BOR", "sector": "GOV"}],
)


def write_gold(folder: Path, lines: list[dict[str, object]] | None = None) -> Path:
    """A gold folder with one article of two sentences and one without any event."""
    rows = [
        {"id": "one", "text": TEXT, "published": "2019-05-02"},
        {"id": "two", "text": "It rained.", "published": ""},
    ]
    folder.mkdir(exist_ok=True)
    (folder / "articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    written = [line(), DENIAL] if lines is None else lines
    (folder / "events.jsonl").write_text("".join(json.dumps(one) + "\n" for one in written), encoding="utf-8")
    return folder
