"""The arithmetic between the encoder's arrays and the answers."""

from __future__ import annotations

import numpy as np
import pytest

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


def test_neighbours_in_a_batch_do_not_change_a_sentence() -> None:
    reader = Reader.load()
    short = "Chile condemned Peru."
    long = "Peru, which had denied everything for weeks, at last apologised to Chile on Friday."

    alone, beside = reader.read([short])[0], reader.read([short, long])[0]

    assert alone.relations == beside.relations
    best = [max(sum(h.types.values()) for h in reading.happenings) for reading in (alone, beside)]
    assert best[0] == pytest.approx(best[1], abs=0.05)  # int8 activations are scaled by batch
