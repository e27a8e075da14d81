"""Every entry of the table of deciding words decides its own examples, read by the reader of the package."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
from documents import sentence_of
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.layers import sentence_layers
from standoff.coding.cues import CueEntry, entries_at, status_cues
from standoff.coding.scope import Cue, cues_of
from standoff.reader.model import Reader
from standoff.records.codes import Status
from standoff.records.document import Sentence
from standoff.records.span import Span

ENTRIES = status_cues()


@functools.cache
def reader() -> Reader:
    return Reader.load()


def read(marked: str) -> tuple[Sentence, int, str]:
    """The sentence without its asterisks, and the word that stood between them."""
    start = marked.index("*")
    text = marked.replace("*", "")
    sentence = sentence_layers(Span(0, len(text)), reader().read([text])[0])
    return sentence, next(i for i, w in enumerate(sentence.words) if w.span.start == start), text


def decided_by(marked: str) -> tuple[list[Cue], str]:
    sentence, word, text = read(marked)
    return list(cues_of(sentence, word, text)), text


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.words[0])
def test_an_entry_decides_its_examples(entry: CueEntry, weights: Path) -> None:
    for marked in entry.yes:
        cues, text = decided_by(marked)
        assert cues, marked
        assert cues[0].span.of(text).lower() in entry.words, marked
        assert cues[0].status in (entry.status, entry.under_not), marked


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.words[0])
def test_an_entry_keeps_out_of_its_counterexamples(entry: CueEntry, weights: Path) -> None:
    for marked in entry.no:
        cues, text = decided_by(marked)
        assert not [c for c in cues if c.span.of(text).lower() in entry.words], marked


@pytest.mark.parametrize(
    ("marked", "status", "word"),
    [
        ("The minister did not rule out *sending* troops to Mali.", Status.HYPOTHETICAL, "rule"),
        ("Mali denied that it had *attacked* the village.", Status.ALLEGED, "denied"),
        ("Mali failed to *disarm* the rebels.", Status.NEGATED, "failed"),
        ("Mali threatened to *withdraw* its troops unless Chad apologises.", Status.HYPOTHETICAL, "threatened"),
        ("Rebels would have *attacked* the town.", Status.HYPOTHETICAL, "would"),
        ("Mali is poised to *expel* the envoy.", Status.FUTURE, "poised"),
        ("The president called off the *strike* on the base.", Status.NEGATED, "called"),
        ("Mali does not plan to *attack* Chad.", Status.NEGATED, "plan"),
    ],
)
def test_scope(marked: str, status: Status, word: str, weights: Path) -> None:
    cues, text = decided_by(marked)

    assert (cues[0].status, cues[0].span.of(text)) == (status, word)


def test_every_entry_shows_itself() -> None:
    assert all(entry.yes and entry.no for entry in ENTRIES)
    assert "may" in entries_at("beside")
    assert "may" not in entries_at("above")


TEXT = "may not rule out attack if said"
WORDS = st.tuples(
    st.integers(-1, 6),
    st.sampled_from(["aux", "advmod", "xcomp", "obj", "mark", "root", "nsubj"]),
    st.sampled_from(["VERB", "NOUN", "AUX", "PART"]),
)


@given(st.lists(WORDS, min_size=7, max_size=7), st.integers(0, 6))
def test_wrong_syntax_never_breaks_it(words: list[tuple[int, str, str]], event: int) -> None:
    sentence = sentence_of(TEXT, heads=dict(enumerate(words)))

    for cue in cues_of(sentence, event, TEXT):
        assert TEXT[cue.span.start : cue.span.end] in TEXT.split()
