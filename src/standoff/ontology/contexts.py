"""What an event is about: the words of a sentence looked up in a lexicon of topics."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable
from importlib import resources

import msgspec

WORD = re.compile(r"[^\W_]+")
"""A run of letters and digits: hyphens, dots and apostrophes part words, in the lexicon and in the text alike."""


class ContextEntry(msgspec.Struct, frozen=True):
    """One context: the words that show it, and sentences that do (`yes`) and do not (`no`)."""

    words: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


class Phrase(msgspec.Struct, frozen=True):
    """Words in a row; where `open` stands, the last may have any ending."""

    words: tuple[str, ...]
    open: bool
    context: str

    def stands_at(self, words: list[str], at: int) -> bool:
        """Whether the phrase begins with the word numbered `at`."""
        found = words[at : at + len(self.words)]
        if len(found) < len(self.words) or found[:-1] != list(self.words[:-1]):
            return False
        return found[-1].startswith(self.words[-1]) if self.open else found[-1] == self.words[-1]


class Lexicon(msgspec.Struct, frozen=True):
    """Phrases by their first word: `whole` where that word is complete, `openings` where it may have any ending."""

    whole: dict[str, tuple[Phrase, ...]]
    openings: dict[str, tuple[Phrase, ...]]
    shortest: int

    def candidates(self, word: str) -> Iterable[Phrase]:
        """The phrases that may begin with a word."""
        yield from self.whole.get(word, ())
        for end in range(self.shortest, len(word) + 1):
            yield from self.openings.get(word[:end], ())


@functools.cache
def contexts() -> dict[str, ContextEntry]:
    """The codebook's contexts in its order."""
    text = resources.files("standoff.ontology").joinpath("data/contexts.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, ContextEntry])


def _phrase(entry: str, context: str) -> Phrase:
    return Phrase(tuple(WORD.findall(entry.casefold())), entry.endswith("*"), context)


@functools.cache
def _lexicon() -> Lexicon:
    whole: dict[str, tuple[Phrase, ...]] = {}
    openings: dict[str, tuple[Phrase, ...]] = {}
    for context, entry in contexts().items():
        for phrase in (_phrase(words, context) for words in entry.words):
            table = openings if phrase.open and len(phrase.words) == 1 else whole
            table[phrase.words[0]] = (*table.get(phrase.words[0], ()), phrase)
    return Lexicon(whole, openings, min(map(len, openings)))


def contexts_of(words: str) -> tuple[str, ...]:
    """The contexts that a sentence's words show, in the codebook's order; empty where they show none."""
    found = WORD.findall(words.casefold())
    lexicon = _lexicon()
    shown = {
        phrase.context
        for at, word in enumerate(found)
        for phrase in lexicon.candidates(word)
        if phrase.stands_at(found, at)
    }
    return tuple(context for context in contexts() if context in shown)
