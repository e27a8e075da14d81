"""The words that stand for each side of an event, and whom a pronoun among them stands for."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from standoff.coding.thresholds import ARGUMENT
from standoff.records.claim import Party
from standoff.records.document import Argument, Document, Entity, Role, Sentence, Trigger, Word
from standoff.records.span import Span

_PRONOUNS = frozenset({
    "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "we", "us", "our", "i", "me", "my", "you",
    "who", "which", "that", "this", "these", "those",
})  # fmt: skip


def parties_of(
    document: Document, sentence: Sentence, trigger: Trigger, role: Role, least: float = ARGUMENT
) -> tuple[Party, ...]:
    """Each party that the reader sees in `role`, in text order; a compound ("Russia and Cuba") counts as several."""
    found: list[Party] = []
    for argument in trigger.arguments:
        if argument.role is role and argument.score >= least:
            found += [party(document, span, argument.score) for span in conjuncts(sentence, argument)]
    return tuple(found)


def party(document: Document, span: Span, score: float) -> Party:
    """A party at `span`, with the fuller mention elsewhere that it stands for."""
    return Party(span, referent_of(document, span), round(score, 3))


def conjuncts(sentence: Sentence, argument: Argument) -> tuple[Span, ...]:
    """The argument cut at conjunctions that join two names inside it; else the argument whole."""
    inside = [i for i, w in enumerate(sentence.words) if argument.span.contains(w.span)]
    starts = [i for i in inside if _joins_names(sentence.words, inside, i)]
    if not starts:
        return (argument.span,)
    cuts = [inside[0], *(_first_of(sentence.words, inside, i) for i in starts), inside[-1] + 1]
    pieces = (_bare(sentence.words[a:b]) for a, b in itertools.pairwise(cuts))
    return tuple(piece for piece in pieces if piece is not None)


def _joins_names(words: Sequence[Word], inside: Sequence[int], i: int) -> bool:
    """Whether word `i` is the head of a second conjunct, both conjuncts being proper names."""
    word = words[i]
    return word.relation == "conj" and word.head in inside and word.upos == words[word.head].upos == "PROPN"


def _first_of(words: Sequence[Word], inside: Sequence[int], i: int) -> int:
    """The leftmost word of the conjunct headed by `i`, its own conjunction and comma left out."""
    return min(
        j for j in inside if j == i or (j < i and words[j].head == i and words[j].relation not in ("cc", "punct"))
    )


def _bare(words: Sequence[Word]) -> Span | None:
    """From the first to the last word, conjunctions and marks at the edges left out."""
    kept = [w for w in words if w.upos not in ("CCONJ", "PUNCT")]
    return Span(kept[0].span.start, kept[-1].span.end) if kept else None


def referent_of(document: Document, span: Span) -> Span | None:
    """The fuller mention that `span`, or a possessive that opens it, stands for; None where it speaks for itself."""
    mention = _mention_at(document.entities, span, document.article.text)
    if mention is None:
        return None
    seen = 0
    while mention.refers_to is not None and seen < len(document.entities):
        mention = document.entities[mention.refers_to]
        seen += 1
    return mention.span if not mention.span.overlaps(span) else None


def _mention_at(entities: Iterable[Entity], span: Span, text: str) -> Entity | None:
    """The entity that is all of the span, or else the pronoun or name that it begins with."""
    inside = [e for e in entities if e.refers_to is not None and span.contains(e.span)]
    whole = [e for e in inside if len(e.span) >= 0.6 * len(span)]
    opening = [e for e in inside if e.span.start == span.start and e.span.of(text).lower() in _PRONOUNS]
    return next(iter([*whole, *opening]), None)
