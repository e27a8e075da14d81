"""Word pieces: never none for a word, windows that fit the encoder."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.reader.pieces import Pieces, encoder_input, letter_case, padded, windows
from standoff.reader.weights import WEIGHTS_FOLDER

PIECES = Pieces(WEIGHTS_FOLDER / "tokenizer.json")


def test_letter_case() -> None:
    assert [letter_case(w) for w in ("moscow", "Moscow", "NATO", "McCain", "2019", "A")] == [0, 1, 2, 3, 0, 1]


@given(st.lists(st.text(min_size=1, max_size=40).filter(str.strip), max_size=12))
def test_each_word_has_pieces(words: list[str]) -> None:
    pieces = PIECES.of_words(words)

    assert len(pieces) == len(words)
    assert all(pieces)


def test_a_monstrous_word_does_not_fill_the_window() -> None:
    assert len(PIECES.of_words(["ab9" * 5000])[0]) <= 24


@given(st.lists(st.integers(1, 24), min_size=1, max_size=400))
def test_windows_cover_all_words_in_order_and_fit(sizes: list[int]) -> None:
    ranges = windows([[7] * n for n in sizes], limit=100)

    assert [i for s, e in ranges for i in range(s, e)] == list(range(len(sizes)))
    assert all(sum(sizes[s:e]) <= 100 or e - s == 1 for s, e in ranges)


def test_encoder_input_points_at_first_pieces() -> None:
    ids, cases, rows = encoder_input([["Kyiv", "said"]], [[[5, 6], [7]]])

    assert ids == [101, 5, 6, 7, 102]
    assert cases == [0, 1, 1, 0, 0]
    assert rows == [[0, 1, 3]]


def test_the_mark_between_two_sentences_stands_for_the_second() -> None:
    ids, cases, rows = encoder_input([["Kyiv", "said"], ["No"]], [[[5, 6], [7]], [[8]]])

    assert ids == [101, 5, 6, 7, 102, 8, 102]
    assert cases == [0, 1, 1, 0, 0, 1, 0]
    assert rows == [[0, 1, 3], [4, 5]]


def test_padding() -> None:
    assert padded([[1, 2], [3]]).tolist() == [[1, 2], [3, 0]]
