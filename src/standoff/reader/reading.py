"""What the reader says of one sentence; words are counted from 0, ranges of words are half-open."""

from __future__ import annotations

import msgspec
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

Run = tuple[int, int]
"""A half-open range of words."""


class Name(msgspec.Struct, frozen=True):
    """A proper name: its words, PERSON, ORG or PLACE, and the probability."""

    run: Run
    label: str
    score: float


class Frame(msgspec.Struct, frozen=True):
    """A predicate, how factual the sentence presents it (-3…3), and (PropBank role, head word) pairs."""

    word: int
    factuality: float
    roles: tuple[tuple[str, int], ...]


class Quotation(msgspec.Struct, frozen=True):
    """Who says what inside this sentence."""

    cue: Run
    source: tuple[Run, ...]
    content: tuple[Run, ...]
    score: float


class Bearer(msgspec.Struct, frozen=True):
    """Words that play a role (actor, recipient, said_by, place) in an event; `run` counts the words of the sentence
    that stands `back` sentences before (0: the event's own)."""

    role: str
    run: Run
    score: float
    back: int = 0


class Happening(msgspec.Struct, frozen=True):
    """A word that may report an event. Codes map to probabilities, best first, those under 0.01 left out;
    `types` sums with "none" to 1. `absent` says how likely each role's bearer is named outside the sentence."""

    word: int
    types: dict[str, float]
    modes: dict[str, float]
    statuses: dict[str, float]
    bearers: tuple[Bearer, ...]
    absent: dict[str, float]


class Kin(msgspec.Struct, frozen=True, eq=False):
    """What each word asks of words that name a country and answers as one of them, [words, d] each, its score of
    belonging to none, [words], and of each sector, [words, sectors]."""

    asks: Floats
    answers: Floats
    nowhere: Floats
    sectors: Floats


class Reading(msgspec.Struct, frozen=True):
    """One sentence read. `words` are half-open code-point offsets in the sentence; a head of -1 is the root."""

    words: tuple[tuple[int, int], ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[Name, ...]
    frames: tuple[Frame, ...]
    quotations: tuple[Quotation, ...]
    happenings: tuple[Happening, ...]
    kin: Kin | None = None


def moved(reading: Reading, by: int) -> Reading:
    """The reading with the offsets of its words raised: of a sentence that begins so many characters earlier."""
    return (
        msgspec.structs.replace(reading, words=tuple((start + by, end + by) for start, end in reading.words))
        if by
        else reading
    )
