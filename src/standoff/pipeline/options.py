"""What a user may ask of a run, and how it changes what leaves the program."""

from __future__ import annotations

import msgspec

from standoff.records.event import Attributed, Event, Location, Words
from standoff.records.rejection import Reason, Rejection
from standoff.records.span import Span
from standoff.store.outcome import Outcome


class Options(msgspec.Struct, frozen=True):
    """`min_confidence`: events below it become rejections. `keep_text`: whether the text's words leave the program."""

    min_confidence: float = 0.0
    keep_text: bool = True


def applied(outcome: Outcome, options: Options) -> Outcome:
    """The outcome as the user wants it."""
    kept = tuple(event for event in outcome.events if event.confidence >= options.min_confidence)
    weak = tuple(_too_weak(e, outcome.input, options) for e in outcome.events if e.confidence < options.min_confidence)
    done = msgspec.structs.replace(outcome, events=kept, rejections=outcome.rejections + weak)
    return done if options.keep_text else _bare_outcome(done)


def _bare_outcome(outcome: Outcome) -> Outcome:
    return msgspec.structs.replace(
        outcome,
        events=tuple(without_text(event) for event in outcome.events),
        rejections=tuple(_bare_rejection(one) for one in outcome.rejections),
    )


def _bare_rejection(rejection: Rejection) -> Rejection:
    """A rejection inside a text may quote it; its offsets say the same to whoever has the text."""
    return msgspec.structs.replace(rejection, detail="not coded") if rejection.span else rejection


def _too_weak(event: Event, where: str, options: Options) -> Rejection:
    return Rejection(
        reason=Reason.LOW_CONFIDENCE,
        where=where,
        detail=f"{event.type} is {event.confidence:.2f} sure, less than the {options.min_confidence:.2f} asked for",
        article=event.article,
        source_id=event.source_id,
        span=Span(event.trigger.start, event.trigger.end),
    )


def without_text(event: Event) -> Event:
    """The event with offsets and codes alone: every `text` and the title left empty."""
    return msgspec.structs.replace(
        event,
        title="",
        actors=tuple(msgspec.structs.replace(one, text="") for one in event.actors),
        recipients=tuple(msgspec.structs.replace(one, text="") for one in event.recipients),
        place=_bare_place(event.place),
        trigger=_bare(event.trigger),
        evidence=tuple(_bare(words) for words in event.evidence),
        said_by=tuple(_bare_source(one) for one in event.said_by),
        denied_by=tuple(msgspec.structs.replace(one, text="") for one in event.denied_by),
    )


def _bare(words: Words) -> Words:
    return msgspec.structs.replace(words, text="")


def _bare_place(place: Location | None) -> Location | None:
    return msgspec.structs.replace(place, text="") if place else None


def _bare_source(source: Attributed) -> Attributed:
    return msgspec.structs.replace(source, text="", cue=_bare(source.cue) if source.cue else None)
