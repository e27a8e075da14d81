"""An article with its layers: sentences, words, entities, times, attributions, event triggers; all of them spans."""

from __future__ import annotations

import enum

import msgspec

from standoff.records.article import Article
from standoff.records.homes import Homes
from standoff.records.span import Span


class EntityLabel(enum.StrEnum):
    """What kind of thing a mention names."""

    PERSON = "PERSON"
    ORG = "ORG"
    STATE = "STATE"
    PLACE = "PLACE"
    GROUP = "GROUP"
    ROLE = "ROLE"


class Role(enum.StrEnum):
    """What a stretch of words is to an event trigger."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    SAID_BY = "said_by"
    PLACE = "place"


class Word(msgspec.Struct, frozen=True):
    """A word with its syntax; `head` is the index of its head in the sentence, -1 for the root."""

    span: Span
    upos: str
    head: int
    relation: str


class Argument(msgspec.Struct, frozen=True):
    """Words that play a role in an event; `score` is the reader's probability."""

    role: Role
    span: Span
    score: float


class Trigger(msgspec.Struct, frozen=True):
    """A word that the reader takes for an event, with what it thinks of it.

    `types`, `modes` and `statuses` map codes to probabilities (only those above 0.01), best first.
    `absent` holds the roles whose bearer the reader thinks is named outside this sentence.
    """

    span: Span
    word: int
    types: dict[str, float]
    modes: dict[str, float]
    statuses: dict[str, float]
    arguments: tuple[Argument, ...]
    absent: dict[Role, float]


class Predicate(msgspec.Struct, frozen=True):
    """A word that reports a state or a happening; factuality runs from -3 (surely not) to 3 (surely)."""

    span: Span
    factuality: float
    arguments: tuple[tuple[str, Span], ...]


class Sentence(msgspec.Struct, frozen=True):
    """One sentence as the reader read it."""

    span: Span
    words: tuple[Word, ...]
    predicates: tuple[Predicate, ...]
    triggers: tuple[Trigger, ...]


class Entity(msgspec.Struct, frozen=True):
    """A mention; `refers_to` is the index, in the document's entities, of the earlier and fuller mention that
    it stands for, or None."""

    span: Span
    label: EntityLabel
    confidence: float
    refers_to: int | None = None


class Attribution(msgspec.Struct, frozen=True):
    """Who says what: the source's words, the cue that says so, the content; content may be broken in pieces."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


class Document(msgspec.Struct, frozen=True):
    """An article and its layers. Entities stand in text order; `times` are the spans of temporal expressions; `homes`
    tells which words the reader takes to speak of the same country."""

    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    times: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    homes: Homes | None = None
