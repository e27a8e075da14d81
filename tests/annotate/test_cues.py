"""A cue is made whole: its pieces joined, the words that belong to it drawn in."""

from __future__ import annotations

import pytest
from documents import sentence_of
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.cues import mended
from standoff.reader.reading import Quotation, Run
from standoff.records.document import Sentence

Heads = dict[int, tuple[int, str, str]]


def cues(text: str, heads: Heads, *quotations: Quotation) -> list[str]:
    sentence = sentence_of(text, heads=heads)
    low = [word.span.of(text).lower() for word in sentence.words]
    return [" ".join(low[slice(*q.cue)]) for q in mended(sentence.words, low, quotations)]


def one(cue: Run, *content: Run) -> Quotation:
    return Quotation(cue, ((0, 1),), content, 0.9)


def test_the_two_pieces_of_one_cue_are_joined() -> None:
    heads: Heads = {
        0: (3, "nsubj", "PROPN"),
        1: (3, "aux", "AUX"),
        2: (3, "advmod", "ADV"),
        3: (-1, "root", "VERB"),
    }

    assert cues("Oslo has often said so", heads, one((1, 2)), one((3, 4), (4, 5))) == ["has often said"]


def test_two_verbs_stay_two_cues() -> None:
    heads: Heads = {1: (-1, "root", "VERB"), 3: (1, "conj", "VERB"), 2: (3, "cc", "CCONJ")}

    assert cues("Oslo said and swore so", heads, one((1, 2)), one((3, 4), (4, 5))) == ["said", "swore"]


@pytest.mark.parametrize(
    ("text", "heads", "whole"),
    [
        ("Oslo has said so", {1: (2, "aux", "AUX"), 2: (-1, "root", "VERB")}, "has said"),
        ("Oslo never denied it", {1: (2, "advmod", "ADV"), 2: (-1, "root", "VERB")}, "never denied"),
        ("Oslo hoped to deny it", {2: (3, "mark", "PART"), 3: (1, "xcomp", "VERB")}, "to deny"),
        ("Oslo and Rome deny it", {2: (3, "nsubj", "PROPN"), 3: (-1, "root", "VERB")}, "deny"),
    ],
)
def test_auxiliaries_adverbs_and_marks_before_a_cue_belong_to_it(text: str, heads: Heads, whole: str) -> None:
    verb = next(i for i, (_, _, upos) in heads.items() if upos == "VERB")

    assert cues(text, heads, one((verb, verb + 1), (4, 5))) == [whole]


@pytest.mark.parametrize(
    ("text", "heads", "whole"),
    [
        ("Oslo called for peace", {2: (3, "case", "ADP")}, "called for"),
        ("Oslo said in haste", {2: (3, "case", "ADP")}, "said"),
        ("Oslo said on Friday", {2: (3, "case", "ADP")}, "said"),
        ("Oslo spoke up late", {2: (1, "compound:prt", "ADP")}, "spoke up"),
        ("Oslo answered : never", {}, "answered :"),
    ],
)
def test_what_follows_a_cue_and_belongs_to_it(text: str, heads: Heads, whole: str) -> None:
    assert cues(text, heads | {1: (-1, "root", "VERB")}, one((1, 2), (3, 4))) == [whole]


def test_a_word_of_what_is_said_is_never_drawn_into_the_cue() -> None:
    heads: Heads = {1: (-1, "root", "VERB"), 2: (3, "case", "ADP")}

    assert cues("Oslo argued for peace", heads, one((1, 2), (2, 4))) == ["argued"]


RUNS = st.tuples(st.integers(0, 5), st.integers(1, 3)).map(lambda run: (run[0], run[0] + run[1]))
WORDS = st.tuples(
    st.integers(-1, 8), st.sampled_from(["aux", "advmod", "case", "punct", "mark"]), st.sampled_from(["AUX", "ADP"])
)


@given(st.lists(RUNS, max_size=4), st.lists(WORDS, min_size=9, max_size=9))
def test_cues_stay_apart_and_inside_the_sentence(found: list[Run], words: list[tuple[int, str, str]]) -> None:
    apart = [run for n, run in enumerate(sorted(found)) if not n or run[0] >= sorted(found)[n - 1][1]]
    sentence: Sentence = sentence_of("a b c d e f g h i", heads=dict(enumerate(words)))
    low = list("abcdefghi")

    whole = [q.cue for q in mended(sentence.words, low, [Quotation(run, (), (), 0.5) for run in apart])]

    covered = [i for run in whole for i in range(*run)]
    assert len(covered) == len(set(covered))
    assert all(0 <= i < 9 for i in covered)
    assert {i for run in apart for i in range(*run)} <= set(covered)
