from __future__ import annotations

from standoff.annotate.mention import Kind
from standoff.annotate.mentions import find_mentions
from standoff.records.document import Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span

TEXT = "Prime Minister Lena Berg told the northern rebels that it rained."
TAGS = {
    "Prime": ("PROPN", 3, "compound"),
    "Minister": ("PROPN", 3, "compound"),
    "Lena": ("PROPN", 3, "flat"),
    "Berg": ("PROPN", 4, "nsubj"),
    "told": ("VERB", -1, "root"),
    "the": ("DET", 7, "det"),
    "northern": ("ADJ", 7, "amod"),
    "rebels": ("NOUN", 4, "obj"),
    "that": ("SCONJ", 10, "mark"),
    "it": ("PRON", 10, "expl"),
    "rained": ("VERB", 4, "ccomp"),
}


def sentence() -> Sentence:
    words = []
    for form, (upos, head, relation) in TAGS.items():
        start = TEXT.index(form)
        words.append(Word(Span(start, start + len(form)), upos, head, relation))
    return Sentence(Span(0, len(TEXT)), tuple(words), (), ())


def test_names_and_descriptions_are_mentions_titles_and_dummies_are_not() -> None:
    found = find_mentions([sentence()], [Entity(Span(15, 24), EntityLabel.PERSON, 0.9)], TEXT)
    assert [(m.span.of(TEXT), m.kind) for m in found] == [
        ("Lena Berg", Kind.NAME),
        ("the northern rebels", Kind.NOMINAL),
    ]


def test_a_mention_knows_its_title_its_number_and_its_place() -> None:
    berg, rebels = find_mentions([sentence()], [Entity(Span(15, 24), EntityLabel.PERSON, 0.9)], TEXT)
    assert berg.titles == {"minister"}
    assert berg.subject and not rebels.subject
    assert rebels.plural and rebels.label is EntityLabel.GROUP
