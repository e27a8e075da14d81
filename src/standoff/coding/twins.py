"""Two triggers of one event ("traded warnings") are one claim."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.records.claim import Claim
from standoff.records.document import Sentence
from standoff.records.span import Span


def without_twins(claims: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """The claims of one sentence in text order; of twins, the more confident one."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: -c.confidence):
        if not any(_twins(claim, other, sentence) for other in kept):
            kept.append(claim)
    return sorted(kept, key=lambda c: c.trigger)


def _twins(one: Claim, other: Claim, sentence: Sentence) -> bool:
    """The same type, and either side by side in the syntax or between the same words."""
    if one.type is not other.type:
        return False
    same = _words_of(one) == _words_of(other)
    return same or _linked(sentence, one.trigger, other.trigger)


def _words_of(claim: Claim) -> tuple[frozenset[Span], frozenset[Span]]:
    return frozenset(p.span for p in claim.actors), frozenset(p.span for p in claim.recipients)


def _linked(sentence: Sentence, one: Span, other: Span) -> bool:
    """Whether one trigger is the other's direct object, auxiliary or part."""
    index = {w.span: i for i, w in enumerate(sentence.words)}
    a, b = index.get(one), index.get(other)
    if a is None or b is None:
        return False
    close = {"obj", "compound", "xcomp", "aux", "cop", "fixed", "flat", "compound:prt", "amod"}
    return any(sentence.words[x].head == y and sentence.words[x].relation in close for x, y in ((a, b), (b, a)))
