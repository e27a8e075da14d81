"""From the word that the reader labels to the phrase that it heads, by the sentence's syntax; and what is a subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standoff.reader.reading import Run
from standoff.records.document import Word

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
_CLIMB = frozenset({"det", "case", "compound", "flat", "fixed", "nummod", "punct", "goeswith"})
"""A word with one of these relations is a part of its head's phrase, never a phrase of its own."""
_INSIDE = frozenset({
    "det", "amod", "nummod", "compound", "flat", "fixed", "nmod", "goeswith", "advmod",
})  # fmt: skip
"""Dependents that belong to a phrase. Clauses (acl, relative clauses) and conjuncts do not."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_DEPTH = 12


def phrases_at(words: Sequence[Word], run: Run, trigger: int = -1) -> Iterator[Run]:
    """The phrases that a labelled run of words stands for: its head's own, and one for each conjunct of that head.

    Ranges are half-open and hold at least the head. Prepositions before the head and a possessive 's after it are
    left out, an apposition without a comma ("spokeswoman Ana Silva") is kept. A party is never made of its event's
    `trigger`: a phrase that would hold it ("the army's attack") is cut back to the labelled words and their name.
    """
    head = _climbed(words, _head_of(words, run))
    for part in (head, *_conjuncts(words, head, 0)):
        phrase = phrase_of(words, part)
        if not phrase[0] <= trigger < phrase[1]:
            yield phrase
        elif part == head and not run[0] <= trigger < run[1]:
            yield _name_around(words, run, phrase, trigger)


def _name_around(words: Sequence[Word], run: Run, phrase: Run, trigger: int) -> Run:
    """A labelled run of a phrase with the words of its name beside it: of "the El Fasher attack" the whole of the
    city."""
    start, end = run
    if all(words[i].upos == "PROPN" for i in range(start, end)):
        while start > phrase[0] and start - 1 != trigger and words[start - 1].upos == "PROPN":
            start -= 1
        while end < phrase[1] and end != trigger and words[end].upos == "PROPN":
            end += 1
    return start, end


def _head_of(words: Sequence[Word], run: Run) -> int:
    """The first word of the run whose head lies outside it."""
    return next((i for i in range(*run) if not run[0] <= words[i].head < run[1]), run[0])


def _climbed(words: Sequence[Word], i: int) -> int:
    for _ in range(_DEPTH):
        head = words[i].head
        if _base(words[i]) not in _CLIMB or head < 0 or words[head].upos not in NOMINAL:
            break
        i = head
    return i


def _base(word: Word) -> str:
    return word.relation.split(":")[0]


def _conjuncts(words: Sequence[Word], head: int, depth: int) -> Iterator[int]:
    if depth >= _DEPTH:
        return
    for i, word in enumerate(words):
        if word.head == head and word.relation == "conj" and word.upos in NOMINAL:
            yield i
            yield from _conjuncts(words, i, depth + 1)


def phrase_of(words: Sequence[Word], head: int) -> Run:
    """The unbroken range of words around a head that are its phrase: its modifiers before, its "of ..." after it."""
    inside = {head}
    if words[head].upos in NOMINAL:
        _gather(words, head, inside, 0)
    start, end = head, head + 1
    while start - 1 in inside:
        start -= 1
    while end in inside:
        end += 1
    return start, end


def _gather(words: Sequence[Word], head: int, inside: set[int], depth: int) -> None:
    """Add the dependents that belong to the phrase, and theirs; case words and marks count below its head alone."""
    if depth >= _DEPTH:
        return
    for i, word in enumerate(words):
        if word.head != head or i in inside:
            continue
        base = _base(word)
        small = depth > 0 and base in ("case", "punct", "cc", "conj")
        joined = base == "punct" and depth == 0 and _is_hyphen(words, i)
        if base in _INSIDE or small or joined or (base == "appos" and _touches(words, head, i)):
            inside.add(i)
            _gather(words, i, inside, depth + 1)


def _is_hyphen(words: Sequence[Word], i: int) -> bool:
    """Whether a mark stands between two words without a space."""
    return 0 < i < len(words) - 1 and words[i - 1].span.end == words[i].span.start == words[i + 1].span.start - 1


def _touches(words: Sequence[Word], head: int, i: int) -> bool:
    """Whether no comma or bracket parts an apposition from its head."""
    first, last = sorted((head, i))
    return not any(words[k].upos == "PUNCT" for k in range(first + 1, last))


def is_subject(word: Word, words: Sequence[Word]) -> bool:
    """Whether the word, or the noun whose name or title it is, is a subject."""
    if word.relation in _SUBJECTS:
        return True
    titled = word.relation in ("flat", "compound", "appos") and 0 <= word.head < len(words)
    return titled and words[word.head].relation in _SUBJECTS
