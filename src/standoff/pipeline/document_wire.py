"""Document → the document on the wire: every span with its words, every mention with whom it names that day."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.gazetteer.load import Gazetteer
from standoff.pipeline.wire import (
    WireAlternative,
    WireAttribution,
    WireDocument,
    WireEntity,
    WirePlace,
    WirePredicate,
    WireSentence,
    WireSpan,
    WireTime,
)
from standoff.records.document import Attribution, Document, Entity, EntityLabel
from standoff.records.span import Span
from standoff.resolve.dating import Dated, resolve_times
from standoff.resolve.parties import Resolver
from standoff.resolve.places import PlaceResolver

PLACES = frozenset({EntityLabel.PLACE, EntityLabel.STATE})
"""Mentions that coordinates are given for."""


def wire_document(document: Document, gazetteer: Gazetteer) -> WireDocument:
    """The document as `standoff annotate` prints it."""
    article = document.article
    resolver = Resolver(document, gazetteer)
    where = PlaceResolver(gazetteer, article.text)
    places = (_place(article.text, where, one) for one in document.entities if one.label in PLACES)
    return WireDocument(
        article=article.id,
        id=article.source_id,
        url=article.url,
        publisher=article.publisher,
        title=article.title,
        published=article.published.isoformat() if article.published else "",
        sentences=tuple(WireSentence(one.span.start, one.span.end) for one in document.sentences),
        entities=tuple(_entity(document, resolver, one) for one in document.entities),
        places=tuple(place for place in places if place is not None),
        times=tuple(_time(article.text, one) for one in resolve_times(article.text, document.times, article.published)),
        attributions=tuple(_attribution(article.text, one) for one in document.attributions),
        predicates=_predicates(document),
    )


def _entity(document: Document, resolver: Resolver, entity: Entity) -> WireEntity:
    referent = document.entities[entity.refers_to].span if entity.refers_to is not None else None
    found = resolver.resolve(entity.span, referent)
    return WireEntity(
        start=entity.span.start,
        end=entity.span.end,
        text=entity.span.of(document.article.text),
        label=entity.label.value,
        country=found.country,
        sector=found.sector,
        name=found.name,
        id=found.id,
        refers_to=entity.refers_to,
        confidence=entity.confidence,
    )


def _place(text: str, resolver: PlaceResolver, entity: Entity) -> WirePlace | None:
    readings = resolver.at(entity.span)
    if not readings:
        return None
    best, *others = readings
    return WirePlace(
        start=entity.span.start,
        end=entity.span.end,
        text=entity.span.of(text),
        name=best.name,
        country=best.country,
        lat=best.lat,
        lon=best.lon,
        confidence=best.confidence,
        alternatives=tuple(
            WireAlternative(name=one.name, country=one.country, lat=one.lat, lon=one.lon, confidence=one.confidence)
            for one in others
        ),
    )


def _time(text: str, dated: Dated) -> WireTime:
    span, day = dated.span, dated.day
    return WireTime(start=span.start, end=span.end, text=span.of(text), value=day.value, basis=day.basis.value)


def _attribution(text: str, one: Attribution) -> WireAttribution:
    return WireAttribution(
        source=_spans(text, one.source),
        cue=_spans(text, one.cue),
        content=_spans(text, one.content),
        confidence=one.confidence,
    )


def _spans(text: str, spans: Sequence[Span]) -> tuple[WireSpan, ...]:
    return tuple(WireSpan(span.start, span.end, span.of(text)) for span in spans)


def _predicates(document: Document) -> tuple[WirePredicate, ...]:
    text = document.article.text
    return tuple(
        WirePredicate(start=one.span.start, end=one.span.end, text=one.span.of(text), factuality=one.factuality)
        for sentence in document.sentences
        for one in sentence.predicates
    )
