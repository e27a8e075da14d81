"""A store whose every offset is known, served to tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from standoff.ontology.types import quad_of, score_of
from standoff.pipeline.options import without_text
from standoff.records.article import Article
from standoff.records.codes import DateBasis, EventType, Status
from standoff.records.event import Actor, Attributed, Denial, Event, Location, Words
from standoff.store.outcome import Outcome
from standoff.store.writer import StoreWriter

CODER = "example@1"
FIRST = dt.date(2021, 1, 4)
KINDS = (EventType.ACCUSE, EventType.THREATEN, EventType.SANCTION, EventType.ASSAULT)
"""By turns: of one kind, reports less than four days apart would be taken for reports of one happening."""

EMOJI = "🚢🔥 Arica, 8 March. 🙂 According to the ministry, Chile accused Peru of shelling Arica. Peru denies it."
HOSTILE = (
    "<script>window.broken = 1</script> \u202egnilleh\u202c <img src=x onerror='window.broken = 2'> "
    "According to the ministry, Chile accused Peru of shelling Arica. Peru denies it."
)
HOSTILE_TITLE = "<b>Row</b> <script>window.broken = 3</script> \u202eevil"


def at(text: str, words: str) -> Words:
    """The words with their offsets in a text."""
    start = text.index(words)
    return Words(start, start + len(words), words)


def actor(text: str, name: str, country: str) -> Actor:
    """A government that the text names."""
    place = at(text, name)
    return Actor(place.start, place.end, name, country=country, sector="GOV", name=name, confidence=0.9)


def accusation(
    article: Article, id: str, *, type: EventType = EventType.ACCUSE, status: Status = Status.ACTUAL
) -> Event:
    """What an article with the words of EMOJI's sentence says: Chile accused Peru, says the ministry."""
    text = article.text
    source, evidence = at(text, "the ministry"), at(text, text[text.index("According") : text.index(". Peru") + 1])
    place = at(text, evidence.text.split()[-1][:-1])
    return Event(
        id=id,
        article=article.id,
        source_id=article.source_id,
        url=article.url,
        publisher=article.publisher,
        title=article.title,
        published=article.published.isoformat() if article.published else "",
        type=type,
        mode="",
        contexts=("military",),
        quad=quad_of(type),
        score=score_of(type),
        cameo="112",
        status=status,
        status_confidence=0.9,
        date=article.published.isoformat() if article.published else "",
        date_basis=DateBasis.STATED,
        actors=(actor(text, "Chile", "CHL"),),
        recipients=(actor(text, "Peru", "PER"),),
        over=("BOL",),
        place=Location(place.start, place.end, place.text, name=place.text, country="CHL", lat=-18.48, lon=-70.33),
        trigger=at(text, "accused"),
        evidence=(evidence,),
        said_by=(Attributed(source.start, source.end, source.text, country="CHL", cue=at(text, "According to")),),
        denied_by=(Denial(event="", text="Peru", country="PER", confidence=0.8),),
        responds_to="",
        incident=id,
        confidence=0.87,
        coder=CODER,
    )


def article(text: str, day: dt.date, *, title: str = "Border row", url: str = "https://example.org/row") -> Article:
    """A report of one day."""
    return Article(text=text, title=title, published=day, url=url, publisher="Example", source_id=f"row-{day}")


def reports() -> Iterator[tuple[Article, Event | None]]:
    """A report a day for twenty-two weeks: an accusation once a week, in the last three weeks every day; among them one
    report with emoji and, on the last day, one that means harm."""
    for day in range(154):
        told = day % 7 == 0 or day >= 134
        text = EMOJI if day == 14 else f"Report {day}. {EMOJI[EMOJI.index('According') :] if told else 'Nothing.'}"
        one = article(text, FIRST + dt.timedelta(day))
        yield one, accusation(one, f"e{day:03}", type=KINDS[day % 4]) if told else None
    bad = article(HOSTILE, FIRST + dt.timedelta(154), title=HOSTILE_TITLE, url="javascript:window.broken = 4")
    yield bad, accusation(bad, "hostile", type=KINDS[2])


def write_store(folder: Path, pairs: Iterable[tuple[Article, Event | None]], *, keep_text: bool = True) -> Path:
    """A store of articles with an event each, or none."""
    with StoreWriter(folder, keep_text=keep_text) as writer:
        for one, event in pairs:
            told = event if keep_text or not event else without_text(event)
            writer.add(Outcome(input=f"{one.id}.txt", article=one, events=(told,) if told else ()))
    return folder
