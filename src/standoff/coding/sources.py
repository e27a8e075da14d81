"""Who says so: the chain of attribution of one claim, outermost first."""

from __future__ import annotations

from collections.abc import Iterable

from standoff.coding.parties import party
from standoff.coding.thresholds import SOURCE
from standoff.records.claim import Party, Source
from standoff.records.document import Attribution, Document, Role, Trigger
from standoff.records.span import Span


def sources_of(document: Document, trigger: Trigger, actors: Iterable[Party]) -> tuple[Source, ...]:
    """The parties to whom the sentence attributes the report, each with the cue that shows it.

    The speaker of a speech act is its actor and is not repeated.
    """
    speakers = [a.span for a in actors]
    found = [
        Source(party(document, argument.span, argument.score), cue_of(document.attributions, argument.span))
        for argument in trigger.arguments
        if argument.role is Role.SAID_BY
        and argument.score >= SOURCE
        and not any(argument.span.overlaps(s) for s in speakers)
    ]
    return tuple(sorted(found, key=lambda s: _depth(document.attributions, s.party.span)))


def cue_of(attributions: Iterable[Attribution], source: Span) -> Span | None:
    """The cue of the attribution whose source these words are."""
    cues = (a.cue[0] for a in attributions if any(s.overlaps(source) for s in a.source))
    return next(cues, None)


def _depth(attributions: Iterable[Attribution], source: Span) -> int:
    """In how many other attributions' content the source stands: 0 is the outermost."""
    return sum(any(c.contains(source) for c in a.content) for a in attributions)
