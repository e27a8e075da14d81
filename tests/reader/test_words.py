"""Words are cut as the treebank cuts them, and every letter of a sentence is in one."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.reader.words import word_spans

CASES = [
    ("Maduro's aides don't agree.", ["Maduro", "'s", "aides", "do", "n't", "agree", "."]),
    ("The U.S. cannot wait", ["The", "U.S.", "can", "not", "wait"]),
    ("a U.S.-backed plan", ["a", "U.S.", "-", "backed", "plan"]),
    ("anti-government march", ["anti-government", "march"]),
    ("$1,200.50 at 9:30", ["$", "1,200.50", "at", "9:30"]),
    ("“No,” O’Neill said…", ["“", "No", ",", "”", "O’Neill", "said", "…"]),
    ("Gen. Smith and Sen. Jones", ["Gen.", "Smith", "and", "Sen.", "Jones"]),
]


@pytest.mark.parametrize(("sentence", "words"), CASES)
def test_cut(sentence: str, words: list[str]) -> None:
    assert [sentence[s:e] for s, e in word_spans(sentence)] == words


@given(st.text())
def test_every_visible_character_is_in_exactly_one_word(sentence: str) -> None:
    spans = word_spans(sentence)

    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    covered = {i for s, e in spans for i in range(s, e)}
    assert covered == {i for i in covered if not sentence[i].isspace()}
    assert {i for i, c in enumerate(sentence) if not c.isspace()} == covered
