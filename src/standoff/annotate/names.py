"""Mentions by name: the names that the reader found, with the titles that stand beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standoff.annotate.mention import Kind, Mention, Surroundings
from standoff.annotate.nouns import FEMALE, MALE, ROLES, gender_of, table
from standoff.annotate.phrases import is_subject
from standoff.annotate.pronouns import PRONOUNS
from standoff.annotate.quotes import is_quoted
from standoff.records.document import Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span

_TITLES = ROLES | MALE | FEMALE
_OTHER_TITLES = table("dr prof professor rev sen rep gov gen col maj capt lt sgt hon captain major lieutenant sergeant")
_IN_TITLE = frozenset({"ADJ", "NOUN", "PROPN", "DET"})
_TITLE_MARKS = frozenset({"of", "'s", "’s", "-", "."})
_TITLE_REACH = 60  # characters
_NAME_WORD = re.compile(r"\w+(?:[’'-]\w{2,})*")
_TITLE_WORD = re.compile(r"[A-Za-z]+")
_OPENING_WORD = re.compile(r"\s*(?:the|a|an|this|that|these|those|its|his|her|their|our|my)\b\s*", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.!?()\"“”]| and | by | with | to ")


def is_name(words: str, text: str) -> bool:
    """Whether words of a text may be a name: no pronoun ("He"), no description that opens a sentence ("The
    president"), and nothing without a capital letter where the text has any."""
    opening = _OPENING_WORD.match(words)
    rest = words[opening.end() :] if opening is not None else words
    plain = not any(letter.isupper() or letter.isdigit() for letter in rest)
    if plain and (opening is not None or not text.islower()):
        return False
    return words == "US" or words.lower() not in PRONOUNS


def name_of(entity: Entity, around: Surroundings) -> Mention:
    """The mention that a name of the reader is."""
    words = _words_of(entity, around.text)
    head = _head_of(entity.span, around.sentence.words)
    titles = _titles(entity, around.sentence, around.text) if entity.label is EntityLabel.PERSON else frozenset()
    return Mention(
        span=entity.span,
        label=entity.label,
        confidence=entity.confidence,
        kind=Kind.NAME,
        sentence=around.number,
        words=words,
        head=words[-1],
        titles=titles,
        subject=head is not None and is_subject(head, around.sentence.words),
        verb=head.head if head is not None else -1,
        gender=gender_of(titles),
        quoted=is_quoted(entity.span, around.quotes),
        complete=True,
    )


def _words_of(entity: Entity, text: str) -> tuple[str, ...]:
    """The words of a name in small letters; of a person's, without titles."""
    whole = entity.span.of(text).lower()
    words = tuple(_NAME_WORD.findall(whole)) or (whole,)
    if entity.label is not EntityLabel.PERSON:
        return words
    bare = tuple(word for word in words if word not in _TITLES | _OTHER_TITLES)
    return bare or words


def _titles(entity: Entity, sentence: Sentence, text: str) -> frozenset[str]:
    """The words of office in the phrase just before a person's name, or just after it and a comma."""
    words = sentence.words
    first = next((i for i, word in enumerate(words) if word.span.end > entity.span.start), len(words))
    start = first
    while start > 0 and (words[start - 1].upos in _IN_TITLE or words[start - 1].span.of(text) in _TITLE_MARKS):
        start -= 1
    before = text[words[start].span.start : entity.span.end] if start < first else entity.span.of(text)
    after = text[entity.span.end : min(sentence.span.end, entity.span.end + _TITLE_REACH)]
    after = _CLAUSE.split(after[1:])[0] if after.startswith(",") else ""
    return frozenset(word.lower() for word in _TITLE_WORD.findall(f"{before} {after}")) & _TITLES


def _head_of(span: Span, words: Sequence[Word]) -> Word | None:
    """The word of the span that depends on a word outside it."""
    inside = [word for word in words if span.contains(word.span)]
    free = [w for w in inside if not (0 <= w.head < len(words) and span.contains(words[w.head].span))]
    return next(iter(free or inside), None)
