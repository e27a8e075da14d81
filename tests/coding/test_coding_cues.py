"""The table of deciding words; tests/coding/test_scope.py reads every sentence of it."""

from __future__ import annotations

from standoff.coding.cues import entries_at, status_cues
from standoff.records.codes import Status


def test_a_word_beside_an_event_and_above_it_are_looked_up_apart() -> None:
    (may,) = entries_at("beside")["may"]
    (denied,) = entries_at("above")["denied"]

    assert may.status is Status.HYPOTHETICAL
    assert denied.status is Status.ALLEGED


def test_words_are_in_small_letters_and_stand_in_one_entry_of_their_place() -> None:
    for place in ("beside", "above"):
        words = [word for entry in status_cues() if entry.at == place for word in entry.words]
        assert words == [word.lower() for word in words]
        assert len(words) == len(set(words))
