"""Which words tell the country of which, and what sector each is of: what the reader saw of all words of a text."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

FAR = 5
"""Sentences between a party and the word that names its country; those farther off count alike."""


class Homes(msgspec.Struct, frozen=True, eq=False):
    """For each word of a text, in order: the offset at which it starts, the number of its sentence, what it asks of
    words that name a country and answers as one of them ([words, d] each), the score of belonging to none, and the
    logarithm of the odds of each of the `codes` of sectors, [words, sectors].

    `back` holds what the distance in sentences adds: FAR before to FAR after, and last, earlier in the same one.
    """

    starts: Ints
    sentences: Ints
    asks: Floats
    answers: Floats
    nowhere: Floats
    sectors: Floats
    codes: tuple[str, ...]
    back: Floats

    def word_at(self, offset: int) -> int:
        """The number of the word in which a character stands, or of the one before it."""
        return max(0, int(np.searchsorted(self.starts, offset, side="right")) - 1)

    def chosen(self, party: int, named: Sequence[int]) -> Floats:
        """[named + 1]: how likely the party, by its word, is of the country that each of the `named` words names, and
        last of none of them; sums to 1."""
        words = np.asarray(named, dtype=np.int64)
        far = np.clip(self.sentences[words] - self.sentences[party], -FAR, FAR)
        back = np.where((far == 0) & (words < party), 2 * FAR + 1, far + FAR)
        scores = self.answers[words] @ self.asks[party] / self.asks.shape[1] ** 0.5 + self.back[back]
        every = np.append(scores, self.nowhere[party])
        risen = np.exp(every - every.max())
        return np.asarray(risen / risen.sum(), dtype=np.float32)

    def sector_odds(self, party: int) -> dict[str, float]:
        """How likely a party, by its word, is of each sector, as logarithms that are right but for one number added to
        all."""
        return dict(zip(self.codes, self.sectors[party].tolist(), strict=True))
