"""Events that a negative subject or object denies: "no protester was killed", "neither side attacked"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standoff.records.codes import Status
from standoff.records.document import Sentence, Trigger, Word

_NEGATIVE = frozenset({"no", "nobody", "none", "neither", "nothing"})
_DEEDS = frozenset({Status.ACTUAL, Status.ALLEGED, Status.HISTORICAL})
_SIDES = frozenset({"nsubj", "obj"})


def negated_status(status: Status, sentence: Sentence, trigger: Trigger, text: str) -> Status:
    """`negated` where the trigger's own subject or object is or begins with a negative word, else `status`."""
    if status not in _DEEDS or sentence.words[trigger.word].upos != "VERB":
        return status
    denied = any(_is_negative(sentence.words, i, text) for i in _sides(sentence.words, trigger.word))
    return Status.NEGATED if denied else status


def _sides(words: Sequence[Word], verb: int) -> Iterator[int]:
    return (i for i, w in enumerate(words) if w.head == verb and w.relation.split(":")[0] in _SIDES)


def _is_negative(words: Sequence[Word], i: int, text: str) -> bool:
    """Whether the word, or what stands before it in its phrase, is negative."""
    near = [i, *(j for j, w in enumerate(words) if w.head == i and j < i)]
    return any(words[j].span.of(text).lower() in _NEGATIVE for j in near)
