"""Who says what: from the reader's labels of single words to whole attributions of the article."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.annotate.contents import over_sentences
from standoff.annotate.cues import mended
from standoff.annotate.layers import covering
from standoff.annotate.pieces import closed_up
from standoff.annotate.sayings import unmarked
from standoff.reader.reading import Quotation, Reading, Run
from standoff.records.document import Attribution, Sentence


def find_attributions(sentences: Sequence[Sentence], readings: Sequence[Reading], text: str) -> tuple[Attribution, ...]:
    """All attributions of the article, in the order of their cues; `readings` are those of the sentences.

    Cues are made whole, sources and contents closed up; contents follow their quotations over sentences and paragraphs
    and may be in pieces.
    """
    found: list[Attribution] = []
    for sentence, reading in zip(sentences, readings, strict=True):
        low = [word.span.of(text).lower() for word in sentence.words]
        marked = closed_up(mended(sentence.words, low, reading.quotations))
        quotations = sorted([*marked, *unmarked(sentence.words, low, marked)], key=lambda q: q.cue)
        found += (_attribution(sentence, quotation) for quotation in quotations)
    return over_sentences(found, [sentence.span for sentence in sentences], text)


def _attribution(sentence: Sentence, quotation: Quotation) -> Attribution:
    return Attribution(
        tuple(covering(sentence.words, run) for run in quotation.source),
        (covering(sentence.words, quotation.cue),),
        tuple(covering(sentence.words, run) for part in quotation.content for run in without(part, quotation.cue)),
        round(quotation.score, 3),
    )


def without(run: Run, hole: Run) -> list[Run]:
    """What is left of a run of words when those of another are taken out."""
    pieces = [(run[0], min(run[1], hole[0])), (max(run[0], hole[1]), run[1])]
    return [piece for piece in pieces if piece[0] < piece[1]]
