"""The reader that comes with the package, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.reader.model import Reader
from standoff.reader.reading import Reading


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


def words(sentence: str, reading: Reading) -> list[str]:
    return [sentence[s:e] for s, e in reading.words]


def test_reads_who_did_what(reader: Reader) -> None:
    sentence = "Norway accused Denmark of spying, the foreign ministry said."

    reading = reader.read([sentence])[0]

    text = words(sentence, reading)
    root = reading.heads.index(-1)
    assert text[root] in ("accused", "said")
    best = max(reading.happenings, key=lambda h: sum(h.types.values()))
    assert text[best.word] == "accused"
    assert next(iter(best.types)) == "ACCUSE"
    assert {b.role: text[b.run[0]] for b in best.bearers if b.role != "said_by"} == {
        "actor": "Norway",
        "recipient": "Denmark",
    }


def test_a_sentence_longer_than_the_window_is_read_whole(reader: Reader) -> None:
    sentence = "Peru praised Chile and " * 150

    reading = reader.read([sentence])[0]

    assert len(reading.words) == len(reading.upos) == len(reading.heads) == len(reading.relations) == 600
    assert max(h.word for h in reading.happenings) > 500


def test_order_is_kept_whatever_the_lengths(reader: Reader) -> None:
    sentences = ["One.", "Two words here and some more of them.", "", "Three is enough."]

    readings = reader.read(sentences)

    assert [len(r.words) for r in readings] == [2, 9, 0, 4]


@given(st.text(max_size=80))
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_read(reader: Reader, text: str) -> None:
    reading = reader.read([text])[0]

    size = len(reading.words)
    assert len(reading.upos) == len(reading.heads) == len(reading.relations) == size
    assert all(-1 <= h < size for h in reading.heads)
    assert all(b.run[1] <= size for h in reading.happenings for b in h.bearers)


def test_states_of_an_empty_sentence_are_refused(reader: Reader) -> None:
    with pytest.raises(ValueError, match="no words"):
        reader.states("  ")
