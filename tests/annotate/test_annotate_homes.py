"""The sentences' words become one layer, in the order of the text."""

from __future__ import annotations

import numpy as np

from standoff.annotate.homes import homes_of
from standoff.reader.reading import Kin, Reading
from standoff.records.document import Sentence, Word
from standoff.records.span import Span

CODES = ("GOV", "MIL")
BACK = np.zeros(12, dtype=np.float32)


def sentence(start: int, size: int) -> Sentence:
    words = tuple(Word(Span(start + 2 * i, start + 2 * i + 1), "NOUN", i - 1, "dep") for i in range(size))
    return Sentence(Span(start, start + 2 * size), words, (), ())


def reading(size: int, value: float) -> Reading:
    rows = np.full((size, 3), value, dtype=np.float32)
    return Reading((), (), (), (), (), (), (), (), Kin(rows, -rows, rows[:, 0], rows[:, :2]))


def test_words_of_all_sentences_stand_in_one_row_each() -> None:
    homes = homes_of([sentence(0, 2), sentence(10, 3)], [reading(2, 1.0), reading(3, 2.0)], CODES, BACK)

    assert homes is not None
    assert homes.starts.tolist() == [0, 2, 10, 12, 14]
    assert homes.sentences.tolist() == [0, 0, 1, 1, 1]
    assert homes.asks[:, 0].tolist() == [1, 1, 2, 2, 2]
    assert homes.answers[4].tolist() == [-2, -2, -2]
    assert homes.sector_odds(0) == {"GOV": 1.0, "MIL": 1.0}


def test_a_text_without_words_has_no_such_layer() -> None:
    assert homes_of([], [], CODES, BACK) is None
