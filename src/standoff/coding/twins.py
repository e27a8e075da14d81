"""Two triggers of one event ("traded warnings") are one claim."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.records.claim import Claim
from standoff.records.document import Attribution, Document, Sentence
from standoff.records.span import Span

_PLAIN = frozenset(
    [
        "said",
        "says",
        "say",
        "told",
        "tells",
        "tell",
        "added",
        "adds",
        "stated",
        "states",
        "wrote",
        "writes",
        "tweeted",
        "noted",
        "notes",
    ]
)
"""Verbs that only report words: what they report is the event, they are not another one."""


def without_twins(claims: Sequence[Claim], sentence: Sentence, document: Document) -> list[Claim]:
    """The claims of one sentence in text order; of twins, the more confident one."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: -c.confidence):
        if not any(_twins(claim, other, sentence, document) for other in kept):
            kept.append(claim)
    return sorted(kept, key=lambda c: c.trigger)


def _twins(one: Claim, other: Claim, sentence: Sentence, document: Document) -> bool:
    """The same type, and side by side in the syntax, between the same words, or a saying and what it says."""
    if one.type is not other.type:
        return False
    if _words_of(one) == _words_of(other) or _linked(sentence, one.trigger, other.trigger):
        return True
    return any(_is_saying(a, b, document) for a, b in ((one.trigger, other.trigger), (other.trigger, one.trigger)))


def _is_saying(cue: Span, said: Span, document: Document) -> bool:
    """Whether the first trigger is a plain "said" by which the second is attributed."""
    if cue.of(document.article.text).lower() not in _PLAIN:
        return False
    return any(_attributes(attribution, cue, said) for attribution in document.attributions)


def _attributes(attribution: Attribution, cue: Span, said: Span) -> bool:
    return any(c.overlaps(cue) for c in attribution.cue) and any(c.contains(said) for c in attribution.content)


def _words_of(claim: Claim) -> tuple[frozenset[Span], frozenset[Span]]:
    return frozenset(p.span for p in claim.actors), frozenset(p.span for p in claim.recipients)


def _linked(sentence: Sentence, one: Span, other: Span) -> bool:
    """Whether one trigger is the other's direct object, auxiliary or part, or what it is of ("a show of support")."""
    index = {w.span: i for i, w in enumerate(sentence.words)}
    first, second = sorted((one, other))
    a, b = index.get(first), index.get(second)
    if a is None or b is None:
        return False
    close = {"obj", "compound", "xcomp", "aux", "cop", "fixed", "flat", "compound:prt", "amod"}
    if b - a == 2 and sentence.words[b].head == a and sentence.words[a + 1].relation == "case":
        return True
    return any(sentence.words[x].head == y and sentence.words[x].relation in close for x, y in ((a, b), (b, a)))
