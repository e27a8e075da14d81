"""What hyphens join to a party is of the party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.coding.compounds import compound_at
from standoff.records.span import Span


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("the Turkish-Libyan deal", "Turkish", "Turkish-Libyan"),
        ("the Turkish-Libyan deal", "Libyan", "Turkish-Libyan"),
        ("a Greek-Cypriot-Israeli plan", "-Cypriot", "Greek-Cypriot-Israeli"),
        ("fighters of Al-Shabaab fled", "fighters of Al", "fighters of Al-Shabaab"),
        ("a U.S.-Mexico summit", "Mexico", "U.S.-Mexico"),
        ("US-backed rebels", "US", "US"),
        ("the Saudi-led coalition", "coalition", "coalition"),
        ("pro-Russian crowds", "Russian", "Russian"),
        ("Oslo – Paris", "Oslo", "Oslo"),
    ],
)
def test_joined_names_are_one_phrase(text: str, words: str, whole: str) -> None:
    start = text.index(words)

    assert compound_at(text, Span(start, start + len(words))).of(text) == whole


def test_a_name_that_plays_a_role_of_its_own_stays_apart() -> None:
    text = "the Turkish-Libyan deal"

    assert compound_at(text, Span(4, 11), [Span(12, 18)]).of(text) == "Turkish"


@given(st.text("Aa -–.", min_size=1, max_size=30), st.data())
def test_the_words_are_never_lost(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    whole = compound_at(text, span)

    assert 0 <= whole.start <= whole.end <= len(text)
    assert set(span.of(text)) <= set(whole.of(text)) | set("-–")
