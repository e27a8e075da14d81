"""A reader's reading of one sentence → the sentence's layers, with offsets in the article."""

from __future__ import annotations

from standoff.reader.reading import Happening, Reading, Run
from standoff.records.document import (
    Argument,
    Attribution,
    Entity,
    EntityLabel,
    Predicate,
    Role,
    Sentence,
    Trigger,
    Word,
)
from standoff.records.span import Span

_EDGES = frozenset({"PUNCT", "CCONJ"})


def sentence_layers(span: Span, reading: Reading) -> Sentence:
    """The sentence at `span` with words, predicates and triggers."""
    words = tuple(
        Word(Span(s, e).shifted(span.start), upos, head, relation)
        for (s, e), upos, head, relation in zip(
            reading.words, reading.upos, reading.heads, reading.relations, strict=True
        )
    )
    predicates = tuple(
        Predicate(words[f.word].span, f.factuality, tuple((r, words[w].span) for r, w in f.roles))
        for f in reading.frames
    )
    triggers = tuple(_trigger(words, h) for h in reading.happenings)
    return Sentence(span, words, predicates, triggers)


def names(sentence: Sentence, reading: Reading) -> tuple[Entity, ...]:
    """The proper names of the sentence; what kind of place or body each is, the gazetteer may know better."""
    return tuple(
        Entity(covering(sentence.words, n.run), EntityLabel(n.label), round(n.score, 3)) for n in reading.names
    )


def attributions(sentence: Sentence, reading: Reading) -> tuple[Attribution, ...]:
    """Who says what inside the sentence."""
    return tuple(
        Attribution(
            tuple(covering(sentence.words, run) for run in q.source),
            (covering(sentence.words, q.cue),),
            tuple(covering(sentence.words, run) for run in q.content),
            round(q.score, 3),
        )
        for q in reading.quotations
    )


def covering(words: tuple[Word, ...], run: Run) -> Span:
    """From the first to the last word of a half-open range."""
    return Span(words[run[0]].span.start, words[run[1] - 1].span.end)


def _trigger(words: tuple[Word, ...], happening: Happening) -> Trigger:
    arguments = []
    for bearer in happening.bearers:
        run = _trimmed(words, bearer.run)
        if run[0] < run[1]:
            arguments.append(Argument(Role(bearer.role), covering(words, run), bearer.score))
    return Trigger(
        span=words[happening.word].span,
        word=happening.word,
        types=happening.types,
        modes=happening.modes,
        statuses=happening.statuses,
        arguments=tuple(arguments),
        absent={Role(role): score for role, score in happening.absent.items()},
    )


def _trimmed(words: tuple[Word, ...], run: Run) -> Run:
    """Without commas, quotes and conjunctions at its ends, and without a possessive 's after it."""
    start, end = run
    while start < end and words[start].upos in _EDGES:
        start += 1
    while end > start and (words[end - 1].upos in _EDGES or words[end - 1].upos == "PART"):
        end -= 1
    return start, end
