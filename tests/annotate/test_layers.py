"""A reading becomes layers whose offsets count in the article."""

from __future__ import annotations

import msgspec

from standoff.annotate.layers import names, sentence_layers, text_layers
from standoff.reader.reading import Bearer, Frame, Happening, Name, Quotation, Reading
from standoff.records.document import Role
from standoff.records.span import Span

SENTENCE = "Oslo's envoy, she said, left."
WORDS = ((0, 4), (4, 6), (7, 12), (12, 13), (14, 17), (18, 22), (22, 23), (24, 28), (28, 29))
UPOS = ("PROPN", "PART", "NOUN", "PUNCT", "PRON", "VERB", "PUNCT", "VERB", "PUNCT")
READING = Reading(
    words=WORDS,
    upos=UPOS,
    heads=(2, 0, 7, 2, 5, 7, 5, -1, 7),
    relations=("nmod:poss", "case", "nsubj", "punct", "nsubj", "parataxis", "punct", "root", "punct"),
    names=(Name((0, 1), "PLACE", 0.91234),),
    frames=(Frame(7, 2.5, (("ARG0", 2),)),),
    quotations=(Quotation((5, 6), ((4, 5),), ((0, 3), (7, 8)), 0.8),),
    happenings=(
        Happening(
            7,
            {"RETREAT": 0.7},
            {"": 1.0},
            {"actual": 1.0},
            (Bearer("actor", (2, 3), 0.9), Bearer("said_by", (4, 5), 0.5)),
            {"actor": 0.1},
        ),
    ),
)
BEFORE = 100


def text_of(span: Span) -> str:
    return SENTENCE[span.start - BEFORE : span.end - BEFORE]


def test_offsets_count_in_the_article() -> None:
    sentence = sentence_layers(Span(BEFORE, BEFORE + len(SENTENCE)), READING)

    assert [text_of(w.span) for w in sentence.words[:3]] == ["Oslo", "'s", "envoy"]
    assert [text_of(p.span) for p in sentence.predicates] == ["left"]
    assert [(role, text_of(span)) for role, span in sentence.predicates[0].arguments] == [("ARG0", "envoy")]
    assert [text_of(n.span) for n in names(sentence, READING)] == ["Oslo"]


def test_a_party_is_the_phrase_of_its_head_without_the_marks_around_it() -> None:
    sentence = sentence_layers(Span(BEFORE, BEFORE + len(SENTENCE)), READING)

    assert [(a.role, text_of(a.span)) for a in sentence.triggers[0].arguments] == [
        (Role.ACTOR, "Oslo's envoy"),
        (Role.SAID_BY, "she"),
    ]


def test_a_party_may_stand_in_the_sentence_before() -> None:
    far = Happening(7, {"RETREAT": 0.7}, {}, {}, (Bearer("recipient", (2, 3), 0.6, back=1),), {})
    spans = [Span(BEFORE, BEFORE + len(SENTENCE)), Span(BEFORE + 40, BEFORE + 40 + len(SENTENCE))]

    _, second = text_layers(spans, [READING, msgspec.structs.replace(READING, happenings=(far,))])

    assert [(a.role, text_of(a.span)) for a in second.triggers[0].arguments] == [(Role.RECIPIENT, "Oslo's envoy")]
