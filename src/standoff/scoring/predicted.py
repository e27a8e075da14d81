"""Events of the wire as the scorer sees them, put into the sentences of the annotation."""

from __future__ import annotations

from collections.abc import Iterable

from standoff.records.event import Actor, Attributed, Event
from standoff.records.span import Span
from standoff.scoring.gold import GoldArticle
from standoff.scoring.mention import Mention, Side
from standoff.scoring.sentences import home


def predicted_mentions(events: Iterable[Event], gold: GoldArticle) -> tuple[Mention, ...]:
    """What was predicted for an annotated article; a trigger outside its sentences keeps its own evidence."""
    sentences = tuple({mention.sentence: None for mention in gold.mentions})
    return tuple(_mention(event, sentences) for event in events)


def _mention(event: Event, sentences: tuple[Span, ...]) -> Mention:
    trigger = Span(event.trigger.start, event.trigger.end)
    own = Span(event.evidence[0].start, event.evidence[0].end) if event.evidence else trigger
    return Mention(
        sentence=home(trigger, sentences) or own,
        trigger=trigger,
        type=event.type,
        mode=event.mode,
        status=event.status,
        actors=_sides(event.actors),
        recipients=_sides(event.recipients),
        said_by=_sides(event.said_by),
        date=event.date,
    )


def _sides(parties: Iterable[Actor | Attributed]) -> tuple[Side, ...]:
    return tuple(Side(party.text, party.country, party.sector) for party in parties)
