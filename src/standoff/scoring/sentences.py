"""Which sentence of the annotation a mention belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.records.span import Span


def sentences_of(evidence: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences that some evidence spans stand for: those that lie in one another, or share more than half of
    the shorter one, are one sentence (annotators differ on where a quotation begins)."""
    found: list[Span] = []
    for span in sorted(set(evidence)):
        if found and _shared(found[-1], span) * 2 > min(len(found[-1]), len(span)):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def home(trigger: Span, sentences: Sequence[Span]) -> Span | None:
    """The sentence that a trigger lies in: the one that holds most of it; None where it lies in none."""
    best = max(sentences, key=lambda sentence: _shared(sentence, trigger), default=None)
    return best if best is not None and best.overlaps(trigger) else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
