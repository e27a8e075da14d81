"""The type between two given parties."""

from __future__ import annotations

import pytest

from standoff.reader.model import Reader
from standoff.reader.relation import relation_scores


def test_scores_are_probabilities_best_first() -> None:
    scores = relation_scores(Reader.load(), "Chile condemned Peru.", (0, 5), (16, 20))

    assert sum(scores.values()) == pytest.approx(1, abs=0.01)
    assert list(scores.values()) == sorted(scores.values(), reverse=True)
    assert next(iter(scores)) == "ACCUSE"


def test_a_party_outside_the_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="target"):
        relation_scores(Reader.load(), "Chile condemned Peru.", (0, 5), (50, 60))
