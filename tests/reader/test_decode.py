"""Scores to readings."""

from __future__ import annotations

import numpy as np

from standoff.reader.decode import Codes, names, quotations
from standoff.reader.session import Floats, flattened

TAGS = ("O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE")
CODES = Codes((), TAGS, (), (), (), (), (), (), ("none", "source", "content"), ())


def sure_of(labels: list[int], of: int) -> Floats:
    """Scores that leave no doubt of the label of each word; row 0 is the sentence."""
    return np.concatenate([np.zeros((1, of)), 9 * np.eye(of)[labels]]).astype(np.float32)


def test_a_stray_inside_tag_begins_a_name() -> None:
    tags = [TAGS.index(t) for t in ("B-PERSON", "I-PERSON", "O", "I-PLACE", "I-PERSON")]

    found = names({"tags": sure_of(tags, len(TAGS))}, CODES)

    assert [(n.label, n.run) for n in found] == [("PERSON", (0, 2)), ("PLACE", (3, 4)), ("PERSON", (4, 5))]


def test_a_cue_has_the_words_that_answer_it() -> None:
    attribution = np.zeros((3, 2, 2), dtype=np.float32)
    attribution[1, 1, 0], attribution[2, 1, 0] = 1.0, -1.0  # a state above 0 is a source, one below it content
    states = np.array([[0], [5], [0], [-5], [-5]], dtype=np.float32)
    scores = {"cue_tags": sure_of([0, 1, 0, 0], 3), "cue": np.zeros_like(states), "cued": states}

    (found,) = quotations(scores, flattened(attribution), CODES)

    assert (found.cue, found.source, found.content) == ((1, 2), ((0, 1),), ((2, 4),))
