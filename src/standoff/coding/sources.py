"""Who says so: the chain of attribution of one claim, outermost first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standoff.coding.parties import party
from standoff.coding.thresholds import ATTRIBUTED, SOURCE
from standoff.records.claim import Party, Source
from standoff.records.document import Attribution, Document, Role, Trigger
from standoff.records.span import Span


def sources_of(document: Document, trigger: Trigger, actors: Iterable[Party]) -> tuple[Source, ...]:
    """The parties to whom the report is attributed, each with the cue that shows it; a source without a name
    ("officials") is kept as it stands.

    They are the words that the reader labels as the event's source and, where it labels any, the sources of the other
    attributions in whose content the trigger stands: the further links of the chain. The speaker of a speech act is its
    actor and is not repeated.
    """
    speakers = [a.span for a in actors]
    found: list[Source] = []
    labelled = list(_labelled(document, trigger))
    for span, score, cue in (*labelled, *(_attributed(document, trigger) if labelled else ())):
        if not any(span.overlaps(other) for other in (*speakers, *(one.party.span for one in found))):
            found.append(Source(party(document, span, score), cue))
    return tuple(sorted(found, key=lambda s: _depth(document.attributions, s.party.span)))


def _labelled(document: Document, trigger: Trigger) -> Iterator[tuple[Span, float, Span | None]]:
    for argument in trigger.arguments:
        if argument.role is Role.SAID_BY and argument.score >= SOURCE:
            yield argument.span, argument.score, cue_of(document.attributions, argument.span)


def _attributed(document: Document, trigger: Trigger) -> Iterator[tuple[Span, float, Span | None]]:
    for one in document.attributions:
        inside = any(span.contains(trigger.span) for span in one.content)
        if inside and one.source and one.confidence >= ATTRIBUTED:
            yield one.source[0], one.confidence, one.cue[0]


def cue_of(attributions: Iterable[Attribution], source: Span) -> Span | None:
    """The cue of the attribution whose source these words are; of several, the nearest to them."""
    cues = (a.cue[0] for a in attributions if any(s.overlaps(source) for s in a.source))
    return min(cues, key=lambda cue: max(cue.start - source.end, source.start - cue.end), default=None)


def _depth(attributions: Iterable[Attribution], source: Span) -> int:
    """In how many other attributions' content the source stands: 0 is the outermost."""
    return sum(any(c.contains(source) for c in a.content) for a in attributions)
