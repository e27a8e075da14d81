"""All mentions of a text: names, pronouns and descriptions ("the ministry")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from standoff.annotate.mention import Mention, Surroundings
from standoff.annotate.names import is_name, name_of
from standoff.annotate.nominals import nominal_at
from standoff.annotate.pronouns import pronoun_at
from standoff.annotate.quotes import find_quotes
from standoff.records.document import Entity, Sentence
from standoff.records.span import Span

_MOST_QUOTES = 20  # quotations beside a sentence that are looked at


def find_mentions(sentences: Sequence[Sentence], entities: Iterable[Entity], text: str) -> list[Mention]:
    """All mentions in text order: each of the reader's `entities` that is a name, and the pronouns and
    descriptions outside them."""
    names = sorted((e for e in entities if is_name(e.span.of(text), text)), key=lambda entity: entity.span)
    found = (mention for around in _surroundings(sentences, names, text) for mention in _mentions_in(around))
    return sorted(found, key=lambda mention: mention.span)


def _surroundings(sentences: Sequence[Sentence], names: Sequence[Entity], text: str) -> Iterator[Surroundings]:
    """Each sentence with its names and quotations; names behind the last sentence make one of their own."""
    quotes = find_quotes(text)
    at = quote = 0
    for number, sentence in enumerate(sentences):
        first = at
        while at < len(names) and names[at].span.start < sentence.span.end:
            at += 1
        while quote < len(quotes) and quotes[quote].end <= sentence.span.start:
            quote += 1
        near = [q for q in quotes[quote : quote + _MOST_QUOTES] if q.start < sentence.span.end]
        yield Surroundings(text, sentence, number, names[first:at], near)
    if at < len(names):
        behind = Sentence(Span(names[at].span.start, len(text)), (), (), ())
        yield Surroundings(text, behind, max(0, len(sentences) - 1), names[at:])


def _mentions_in(around: Surroundings) -> Iterator[Mention]:
    for entity in around.names:
        yield name_of(entity, around)
    for index, word in enumerate(around.sentence.words):
        if any(entity.span.contains(word.span) for entity in around.names):
            continue
        found = pronoun_at(index, around)
        if found is None and word.upos in ("NOUN", "PROPN"):
            found = nominal_at(index, around)
        if found is not None:
            yield found
