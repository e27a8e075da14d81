"""Putting the words back into events that came without them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from standoff.records.article import Article
from standoff.records.event import Actor, Attributed, Denial, Event, Location, Words

Spanned = Words | Actor | Attributed | Location


class Mismatch(ValueError):
    """An event whose offsets lie beyond the text; the message says so."""


def with_text(events: Iterable[Event], article: Article) -> list[Event]:
    """The events of one article with every text and the title filled in from its offsets.

    Who denies an event has no offsets there: the words are those of the actor of the event that is the denial, where
    that one is among `events`. Raises `Mismatch` where an event is not one of this text.
    """
    filled = [_filled(event, article) for event in events]
    actors = {event.id: event.actors for event in filled}
    return [
        msgspec.structs.replace(event, denied_by=tuple(_denial(one, actors) for one in event.denied_by))
        for event in filled
    ]


def _filled(event: Event, article: Article) -> Event:
    if event.article != article.id:
        raise Mismatch(f"event {event.id} is one of article {event.article}, and this is {article.id}")

    def words(one: Spanned) -> str:
        if not 0 <= one.start <= one.end <= len(article.text):
            raise Mismatch(
                f"event {event.id} points at {one.start}:{one.end}, beyond the {len(article.text)} characters"
            )
        return article.text[one.start : one.end]

    return msgspec.structs.replace(
        event,
        title=article.title,
        actors=tuple(msgspec.structs.replace(one, text=words(one)) for one in event.actors),
        recipients=tuple(msgspec.structs.replace(one, text=words(one)) for one in event.recipients),
        place=msgspec.structs.replace(event.place, text=words(event.place)) if event.place else None,
        trigger=msgspec.structs.replace(event.trigger, text=words(event.trigger)),
        evidence=tuple(msgspec.structs.replace(one, text=words(one)) for one in event.evidence),
        said_by=tuple(_source(one, words) for one in event.said_by),
    )


def _source(one: Attributed, words: Callable[[Spanned], str]) -> Attributed:
    cue = msgspec.structs.replace(one.cue, text=words(one.cue)) if one.cue else None
    return msgspec.structs.replace(one, text=words(one), cue=cue)


def _denial(denial: Denial, actors: dict[str, tuple[Actor, ...]]) -> Denial:
    names = [one.text for one in actors.get(denial.event, ()) if one.country == denial.country]
    return msgspec.structs.replace(denial, text=names[0]) if names else denial
