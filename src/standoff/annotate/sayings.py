"""Attributions that the reader's labels leave out: a speech inside another's, a headline with a colon, hearsay.

The reader learned from a corpus in which a word belongs to one attribution at most, so that of "the ministry said
Lavrov told Pompeo that …" it marks the ministry's alone. The syntax has the rest: a verb of saying with a subject and
a clause of its own.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from importlib import resources

from standoff.reader.reading import Quotation, Run
from standoff.records.document import Word

NESTED, HEADED, HEARSAY = 0.6, 0.7, 0.8
"""Confidence of an attribution found by syntax, by a headline's colon, by a word of hearsay."""
LONGEST_NAME = 6
"""Words before or after a headline's colon that may name a speaker."""
_HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_SPEAKING = frozenset({"nsubj"})
_SAID = frozenset({"ccomp", "parataxis"})
_NOBODY = frozenset({"i", "we", "you", "it", "who", "which", "that", "this", "they"})
_CLOSED = re.compile(r"[.!?…][\"”’']*\Z")


@functools.cache
def speech_verbs() -> frozenset[str]:
    """Forms of verbs that, with a subject and a clause, nearly always attribute the clause to the subject."""
    table = resources.files("standoff.annotate").joinpath("data/speech_verbs.tsv").read_text(encoding="utf-8")
    return frozenset(line.split("\t")[0] for line in table.splitlines() if line and not line.startswith("#"))


def unmarked(words: Sequence[Word], texts: Sequence[str], marked: Sequence[Quotation]) -> list[Quotation]:
    """What the quotations `marked` in a sentence leave out; `texts` are its words in small letters."""
    cues = {i for q in marked for i in range(*q.cue)}
    found = [*_nested(words, texts, marked, cues), *_hearsay(words, texts, cues)]
    return found if marked else [*found, *_headed(words, texts)]


def _nested(
    words: Sequence[Word], texts: Sequence[str], marked: Sequence[Quotation], cues: set[int]
) -> Iterator[Quotation]:
    """Verbs of saying inside what somebody says, with their own subject and clause."""
    inside = {i for q in marked for run in q.content for i in range(*run)}
    for verb in sorted(inside - cues):
        if words[verb].upos != "VERB" or texts[verb] not in speech_verbs():
            continue
        speaker = _child(words, verb, _SPEAKING)
        clause = _child(words, verb, _SAID)
        if speaker is None or clause is None or texts[speaker] in _NOBODY:
            continue
        yield Quotation((verb, verb + 1), (_reach(words, speaker),), (_reach(words, clause),), NESTED)


def _hearsay(words: Sequence[Word], texts: Sequence[str], cues: set[int]) -> Iterator[Quotation]:
    """ "Reportedly" and its kin: a cue without a source, over the clause that it stands in."""
    for i, text in enumerate(texts):
        head = words[i].head
        if text in _HEARSAY and i not in cues and head >= 0:
            start, end = _reach(words, head)
            pieces = tuple(piece for piece in ((start, i), (i + 1, end)) if piece[0] < piece[1])
            yield Quotation((i, i + 1), (), pieces, HEARSAY)


def _headed(words: Sequence[Word], texts: Sequence[str]) -> Iterator[Quotation]:
    """A headline's "Who: what" or "What: who"; a sentence that ends in a full stop is no headline."""
    last = len(words) - 1
    if ":" not in texts or _CLOSED.search(texts[last]):
        return
    colon = texts.index(":")
    if 0 < colon <= LONGEST_NAME and last - colon >= LONGEST_NAME // 2 and _is_name(words, texts, (0, colon)):
        yield Quotation((colon, colon + 1), ((0, colon),), ((colon + 1, last + 1),), HEADED)
    elif (
        colon > LONGEST_NAME // 2 and 0 < last - colon <= LONGEST_NAME and _is_name(words, texts, (colon + 1, last + 1))
    ):
        yield Quotation((colon, colon + 1), ((colon + 1, last + 1),), ((0, colon),), HEADED)


def _is_name(words: Sequence[Word], texts: Sequence[str], run: Run) -> bool:
    """Whether words can name a speaker: a noun or name among them, no verb, no number, no mark."""
    kinds = [words[i].upos for i in range(*run)]
    names = {"PROPN", "NOUN"} & set(kinds)
    return bool(names) and not {"VERB", "AUX", "NUM", "PUNCT", "SYM"} & set(kinds)


def _child(words: Sequence[Word], head: int, relations: frozenset[str]) -> int | None:
    """The first dependent of a word with one of these relations."""
    return next((i for i, w in enumerate(words) if w.head == head and w.relation.split(":")[0] in relations), None)


def _reach(words: Sequence[Word], head: int) -> Run:
    """From the first to the last word below `head`, without marks at the ends."""
    below = {head}
    for _ in words:
        more = {i for i, w in enumerate(words) if w.head in below and (w.head != head or w.relation != "punct")}
        if more <= below:
            break
        below |= more
    return min(below), max(below) + 1
