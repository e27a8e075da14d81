"""Attributions that the reader's labels leave out."""

from __future__ import annotations

import pytest
from documents import sentence_of

from standoff.annotate.sayings import speech_verbs, unmarked
from standoff.reader.reading import Quotation

Heads = dict[int, tuple[int, str, str]]
Said = list[tuple[str, str, str]]


def found(text: str, heads: Heads, *marked: Quotation) -> Said:
    """(source, cue, content) of what is left out, in words."""
    sentence = sentence_of(text, heads=heads)
    low = [word.span.of(text).lower() for word in sentence.words]
    words = [word.span.of(text) for word in sentence.words]

    def joined(runs: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(" ".join(words[slice(*run)]) for run in runs)

    return [(joined(q.source), joined((q.cue,)), joined(q.content)) for q in unmarked(sentence.words, low, marked)]


NESTED = "Oslo said Vale told Rome that it left"
NESTED_HEADS: Heads = {
    0: (1, "nsubj", "PROPN"),
    1: (-1, "root", "VERB"),
    2: (3, "nsubj", "PROPN"),
    3: (1, "ccomp", "VERB"),
    4: (3, "obj", "PROPN"),
    5: (7, "mark", "SCONJ"),
    6: (7, "nsubj", "PRON"),
    7: (3, "ccomp", "VERB"),
}
OUTER = Quotation((1, 2), ((0, 1),), ((2, 8),), 0.9)


def test_a_speech_inside_what_somebody_says_is_an_attribution_of_its_own() -> None:
    assert found(NESTED, NESTED_HEADS, OUTER) == [("Vale", "told", "that it left")]


def test_it_is_found_once() -> None:
    inner = Quotation((3, 4), ((2, 3),), ((5, 8),), 0.9)

    assert found(NESTED, NESTED_HEADS, OUTER, inner) == []


def test_what_a_speaker_says_of_himself_is_no_further_link() -> None:
    heads = NESTED_HEADS | {2: (3, "nsubj", "PRON")}

    assert found(NESTED.replace("Vale", "I"), heads, OUTER) == []


def test_hearsay_has_no_source() -> None:
    heads: Heads = {
        0: (3, "nsubj:pass", "PROPN"),
        1: (3, "aux:pass", "AUX"),
        2: (3, "advmod", "ADV"),
        3: (-1, "root", "VERB"),
    }

    assert found("Vale was reportedly arrested", heads) == [("", "reportedly", "Vale was … arrested")]


NAMES: Heads = {i: (-1 if i == 0 else 0, "dep", "PROPN") for i in range(9)}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Oslo : Rome will never leave", "Oslo", "Rome will never leave"),
        ("Foreign ministry : Rome must leave now", "Foreign ministry", "Rome must leave now"),
        ("Rome shells the old harbour : state media", "state media", "Rome shells the old harbour"),
    ],
)
def test_a_headline_names_its_speaker_before_or_after_a_colon(text: str, source: str, content: str) -> None:
    assert found(text, NAMES) == [(source, ":", content)]


@pytest.mark.parametrize("text", ["Oslo : Rome will never leave .", "Oslo : yes", "Rome will never leave"])
def test_no_headline_no_speaker(text: str) -> None:
    assert found(text, NAMES) == []


def test_a_verb_before_a_colon_is_no_speaker() -> None:
    assert found("Oslo votes : Rome must leave now", NAMES | {1: (0, "dep", "VERB")}) == []


def test_the_table_holds_verbs_of_saying() -> None:
    assert {"said", "told", "warned", "claimed"} <= speech_verbs()
    assert not {"thought", "left", "met"} & speech_verbs()
