"""One article and one event of our own, that tests of several rooms read."""

from __future__ import annotations

import datetime as dt

from standoff.records.article import Article
from standoff.records.codes import DateBasis, EventType, Quad, Status
from standoff.records.event import Actor, Attributed, Denial, Event, Location, Words

TEXT = "According to the foreign ministry, Chile accused Peru of shelling Arica on Monday, a claim Peru denies."
ARTICLE = Article(text=TEXT, title="Border row", published=dt.date(2021, 3, 10), source_id="row-7")


def words(text: str) -> Words:
    """The words in TEXT with their offsets."""
    start = TEXT.index(text)
    return Words(start, start + len(text), text)


def actor(text: str, country: str) -> Actor:
    """A government in TEXT."""
    at = words(text)
    return Actor(at.start, at.end, text, country=country, sector="GOV", name=text, confidence=0.9)


MINISTRY, ARICA = words("the foreign ministry"), words("Arica")
EVENT = Event(
    id="e1",
    article=ARTICLE.id,
    source_id="row-7",
    url="https://example.org/7",
    publisher="Example",
    title="Border row",
    published="2021-03-10",
    type=EventType.ACCUSE,
    mode="allege",
    contexts=("military", "territory"),
    quad=Quad.VERBAL_CONFLICT,
    score=-3.5,
    cameo="112",
    status=Status.ACTUAL,
    date="2021-03-08",
    date_basis=DateBasis.RELATIVE,
    actors=(actor("Chile", "CHL"),),
    recipients=(actor("Peru", "PER"),),
    over=("BOL",),
    place=Location(ARICA.start, ARICA.end, "Arica", name="Arica", country="CHL", lat=-18.48, lon=-70.33),
    trigger=words("accused"),
    evidence=(Words(0, len(TEXT), TEXT),),
    said_by=(
        Attributed(MINISTRY.start, MINISTRY.end, MINISTRY.text, country="CHL", sector="GOV", cue=words("According to")),
    ),
    denied_by=(Denial(event="e2", text="Peru", country="PER"),),
    responds_to="",
    incident="",
    confidence=0.87,
    coder="reader@1",
)
