"""How a name becomes a key: the same for the tables when they are compiled and for words when they are looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, as newspapers write them in ASCII.
_ASCII = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ʻ": "", "ʿ": ""}
)
_WORD = re.compile(r"(?:(?<!\w)[^\W\d_]\.)+(?:[^\W\d_](?!\w)\.?)?|[^\W_]+(?:['’ʼ`][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’ʼ`]s?$", re.IGNORECASE)
# Spellings of one name in another script that newspapers do not agree on; applied in this order.
_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"\b(al|el|ad|as|ash|an|ar|at|az|ul|ur|d|abu)\b ", ""),
        (r"\bmu?o?ha+m+[ae]d\b", "mohamed"),
        (r"kh|q|ck", "k"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"sch|shch", "sh"),
        (r"dzh|dj", "j"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"(ou|oo|u)", "u"),
        (r"(yu|iu)", "u"),
        (r"(ya|ia|ja)", "a"),
        (r"(ye|ie|je)", "e"),
        (r"[iyj]+", "i"),
        (r"ee", "i"),
        (r"(ei|ai)(?=\b)", "i"),
        (r"([a-z])\1+", r"\1"),
        (r"ii?\b", "i"),
    )
)


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())


def strip_accents(text: str) -> str:
    """The text in lower case with accents and ligatures written plainly."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().translate(_ASCII))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_ASCII)


def words(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of the words of a text; "U.S." is one word, a hyphen parts words, "Iran's" is one."""
    return [match.span() for match in _WORD.finditer(text)]


def bare(word: str) -> str:
    """A word without its possessive ending."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=16_384)
def part(word: str) -> str:
    """One word's share of a key."""
    plain = strip_accents(bare(word))
    return plain if plain.isalnum() else "".join(c for c in plain if c.isalnum())


def name_key(text: str) -> str:
    """The key of a name: its words in lower case, without accents, dots, hyphens or possessives."""
    return " ".join(filter(None, (part(text[start:end]) for start, end in words(text))))


_SHORT = {"st": "saint", "mt": "mount", "ft": "fort"}


def place_key(text: str) -> str:
    """The key of a place's name: as `name_key`, with "St.", "Mt." and "Ft." written out."""
    return " ".join(_SHORT.get(part, part) for part in name_key(text).split())


def acronym(word: str) -> str:
    """ "^" and the letters of a word written as an acronym ("U.N." gives "^UN"), else the empty string."""
    letters = bare(word).replace(".", "")
    if 2 <= len(letters) <= 6 and letters.isupper() and letters.isascii():
        return "^" + letters
    return ""


@lru_cache(maxsize=16_384)  # 4 MB; more would be what no other article says
def fold(key: str) -> str:
    """A person's name key under which spellings of one name meet ("sergey", "sergei"); begins with "~"."""
    folded = key
    for pattern, to in _FOLDS:
        folded = pattern.sub(to, folded)
    return "~" + folded.strip()


def person_key(name: str) -> str:
    """The folded key of a person's name, without initials in the middle and without "Jr" and "Sr"."""
    parts = name_key(name).split()
    while len(parts) > 2 and parts[-1] in {"jr", "sr", "ii", "iii"}:
        parts.pop()
    middle = [p for p in parts[1:-1] if len(p) > 1]
    return fold(" ".join([*parts[:1], *middle, *parts[-1:]] if len(parts) > 1 else parts))
