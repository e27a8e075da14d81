"""A reader's reading of one sentence → the sentence's layers, with offsets in the article."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.annotate.lists import with_lists
from standoff.annotate.phrases import phrases_at
from standoff.reader.reading import Happening, Reading, Run
from standoff.records.document import (
    Argument,
    Entity,
    EntityLabel,
    Predicate,
    Role,
    Sentence,
    Trigger,
    Word,
)
from standoff.records.span import Span


def text_layers(spans: Sequence[Span], readings: Sequence[Reading]) -> tuple[Sentence, ...]:
    """The sentences of one text, in order, with words, predicates and triggers."""
    sentences: list[Sentence] = []
    for span, reading in zip(spans, readings, strict=True):
        sentences.append(sentence_layers(span, reading, sentences))
    return tuple(sentences)


def sentence_layers(span: Span, reading: Reading, before: Sequence[Sentence] = ()) -> Sentence:
    """The sentence at `span` with words, predicates and triggers, whose parties may stand in the sentences `before`."""
    words = with_lists(
        [
            Word(Span(s, e).shifted(span.start), upos, head, relation)
            for (s, e), upos, head, relation in zip(
                reading.words, reading.upos, reading.heads, reading.relations, strict=True
            )
        ]
    )
    predicates = tuple(
        Predicate(words[f.word].span, f.factuality, tuple((r, words[w].span) for r, w in f.roles))
        for f in reading.frames
    )
    triggers = tuple(_trigger(words, h, before) for h in reading.happenings)
    return Sentence(span, words, predicates, triggers)


def names(sentence: Sentence, reading: Reading) -> tuple[Entity, ...]:
    """The proper names of the sentence; what kind of place or body each is, the gazetteer may know better."""
    return tuple(
        Entity(covering(sentence.words, n.run), EntityLabel(n.label), round(n.score, 3)) for n in reading.names
    )


def covering(words: tuple[Word, ...], run: Run) -> Span:
    """From the first to the last word of a half-open range."""
    return Span(words[run[0]].span.start, words[run[1] - 1].span.end)


def _trigger(words: tuple[Word, ...], happening: Happening, before: Sequence[Sentence]) -> Trigger:
    arguments = [
        Argument(Role(bearer.role), covering(words, run), bearer.score)
        for bearer in happening.bearers
        if not bearer.back
        for run in phrases_at(words, bearer.run, happening.word)
    ]
    arguments += [
        Argument(Role(bearer.role), covering(before[-bearer.back].words, run), bearer.score)
        for bearer in happening.bearers
        if 0 < bearer.back <= len(before)
        for run in phrases_at(before[-bearer.back].words, bearer.run)
    ]
    return Trigger(
        span=words[happening.word].span,
        word=happening.word,
        types=happening.types,
        modes=happening.modes,
        statuses=happening.statuses,
        arguments=tuple(_apart(arguments)),
        absent={Role(role): score for role, score in happening.absent.items()},
    )


def _apart(arguments: list[Argument]) -> list[Argument]:
    """Parties that do not overlap, in text order; of two that do, the one that the reader is surer of. The place of the
    event may stand within a party ("two men in Lima")."""
    kept: list[Argument] = []
    for argument in sorted(arguments, key=lambda a: (-a.score, -len(a.span))):
        rivals = (other for other in kept if (other.role is Role.PLACE) is (argument.role is Role.PLACE))
        if not any(argument.span.overlaps(other.span) for other in rivals):
            kept.append(argument)
    return sorted(kept, key=lambda a: a.span)
