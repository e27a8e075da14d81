"""Words → the encoder's input: word pieces, their letter case, and where each word begins."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]

CLS, SEP, UNK = 101, 102, 100
WINDOW = 250
"""The most pieces of one pass. The encoder was pre-trained on up to 256; longer sentences are read in parts."""


def letter_case(word: str) -> int:
    """0 lower case or no letters, 1 Capitalised, 2 CAPITALS, 3 miXed: what the uncased tokenizer loses."""
    if word.islower() or not any(c.isalpha() for c in word):
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 3


class Pieces:
    """A word-piece tokenizer read from `tokenizer.json`."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def of_words(self, words: Sequence[str]) -> list[list[int]]:
        """The piece ids of each word, never empty: a word that the tokenizer drops is `[UNK]`."""
        encoding = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None and len(pieces[word]) < 24:  # a 10,000-letter "word" must not fill the window
                pieces[word].append(piece)
        return [p or [UNK] for p in pieces]


def windows(pieces: Sequence[Sequence[int]], limit: int = WINDOW) -> list[tuple[int, int]]:
    """Half-open ranges of words whose pieces fit one pass; almost always one range for the whole sentence."""
    ranges: list[tuple[int, int]] = []
    start, filled = 0, 0
    for i, word in enumerate(pieces):
        if filled + len(word) > limit and i > start:
            ranges.append((start, i))
            start, filled = i, 0
        filled += len(word)
    return [*ranges, (start, len(pieces))]


def encoder_input(
    sentences: Sequence[Sequence[str]], pieces: Sequence[Sequence[Sequence[int]]]
) -> tuple[list[int], list[int], list[list[int]]]:
    """Piece ids of consecutive sentences, their case types, and for each sentence the positions of its rows.

    A sentence's first row is the mark before it, which stands for the sentence itself and is the root of its tree;
    the others are its words' first pieces.
    """
    ids: list[int] = []
    cases: list[int] = []
    rows: list[list[int]] = []
    for words, its_pieces in zip(sentences, pieces, strict=True):
        rows.append([len(ids)])
        ids.append(SEP if ids else CLS)
        cases.append(0)
        for word, word_pieces in zip(words, its_pieces, strict=True):
            rows[-1].append(len(ids))
            ids += word_pieces
            cases += [letter_case(word)] * len(word_pieces)
    return [*ids, SEP], [*cases, 0], rows


def padded(rows: Sequence[Sequence[int]]) -> Ints:
    """The rows as one array, filled with zeros on the right."""
    out = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    for row, values in zip(out, rows, strict=True):
        row[: len(values)] = values
    return out
