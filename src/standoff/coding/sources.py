"""Who says so: the chain of attribution of one claim, outermost first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from standoff.coding.parties import party
from standoff.coding.thresholds import ATTRIBUTED, EARLIER_SOURCE, SOURCE
from standoff.ontology.types import quad_of
from standoff.records.claim import Party, Source
from standoff.records.codes import EventType, Quad, Status
from standoff.records.document import Attribution, Document, Role, Trigger
from standoff.records.span import Span

_SPEECH = frozenset({Quad.VERBAL_CONFLICT, Quad.VERBAL_COOPERATION})
_FIRST = frozenset({"i", "we", "me", "us"})


def sources_of(
    document: Document, trigger: Trigger, type_: EventType, status: Status, actors: Sequence[Party]
) -> tuple[Source, ...]:
    """The parties to whom the report is attributed, each with the cue that shows it; a source without a name
    ("officials") is kept as it stands.

    They are the words that the reader labels as the event's source and, where it labels any or the event is alleged,
    the sources of the other attributions in whose content the trigger stands: the further links of the chain. The
    speaker of a speech act is its actor and is not repeated, by whatever words ("we blame Chad," Mali said).
    """
    speakers = [a.span for a in actors]
    found: list[Source] = []
    labelled = list(_labelled(document, trigger))
    for span, score, cue in (
        *labelled,
        *(_attributed(document, trigger) if labelled or status is Status.ALLEGED else ()),
    ):
        if not any(span.overlaps(other) for other in (*speakers, *(one.party.span for one in found))):
            found.append(Source(party(document, span, score), cue))
    if quad_of(type_) in _SPEECH:
        found = [one for one in found if not any(_is_same(document, actor, one.party) for actor in actors)]
    return tuple(sorted(found, key=lambda s: _depth(document.attributions, s.party.span)))


def _labelled(document: Document, trigger: Trigger) -> Iterator[tuple[Span, float, Span | None]]:
    """The reader's own labels. A source that an earlier sentence names holds on where what it says runs on; where not,
    the reader must be surer of it."""
    for argument in trigger.arguments:
        here = _in_one_sentence(document, argument.span, trigger.span) or _says(document, argument.span, trigger.span)
        if argument.role is Role.SAID_BY and argument.score >= (SOURCE if here else EARLIER_SOURCE):
            yield argument.span, argument.score, cue_of(document.attributions, argument.span)


def _in_one_sentence(document: Document, one: Span, other: Span) -> bool:
    at = bisect_right(document.sentences, one.start, key=lambda sentence: sentence.span.start) - 1
    return at >= 0 and all(document.sentences[at].span.contains(span) for span in (one, other))


def _says(document: Document, source: Span, said: Span) -> bool:
    """Whether an attribution gives these words to this source."""
    return any(
        any(span.overlaps(source) for span in one.source) and any(span.contains(said) for span in one.content)
        for one in document.attributions
    )


def _is_same(document: Document, actor: Party, source: Party) -> bool:
    """Whether the actor of a speech act stands for its source: "I" in what the source says, a pronoun that refers to
    it, or one that refers to the same words."""
    if actor.span.of(document.article.text).lower() in _FIRST:
        return _says(document, source.span, actor.span)
    if actor.referent is None:
        return False
    return any(actor.referent.overlaps(span) for span in (source.span, source.referent) if span is not None)


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
