"""A dateline is told from the sentence that it opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.datelines import after_dateline
from standoff.annotate.document import annotate
from standoff.reader.model import Reader
from standoff.records.article import Article
from standoff.records.span import Span


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("SANTIAGO - Chile accused Peru.", "Chile accused Peru."),
        ("OSLO, May 2 (Agency) — Norway agreed.", "Norway agreed."),
        ("NEW DELHI, Aug. 25. -- India replied.", "India replied."),
        ("Addis Ababa, April 6, 2021 - Three days passed.", "Three days passed."),
        ("Oslo, 2 May (Agency) – Norway agreed.", "Norway agreed."),
        ("Norway, May 2 onwards, agreed - again.", "Norway, May 2 onwards, agreed - again."),
        ("NATO warned Chad - again.", "NATO warned Chad - again."),
        ("Oslo - bound trains stood still.", "Oslo - bound trains stood still."),
        ("US-backed rebels fled.", "US-backed rebels fled."),
        ("LIMA -", "LIMA -"),
    ],
)
def test_capitals_and_a_dash_before_the_sentence_are_cut_off(sentence: str, rest: str) -> None:
    text = f"Headline\n\n{sentence}"

    assert after_dateline(text, Span(10, len(text))).of(text) == rest


@given(st.text("ABc ,.-–()", min_size=1, max_size=90))
def test_what_is_left_is_the_sentence_s_end(text: str) -> None:
    left = after_dateline(text, Span(0, len(text)))

    assert 0 <= left.start < left.end == len(text)


def test_the_agency_and_the_town_of_a_dateline_are_no_words_of_the_report(weights: Path) -> None:
    reader = Reader(weights)
    for head in ("OSLO, Feb. 28, 2019 (Fjord Agency) - ", "OSLO (Fjord Agency) — ", "OSLO, Fjord Agency -- "):
        text = f"Talks fail\n{head}Rebels struck the port, police said."

        sentence = annotate(Article(text=text), reader).sentences[-1]

        assert sentence.span.of(text).startswith("OSLO"), "what is shown is whole"
        assert sentence.words[0].span.of(text) == "Rebels"
        assert not any(a.span.start < sentence.words[0].span.start for t in sentence.triggers for a in t.arguments)
