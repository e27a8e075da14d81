"""The words that show who says something: pieces of one cue joined, and a cue completed by the words that belong to it.

The reader labels words one by one, so that "has repeatedly said" may come out as two cues and "agreed with" as half a
one. What belongs to a cue was counted in the training part of PolNeAR: its auxiliaries, negations and adverbs in
19 cases of 20, a preposition behind it ("argued for", "attitudes about") in two of three.
"""

from __future__ import annotations

from collections.abc import Sequence

from standoff.reader.reading import Quotation, Run
from standoff.records.document import Word

LONGEST_GAP = 3
"""Two pieces of a cue are at most so many words apart ("has, over the years, said" stays two)."""
LONGEST_CUE = 6
"""A cue that is longer takes no preposition: its own words go on behind it."""
_BETWEEN = frozenset({"ADV", "AUX", "PART", "ADP", "DET", "PRON"})
_OPENING = frozenset({"AUX", "ADV", "PART"})
_LEFT = frozenset({"aux", "aux:pass", "advmod", "cop", "amod"})
_PREPOSITIONS = frozenset(
    [
        "of",
        "for",
        "on",
        "by",
        "about",
        "against",
        "with",
        "at",
        "as",
        "from",
        "over",
        "toward",
        "towards",
        "up",
        "off",
        "out",
        "down",
    ]
)  # "in" and "to" mostly open what is said, or when
_TIMES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "day", "night", "morning",
    "evening", "afternoon", "week", "weekend", "month", "year",
})  # fmt: skip
"""Words that a preposition makes a time of: "said on Friday" is said, and when."""


def mended(words: Sequence[Word], texts: Sequence[str], quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of one sentence with their cues whole, in text order; `texts` are the words in small letters.

    A word that is another cue's, or a source's or content's of the same quotation, is never drawn into a cue.
    """
    joined: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: q.cue):
        if joined and _is_one_cue(words, joined[-1], quotation):
            joined[-1] = _join(joined[-1], quotation)
        else:
            joined.append(quotation)
    cues = {i for q in joined for i in range(*q.cue)}
    return [_completed(words, texts, q, cues) for q in joined]


def _is_one_cue(words: Sequence[Word], first: Quotation, second: Quotation) -> bool:
    """Whether two cues are pieces of one: they touch, or an auxiliary or adverb opens the first."""
    gap = range(first.cue[1], second.cue[0])
    between = {i for run in first.source for i in range(*run)}
    if len(gap) > LONGEST_GAP or any(i in between or not _may_lie_between(words[i]) for i in gap):
        return False
    return not gap or words[first.cue[1] - 1].upos in _OPENING


def _may_lie_between(word: Word) -> bool:
    return word.upos in _BETWEEN or word.relation in ("obl:unmarked", "advmod")


def _join(first: Quotation, second: Quotation) -> Quotation:
    return Quotation(
        (first.cue[0], second.cue[1]),
        first.source or second.source,
        second.content or first.content,
        max(first.score, second.score),
    )


def _completed(words: Sequence[Word], texts: Sequence[str], quotation: Quotation, cues: set[int]) -> Quotation:
    taken = {i for run in (*quotation.source, *quotation.content) for i in range(*run)} | cues
    start, end = quotation.cue
    while start and start - 1 not in taken and _opens(words, start - 1, (start, end)):
        start -= 1
    while end < len(words) and end not in taken and _closes(words, texts, (start, end)):
        end += 1
    return Quotation((start, end), quotation.source, quotation.content, quotation.score)


def _opens(words: Sequence[Word], i: int, cue: Run) -> bool:
    """Whether the word before a cue is its auxiliary, negation, adverb or infinitive mark."""
    word = words[i]
    if not cue[0] <= word.head < cue[1]:
        return False
    return word.relation in _LEFT or (word.upos == "PART" and word.relation == "mark")


def _closes(words: Sequence[Word], texts: Sequence[str], cue: Run) -> bool:
    """Whether the word after a cue belongs to it: a particle, a colon, "not", its adverb, a preposition."""
    at = cue[1]
    word, text = words[at], texts[at]
    if word.relation == "compound:prt" or text in (":", "not"):
        return True
    if word.upos == "ADV" and word.relation == "advmod" and cue[0] <= word.head < at:
        return True
    fits = words[at - 1].upos in ("VERB", "NOUN", "ADJ", "ADV") and at - cue[0] < LONGEST_CUE
    when = 0 <= word.head < len(texts) and texts[word.head] in _TIMES
    return fits and word.upos == "ADP" and text in _PREPOSITIONS and not when
