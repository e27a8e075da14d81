"""What coreference needs to know of a mention, and of where it stands."""

from __future__ import annotations

import enum
from collections.abc import Sequence

import msgspec

from standoff.records.document import Entity, EntityLabel, Sentence
from standoff.records.span import Span


class Kind(enum.Enum):
    """How a mention names: by name, as several joined by "and", by description or by pronoun; the fullest first."""

    NAME = enum.auto()
    JOINED = enum.auto()
    NOMINAL = enum.auto()
    PRONOUN = enum.auto()


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One mention. `words` are its words in small letters, `head` the chief one, `titles` the words of office that
    stand beside a name ("president"), `verb` the index of the word it depends on, `sentence` that of its sentence;
    `gender` is "m", "f" or empty, `quoted` says that it stands inside quotation marks, `complete` that the phrase
    itself says whose it is ("the president of Peru"), `owned` that it opens with a pronoun that says so ("its
    envoy"), `silent` that it counts only where something stands for it."""

    span: Span
    label: EntityLabel
    confidence: float
    kind: Kind
    sentence: int
    words: tuple[str, ...]
    head: str
    titles: frozenset[str] = frozenset()
    plural: bool = False
    subject: bool = False
    verb: int = -1
    gender: str = ""
    quoted: bool = False
    complete: bool = False
    owned: bool = False
    silent: bool = False


class Surroundings(msgspec.Struct, frozen=True):
    """A sentence of a text with its `number`, the reader's `names` in it, and the quotations that reach into it."""

    text: str
    sentence: Sentence
    number: int
    names: Sequence[Entity] = ()
    quotes: Sequence[Span] = ()
