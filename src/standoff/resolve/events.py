"""Claims → Events: whom, where and when the words name, as of the article's day."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from standoff.gazetteer.load import Gazetteer
from standoff.ontology.cameo import cameo_of
from standoff.ontology.types import quad_of, score_of
from standoff.records.claim import Claim
from standoff.records.codes import Status
from standoff.records.document import Document
from standoff.records.event import Actor, Event, Words
from standoff.records.rejection import Reason, Rejection
from standoff.records.span import Span
from standoff.resolve.background import Told, told_as
from standoff.resolve.dating import Dated, day_of_event, resolve_times
from standoff.resolve.day_choice import choose_day
from standoff.resolve.day_evidence import Evidence, Happened
from standoff.resolve.days import Day
from standoff.resolve.event_place import place_of_claim
from standoff.resolve.lead import lead_of, sentence_at
from standoff.resolve.over import countries_over
from standoff.resolve.parties import Resolver
from standoff.resolve.places import PlaceResolver
from standoff.resolve.sides import not_themselves, without_own
from standoff.resolve.wire import actors_of, attributed_to, location_of, words_at


class _Context(msgspec.Struct, frozen=True):
    """What all claims of one article share."""

    document: Document
    resolver: Resolver
    places: PlaceResolver
    times: tuple[Dated, ...]
    days: Evidence | None
    coder: str


def resolve_claims(
    document: Document, claims: Sequence[Claim], gazetteer: Gazetteer, coder: str
) -> tuple[Event | Rejection, ...]:
    """One event a claim, in their order; a claim that names no party at all becomes a rejection."""
    article = document.article
    times = resolve_times(article.text, document.times, article.published)
    resolver, places = Resolver(document, gazetteer), PlaceResolver(gazetteer, article.text)
    context = _Context(document, resolver, places, times, _evidence(document, claims, times), coder)
    return tuple(_event(context, c) if c.actors or c.recipients else _partyless(document, c) for c in claims)


def _partyless(document: Document, claim: Claim) -> Rejection:
    article = document.article
    words = claim.trigger.of(article.text)
    return Rejection(
        reason=Reason.NO_PARTY,
        where=article.url or article.source_id or article.title or article.id,
        detail=f'"{words}" ({claim.type}) names neither an actor nor a recipient: not coded',
        article=article.id,
        source_id=article.source_id,
        span=claim.trigger,
    )


def _event(context: _Context, claim: Claim) -> Event:
    document, article = context.document, context.document.article
    actors = tuple(a for p in claim.actors for a in actors_of(document, context.resolver, p))
    recipients = _recipients(context, claim, actors)
    told = _told(document, context.times, claim)
    day = _day(context, claim)
    return Event(
        id=_digest(article.id, claim.type, claim.trigger.start, claim.trigger.end),
        article=article.id,
        source_id=article.source_id,
        url=article.url,
        publisher=article.publisher,
        title=article.title,
        published=article.published.isoformat() if article.published else "",
        type=claim.type,
        mode=claim.mode,
        contexts=claim.contexts,
        quad=quad_of(claim.type),
        score=score_of(claim.type, claim.mode),
        cameo=cameo_of(claim.type, claim.mode, claim.contexts),
        status=told.status,
        status_cues=_status_words(article.text, claim, told),
        status_confidence=told.confidence,
        date=day.value,
        date_basis=day.basis,
        actors=actors,
        recipients=recipients,
        over=countries_over(context.resolver, claim.over, [*actors, *recipients]),
        place=location_of(document, context.places, _place(document, claim)),
        trigger=words_at(article.text, claim.trigger),
        evidence=tuple(words_at(article.text, span) for span in claim.evidence),
        said_by=tuple(attributed_to(document, context.resolver, s) for s in claim.said_by),
        denied_by=(),
        responds_to="",
        incident="",
        confidence=claim.confidence,
        coder=context.coder,
    )


def _recipients(context: _Context, claim: Claim, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The recipients; where those are the actors themselves, the next likeliest who are not; else nobody."""
    for parties in (claim.recipients, *((one,) for one in claim.else_to)):
        found = tuple(a for p in parties for a in actors_of(context.document, context.resolver, p))
        others = not_themselves(found, actors)
        if others or not found:
            return without_own(others, actors)
    return ()


def _evidence(document: Document, claims: Sequence[Claim], times: Sequence[Dated]) -> Evidence | None:
    """What the article says of its events' days, or None where its own day is unknown."""
    article = document.article
    if article.published is None:
        return None
    lead = lead_of(article.text, document.sentences, times, claims, article.published)
    events = [_dated(document, times, claim) for claim in claims]
    return Evidence(article.text, document.sentences, times, events, lead, article.published)


def _dated(document: Document, times: Sequence[Dated], claim: Claim) -> Happened:
    return Happened(claim.trigger, claim.type, status_of_day(document, times, claim))


def status_of_day(document: Document, times: Sequence[Dated], claim: Claim) -> Status:
    """The status by which a claim's day is sought: background where it was read so at first, or is told so."""
    told = _told(document, times, claim).status
    return Status.HISTORICAL if Status.HISTORICAL in (claim.status, told) else told


def _told(document: Document, times: Sequence[Dated], claim: Claim) -> Told:
    sentence = document.sentences[sentence_at(document.sentences, claim.trigger.start)]
    return told_as(claim, sentence, document.article.text, times, document.article.published)


def _status_words(text: str, claim: Claim, told: Told) -> tuple[Words, ...]:
    """The words that decided the status: those of the claim, or the time that made it background."""
    spans = claim.status_cues if told.status is claim.status else ()
    return tuple(words_at(text, span) for span in (*spans, *([told.time] if told.time and not spans else [])))


def _day(context: _Context, claim: Claim) -> Day:
    """The day of the event; without a day of publication, what its sentence says."""
    document = context.document
    event = _dated(document, context.times, claim)
    if context.days is not None:
        return choose_day(context.days, event)
    text, sentence = document.article.text, document.sentences[sentence_at(document.sentences, claim.trigger.start)]
    return day_of_event(text, sentence.span, event.trigger, context.times, None, event.status, words=sentence.words)


def _place(document: Document, claim: Claim) -> Span | None:
    return place_of_claim(document, document.sentences[sentence_at(document.sentences, claim.trigger.start)], claim)


def _digest(*parts: object) -> str:
    """Sixteen hex digits that name what these parts name, the same on every machine."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]
