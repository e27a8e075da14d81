"""Reports in one line: `03-04 ACCUSE:mode/status@SOURCE CHL>PER "sentence"` as an event of an article of its own."""

from __future__ import annotations

import re

from standoff.ontology.types import quad_of
from standoff.records.codes import DateBasis, EventType, Status
from standoff.records.event import Actor, Attributed, Event, Words

_REPORT = re.compile(r"(\d\d-\d\d) ([A-Z]+)(?::([\w-]+))?(?:/(\w+))?(?:@([A-Z]{3}))? ([A-Z ]*)>([A-Z ]*) \"(.*)\"")


def party(code: str) -> Actor:
    return Actor(0, 3, text=code, country=code, sector="GOV")


def report(line: str, article: str, publisher: str = "The Wire") -> Event:
    """The event of one line; the trigger is the sentence's first word."""
    match = _REPORT.fullmatch(line.strip())
    assert match is not None, line
    day, type_, mode, status, source, actors, recipients, sentence = match.groups(default="")
    type = EventType(type_)
    return Event(
        id=f"{article}-{type_.lower()}",
        article=article,
        source_id="",
        url=f"https://example.org/{article}",
        publisher=publisher,
        title="",
        published=f"2024-{day}",
        type=type,
        mode=mode,
        contexts=(),
        quad=quad_of(type),
        score=0.0,
        cameo="",
        status=Status(status or "actual"),
        date=f"2024-{day}",
        date_basis=DateBasis.PUBLISHED,
        actors=tuple(party(code) for code in actors.split()),
        recipients=tuple(party(code) for code in recipients.split()),
        over=(),
        place=None,
        trigger=Words(0, 1, sentence.split()[0]),
        evidence=(Words(0, len(sentence), sentence),),
        said_by=tuple(Attributed(0, 3, text=code, country=code, sector="GOV") for code in source.split()),
        denied_by=(),
        responds_to="",
        incident="",
        confidence=0.9,
        coder="test",
    )
