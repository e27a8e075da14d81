"""Small documents, written by hand, as the reader would have marked them."""

from __future__ import annotations

import re

from standoff.records.article import Article
from standoff.records.document import Argument, Attribution, Document, Entity, Role, Sentence, Trigger, Word
from standoff.records.span import Span


def at(text: str, words: str, after: int = 0) -> Span:
    """The span of the first occurrence of these words."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def sentence_of(
    text: str, *triggers: Trigger, heads: dict[int, tuple[int, str, str]] | None = None, after: int = 0
) -> Sentence:
    """A sentence cut at spaces and marks; `heads` gives (head, relation, upos) of chosen words."""
    known = heads or {}
    words = []
    for i, piece in enumerate(re.finditer(r"\w+|[^\w\s]", text)):
        head, relation, upos = known.get(i, (0 if i else -1, "dep", "X"))
        words.append(Word(Span(*piece.span()).shifted(after), upos, head, relation))
    return Sentence(Span(after, after + len(text)), tuple(words), (), triggers)


def trigger_of(
    text: str,
    words: str,
    types: dict[str, float],
    *arguments: tuple[Role, str],
    status: str = "actual",
    modes: dict[str, float] | None = None,
    absent: dict[Role, float] | None = None,
    after: int = 0,
    score: float = 0.9,
) -> Trigger:
    """A trigger whose arguments are found by their words."""
    spans = tuple(Argument(role, at(text, said).shifted(after), score) for role, said in arguments)
    before = len(re.findall(r"\w+|[^\w\s]", text[: text.index(words)]))
    return Trigger(
        at(text, words).shifted(after), before, types, modes or {"": 1.0}, {status: 1.0}, spans, absent or {}
    )


def document_of(
    text: str, *sentences: Sentence, entities: tuple[Entity, ...] = (), attributions: tuple[Attribution, ...] = ()
) -> Document:
    """A document without times."""
    return Document(Article(text=text), sentences, entities, (), attributions)
