"""The arithmetic between the encoder's arrays and the answers."""

from __future__ import annotations

import numpy as np

from standoff.reader.model import Reader
from standoff.reader.session import flattened, pair_scores, softmax, with_one


def test_pair_scores_are_the_biaffine_form() -> None:
    rng = np.random.default_rng(0)
    heads, words = rng.normal(size=(3, 4)).astype(np.float32), rng.normal(size=(5, 4)).astype(np.float32)
    biaffine = rng.normal(size=(2, 5, 5)).astype(np.float32)

    scores = pair_scores(heads, flattened(biaffine), words)

    wanted = np.einsum("pd,kde,te->ptk", with_one(heads), biaffine, with_one(words))
    assert scores.shape == (3, 5, 2)
    np.testing.assert_allclose(scores, wanted, rtol=1e-4)


def test_softmax_sums_to_one_however_large_the_scores() -> None:
    assert softmax(np.array([[1000.0, 1000.0, -1000.0]], dtype=np.float32)).tolist() == [[0.5, 0.5, 0.0]]


def test_each_sentence_of_a_window_has_its_own_scores() -> None:
    sentences = ["Chile condemned Peru.", "Peru apologised."]
    reader = Reader.load()

    readings = reader.read(sentences)

    assert [len(r.words) for r in readings] == [4, 3]
    assert all(r.heads.count(-1) == 1 for r in readings)
    assert [next(iter(max(r.happenings, key=lambda h: sum(h.types.values())).types)) for r in readings] == [
        "ACCUSE", "CONCEDE",
    ]  # fmt: skip
