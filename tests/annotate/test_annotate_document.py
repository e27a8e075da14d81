"""An article with all its layers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.annotate.document import annotate
from standoff.reader.model import Reader
from standoff.records.article import Article
from standoff.records.document import Document

TEXT = """Chile recalls envoy

SANTIAGO - Chile recalled its ambassador to Peru on Monday, the foreign ministry said. It accused Lima of spying."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


def test_the_layers_of_a_report(reader: Reader) -> None:
    document = annotate(Article(text=TEXT), reader)

    assert next(s.span.of(TEXT) for s in document.sentences) == "Chile recalls envoy"
    assert len(document.sentences) == 3
    assert "Monday" in [t.of(TEXT).split()[-1] for t in document.times]
    assert "Peru" in [e.span.of(TEXT) for e in document.entities]
    assert "said" in [a.cue[0].of(TEXT) for a in document.attributions]
    assert {next(iter(t.types)) for s in document.sentences for t in s.triggers} >= {"ACCUSE", "SANCTION"}


def in_order(document: Document) -> bool:
    starts = [s.span.start for s in document.sentences]
    return starts == sorted(starts)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_text_gets_layers_inside_it(reader: Reader, text: str) -> None:
    document = annotate(Article(text=text), reader)

    assert in_order(document)
    for sentence in document.sentences:
        assert all(sentence.span.contains(w.span) for w in sentence.words)
        assert all(a.span.end <= len(text) for t in sentence.triggers for a in t.arguments)
    assert all(e.span.end <= len(text) for e in document.entities)
    assert all(e.refers_to is None or 0 <= e.refers_to < len(document.entities) for e in document.entities)
