"""From the reader's labels to the attributions of an article."""

from __future__ import annotations

from standoff.annotate.attribution import find_attributions, without
from standoff.annotate.layers import sentence_layers
from standoff.reader.reading import Quotation, Reading
from standoff.records.span import Span

SENTENCE = "Oslo's envoy, she said, left."
BEFORE = 100
READING = Reading(
    words=((0, 4), (4, 6), (7, 12), (12, 13), (14, 17), (18, 22), (22, 23), (24, 28), (28, 29)),
    upos=("PROPN", "PART", "NOUN", "PUNCT", "PRON", "VERB", "PUNCT", "VERB", "PUNCT"),
    heads=(2, 0, 7, 2, 5, 7, 5, -1, 7),
    relations=("nmod:poss", "case", "nsubj", "punct", "nsubj", "parataxis", "punct", "root", "punct"),
    names=(),
    frames=(),
    quotations=(Quotation((5, 6), ((4, 5),), ((0, 3), (5, 8)), 0.8),),
    happenings=(),
)


def test_content_may_be_broken_in_pieces_and_never_holds_the_cue() -> None:
    text = "." * BEFORE + SENTENCE
    sentence = sentence_layers(Span(BEFORE, len(text)), READING)

    (said,) = find_attributions([sentence], [READING], text)

    assert [span.of(text) for span in said.source] == ["she"]
    assert [span.of(text) for span in said.cue] == ["said"]
    assert [span.of(text) for span in said.content] == ["Oslo's envoy", "left"]


def test_a_run_without_another() -> None:
    assert without((0, 9), (3, 5)) == [(0, 3), (5, 9)]
    assert without((3, 9), (2, 5)) == [(5, 9)]
    assert without((3, 5), (3, 5)) == []
    assert without((0, 2), (5, 7)) == [(0, 2)]
