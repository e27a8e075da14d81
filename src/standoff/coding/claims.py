"""Document → Claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standoff.coding.background import background_of
from standoff.coding.calibration import calibrated
from standoff.coding.implicit import earlier_parties
from standoff.coding.parties import likeliest_side, next_likeliest, parties_of
from standoff.coding.promised import without_promised
from standoff.coding.sources import sources_of
from standoff.coding.status import decide
from standoff.coding.symmetry import symmetric
from standoff.coding.thresholds import ARGUMENT, EVENT, OFTEN_ONE_SIDED, ONE_SIDED, SECOND_TYPE
from standoff.coding.twins import without_twins
from standoff.ontology.contexts import contexts_of
from standoff.ontology.types import modes_of
from standoff.records.claim import Claim, Party, Source
from standoff.records.codes import EventType, Status
from standoff.records.document import Document, Role, Sentence, Trigger
from standoff.records.lookup import inside
from standoff.records.span import Span

Scored = tuple[EventType, float]


def claims_of(document: Document) -> tuple[Claim, ...]:
    """Every event mention of the document, in text order."""
    before: list[tuple[int, Claim]] = []
    for number, sentence in enumerate(document.sentences):
        claims = [
            _claim(document, sentence, trigger, scored, number, before)
            for trigger in sentence.triggers
            for scored in types_of(trigger)
        ]
        before += [(number, claim) for claim in without_promised(without_twins(claims, sentence, document), sentence)]
    return tuple(claim for _, claim in before)


def types_of(trigger: Trigger) -> Iterator[Scored]:
    """The types that a trigger reports: the best one where an event is likely, and a likely second."""
    ranked = list(trigger.types.items())
    if sum(trigger.types.values()) >= EVENT:
        yield EventType(ranked[0][0]), ranked[0][1]
        yield from ((EventType(t), p) for t, p in ranked[1:] if p >= SECOND_TYPE)


def _claim(
    document: Document,
    sentence: Sentence,
    trigger: Trigger,
    scored: Scored,
    number: int,
    before: Sequence[tuple[int, Claim]],
) -> Claim:
    type_, probability = scored
    mode = mode_of(trigger, type_)
    sides = (_side(document, sentence, trigger, type_, role, number, before) for role in (Role.ACTOR, Role.RECIPIENT))
    actors, recipients = symmetric(type_, mode, *sides)
    if not (actors or recipients):
        actors, recipients = likeliest_side(document, trigger)
    places = parties_of(document, sentence, trigger, Role.PLACE)
    decided = decide(type_, trigger, sentence, document.article.text)
    said_by = sources_of(document, trigger, type_, decided.status, actors)
    return Claim(
        type=type_,
        mode=mode,
        contexts=contexts_of(sentence.span.of(document.article.text)),
        trigger=trigger.span,
        evidence=(sentence.span,),
        actors=actors,
        recipients=recipients,
        else_to=next_likeliest(document, trigger, Role.RECIPIENT, recipients),
        place=places[0].span if places else None,
        time=nearest(document.times, sentence.span, trigger.span),
        over=_others(document, sentence, trigger),
        status=decided.status,
        status_cues=decided.cues or _cues_of_hearsay(decided.status, said_by),
        status_confidence=decided.confidence,
        background=background_of(trigger),
        said_by=said_by,
        confidence=round(calibrated(probability), 3),
    )


def _cues_of_hearsay(status: Status, said_by: Sequence[Source]) -> tuple[Span, ...]:
    """What is alleged with no other word for it is alleged by the cues of its sources."""
    return tuple(s.cue for s in said_by if s.cue is not None) if status is Status.ALLEGED else ()


def mode_of(trigger: Trigger, type_: EventType) -> str:
    """The likeliest of the modes that the type has, or none."""
    possible = {"", *modes_of(type_)}
    return next((m for m in trigger.modes if m in possible), "")


def _side(
    document: Document,
    sentence: Sentence,
    trigger: Trigger,
    type_: EventType,
    role: Role,
    number: int,
    before: Sequence[tuple[int, Claim]],
) -> tuple[Party, ...]:
    least = ONE_SIDED if role is Role.RECIPIENT and type_ in OFTEN_ONE_SIDED else ARGUMENT
    here = parties_of(document, sentence, trigger, role, least)
    return here or earlier_parties(trigger, type_, role, number, before)


def nearest(times: Sequence[Span], sentence: Span, trigger: Span) -> Span | None:
    """The temporal expression of the sentence that stands nearest the trigger; all `times` stand in text order."""
    own = inside(sentence, times, lambda time: time)
    return min(own, key=lambda t: max(t.start - trigger.end, trigger.start - t.end), default=None)


def _others(document: Document, sentence: Sentence, trigger: Trigger) -> tuple[Span, ...]:
    """Names in the sentence that are no party of the event: among them may be what it is over."""
    taken = [a.span for a in trigger.arguments if a.role is not Role.PLACE]
    return tuple(
        e.span
        for e in inside(sentence.span, document.entities, lambda e: e.span)
        if not any(e.span.overlaps(t) for t in taken)
    )
