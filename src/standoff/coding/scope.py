"""Which words decide the status of an event: those beside its word, and those on which it hangs, by the syntax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from standoff.coding.cues import entries_at
from standoff.records.codes import Status
from standoff.records.document import Sentence, Word
from standoff.records.span import Span

CLIMB = 5
"""A word that decides hangs at most so many steps above the event's own."""
_BESIDE = frozenset({"aux", "advmod", "mark", "det", "cc", "case", "nsubj", "obj", "obl", "amod"})
_CARRIES = frozenset({"xcomp", "obj", "conj", "nmod", "compound", "cop", "nsubj", "acl", "obl", "amod"})
"""Climbing one of these, what is said beside the word above holds of the event too ("may order an attack")."""
_HANGS = _CARRIES | {"ccomp", "advcl", "csubj", "dep"}
"""By one of these an event hangs on a word that may decide ("denied that it attacked", "accused of killing")."""
_CLOSED_BY = frozenset({"after", "before", "when", "while", "as", "since", "because", "amid", "following", "although"})
"""Under one of these a clause tells of another happening: nothing above decides about it."""
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "without", "neither", "nor"})


class Cue(msgspec.Struct, frozen=True):
    """Words that decide: where they stand, what they make of the event, what they are worth."""

    span: Span
    status: Status
    odds: float


def cues_of(sentence: Sentence, word: int, text: str) -> tuple[Cue, ...]:
    """The words that bear on the event at `word`, nearest first; a word that is both modal and negated
    ("will not") gives the negation first."""
    low = [w.span.of(text).lower() for w in sentence.words]
    return tuple(_climb(sentence.words, low, word))


def _climb(words: Sequence[Word], low: Sequence[str], word: int) -> Iterator[Cue]:
    at, carried = word, True
    for _ in range(CLIMB):
        if carried:
            yield from _beside(words, low, at, word)
        if _is_closed(words, low, at):
            return
        head, relation = words[at].head, _base(words[at])
        if head < 0 or relation not in _HANGS:
            return
        yield from _above(words, low, head)
        carried = carried and relation in _CARRIES and not (relation == "nsubj" and words[head].upos == "VERB")
        at = head


def _beside(words: Sequence[Word], low: Sequence[str], at: int, event: int) -> Iterator[Cue]:
    """What stands beside a word: negations before modals."""
    near = [i for i, w in enumerate(words) if w.head == at and i != event and _base(w) in _BESIDE]
    near += [i for i, w in enumerate(words) if w.head in near and low[i] in ("no", "neither") and w.head != at]
    near = [i for i in near if words[i].upos not in ("NOUN", "PROPN")]  # in May, against his will
    found = [(entry, i) for i in near for entry in entries_at("beside").get(low[i], ())]
    found.sort(key=lambda pair: pair[0].status is not Status.NEGATED)
    yield from (Cue(words[i].span, entry.status, entry.odds) for entry, i in found)


def _above(words: Sequence[Word], low: Sequence[str], head: int) -> Iterator[Cue]:
    for entry in entries_at("above").get(low[head], ()):
        if entry.needs and not any(w.head == head and low[i] == entry.needs for i, w in enumerate(words)):
            continue
        status = entry.under_not if _is_negated(words, low, head) else entry.status
        if status is not None:
            yield Cue(words[head].span, status, entry.odds)


def _is_negated(words: Sequence[Word], low: Sequence[str], head: int) -> bool:
    return any(w.head == head and low[i] in _NOT for i, w in enumerate(words))


def _is_closed(words: Sequence[Word], low: Sequence[str], at: int) -> bool:
    """Whether the clause that a word heads opens with a word such as "after"."""
    openings = (low[i] for i, w in enumerate(words) if w.head == at and _base(w) in ("mark", "case", "advmod"))
    return any(word in _CLOSED_BY for word in openings)


def _base(word: Word) -> str:
    return word.relation.split(":")[0]
