"""Texts with a plain syntax, and what coreference links in them."""

from __future__ import annotations

import re

from standoff.annotate.coreference import link_entities
from standoff.annotate.sentences import split_sentences
from standoff.records.document import Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span

PERSON, ORG, PLACE, GROUP = EntityLabel.PERSON, EntityLabel.ORG, EntityLabel.PLACE, EntityLabel.GROUP
VERBS = {
    "said",
    "met",
    "left",
    "denied",
    "act",
    "praised",
    "marched",
    "warned",
    "fled",
    "grew",
    "asked",
    "know",
    "went",
}


def parsed(text: str) -> list[Sentence]:
    """Sentences whose words hang on their first verb: what stands before it is its subject, the rest its object."""
    sentences = []
    for span in split_sentences(text):
        found = list(re.finditer(r"\w+|[^\w\s]", span.of(text)))
        verb = next((i for i, m in enumerate(found) if m.group() in VERBS), 0)
        words = []
        for index, match in enumerate(found):
            form = match.group()
            upos = "VERB" if form in VERBS else "PROPN" if form[0].isupper() else "NOUN" if form.isalpha() else "PUNCT"
            upos = "DET" if form.lower() in ("the", "a") else "ADP" if form in ("of", "in", "by") else upos
            subject = index < verb if text[match.start() + span.start - 1] != '"' else False
            relation = "root" if index == verb else "nsubj" if subject else "obj"
            at = Span(*match.span()).shifted(span.start)
            head = -1 if index == verb else index + 1 if upos == "DET" else verb
            words.append(Word(at, upos, head, "det" if upos == "DET" else relation))
        sentences.append(Sentence(span, tuple(words), (), ()))
    return sentences


def links(text: str, *names: tuple[str, EntityLabel], parse: bool = True) -> dict[str, str]:
    """Each linked mention and what it stands for; a word that recurs keeps its last link."""
    found: dict[str, int] = {}
    entities = []
    for name, label in names:
        start = text.index(name, found.get(name, 0))
        found[name] = start + 1
        entities.append(Entity(Span(start, start + len(name)), label, 0.9))
    sentences = parsed(text) if parse else [Sentence(span, (), (), ()) for span in split_sentences(text)]
    linked = link_entities(sentences, entities, text)
    return {e.span.of(text): linked[e.refers_to].span.of(text) for e in linked if e.refers_to is not None}
