"""Spans and resolutions → the parts of an event on the wire."""

from __future__ import annotations

from standoff.records.claim import Party, Source
from standoff.records.document import Document
from standoff.records.event import Actor, Attributed, Location, Words
from standoff.records.span import Span
from standoff.resolve.parties import Resolver
from standoff.resolve.places import PlaceResolver
from standoff.resolve.resolution import Resolution


def words_at(text: str, span: Span) -> Words:
    """The words at a span, with their offsets."""
    return Words(span.start, span.end, span.of(text))


def actors_of(document: Document, resolver: Resolver, party: Party) -> tuple[Actor, ...]:
    """Whom a party's words name on the article's day, each with the whole of them ("US and Iraqi troops" are two);
    the confidence is the reader's times the resolver's."""
    return tuple(_actor(document, party, found) for found in resolver.resolve_all(party.span, party.referent))


def _actor(document: Document, party: Party, found: Resolution) -> Actor:
    return Actor(
        start=party.span.start,
        end=party.span.end,
        text=party.span.of(document.article.text),
        country=found.country,
        sector=found.sector,
        name=found.name,
        id=found.id,
        confidence=round(party.confidence * found.confidence, 3),
        alternatives=tuple(dict.fromkeys(a.country for a in found.alternatives if a.country != found.country)),
    )


def attributed_to(document: Document, resolver: Resolver, source: Source) -> Attributed:
    """One link of the chain of who says so."""
    actor = _actor(document, source.party, resolver.resolve(source.party.span, source.party.referent))
    cue = words_at(document.article.text, source.cue) if source.cue is not None else None
    return Attributed(
        start=actor.start,
        end=actor.end,
        text=actor.text,
        country=actor.country,
        sector=actor.sector,
        name=actor.name,
        id=actor.id,
        confidence=actor.confidence,
        cue=cue,
    )


def location_of(document: Document, places: PlaceResolver, span: Span | None) -> Location | None:
    """Where the words at `span` lie; a place that the gazetteer does not know keeps its words, without coordinates."""
    if span is None:
        return None
    words = span.of(document.article.text)
    best = next(iter(places.at(span)), None)
    if best is None:
        return Location(span.start, span.end, words)
    return Location(span.start, span.end, words, best.name, best.country, best.lat, best.lon, best.confidence)
