"""Events that a negative subject or object denies: "no protester was killed", "neither side attacked"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standoff.records.codes import Status
from standoff.records.document import Sentence, Trigger, Word
from standoff.records.span import Span

_NEGATIVE = frozenset({"no", "nobody", "none", "neither", "nothing"})
_DEEDS = frozenset({Status.ACTUAL, Status.ALLEGED, Status.HISTORICAL})
_SIDES = frozenset({"nsubj", "obj"})


def negation_of(status: Status, sentence: Sentence, trigger: Trigger, text: str) -> Span | None:
    """The negative word that the trigger's own subject or object is or begins with, where the status lets it deny."""
    if status not in _DEEDS or sentence.words[trigger.word].upos != "VERB":
        return None
    sides = _sides(sentence.words, trigger.word)
    return next((found for i in sides for found in _negatives(sentence.words, i, text)), None)


def _sides(words: Sequence[Word], verb: int) -> Iterator[int]:
    return (i for i, w in enumerate(words) if w.head == verb and w.relation.split(":")[0] in _SIDES)


def _negatives(words: Sequence[Word], i: int, text: str) -> Iterator[Span]:
    """The word itself, and what stands before it in its phrase, where negative."""
    near = [i, *(j for j, w in enumerate(words) if w.head == i and j < i)]
    return (words[j].span for j in near if words[j].span.of(text).lower() in _NEGATIVE)
