"""The phrase that a labelled word heads."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.phrases import is_subject, phrases_at
from standoff.records.document import Word
from standoff.records.span import Span

Row = tuple[str, int, str, str]


def words_of(rows: list[Row]) -> tuple[str, tuple[Word, ...]]:
    """Words from (text, head, relation, part of speech), with a space before each but marks and clitics."""
    text, words = "", []
    for said, head, relation, upos in rows:
        text += "" if not text or re.match(r"[-,.]|'s", said) or text.endswith("-") else " "
        words.append(Word(Span(len(text), len(text) + len(said)), upos, head, relation))
        text += said
    return text, tuple(words)


def said(rows: list[Row], first: int, end: int, trigger: int = -1) -> list[str]:
    text, words = words_of(rows)
    return [text[words[a].span.start : words[b - 1].span.end] for a, b in phrases_at(words, (first, end), trigger)]


MAYOR: list[Row] = [
    ("The", 1, "det", "DET"),
    ("mayor", 6, "nsubj", "NOUN"),
    ("of", 4, "case", "ADP"),
    ("Old", 4, "amod", "ADJ"),
    ("Harbour", 1, "nmod", "PROPN"),
    (",", 1, "punct", "PUNCT"),
    ("left", -1, "root", "VERB"),
]
ENVOY: list[Row] = [
    ("Spokeswoman", 4, "nsubj", "NOUN"),
    ("Ana", 0, "appos", "PROPN"),
    ("Silva", 1, "flat", "PROPN"),
    ("'s", 0, "case", "PART"),
    ("spoke", -1, "root", "VERB"),
    ("for", 9, "case", "ADP"),
    ("Mali", 9, "nmod", "PROPN"),
    ("and", 8, "cc", "CCONJ"),
    ("Chad", 6, "conj", "PROPN"),
    ("forces", 4, "obl", "NOUN"),
]
STRIKE: list[Row] = [
    ("Mali", 2, "nmod:poss", "PROPN"),
    ("'s", 0, "case", "PART"),
    ("attack", -1, "root", "NOUN"),
    ("on", 4, "case", "ADP"),
    ("rebels", 2, "nmod", "NOUN"),
    ("who", 6, "nsubj", "PRON"),
    ("fled", 4, "acl:relcl", "VERB"),
]


def test_a_head_brings_its_modifiers_and_no_mark_or_clause() -> None:
    assert said(MAYOR, 1, 2) == ["The mayor of Old Harbour"]
    assert said(STRIKE, 4, 5) == ["rebels"]


def test_an_article_or_a_part_of_a_name_climbs_to_its_phrase() -> None:
    assert said(MAYOR, 0, 1) == ["The mayor of Old Harbour"]
    assert said(ENVOY, 2, 3) == ["Ana Silva"]


def test_an_apposition_without_a_comma_belongs_to_it() -> None:
    assert said(ENVOY, 0, 1) == ["Spokeswoman Ana Silva"]


def test_conjuncts_are_phrases_of_their_own() -> None:
    assert said(ENVOY, 6, 7) == ["Mali", "Chad"]


def test_a_phrase_never_holds_the_trigger() -> None:
    assert said(STRIKE, 0, 1, trigger=2) == ["Mali"]
    assert said(STRIKE, 2, 3, trigger=2) == []


def test_a_subject_s_title_and_name_are_subjects_its_modifiers_are_not() -> None:
    for rows, subjects in ((ENVOY, ["Spokeswoman", "Ana"]), (MAYOR, ["mayor"])):
        text, words = words_of(rows)

        assert [word.span.of(text) for word in words if is_subject(word, words)] == subjects


@given(
    st.lists(
        st.tuples(st.integers(-1, 9), st.sampled_from(["det", "conj", "nmod", "appos", "punct", "obj"])),
        min_size=1,
        max_size=10,
    )
)
def test_any_syntax_even_a_broken_one_gives_ranges_inside_the_sentence(arcs: list[tuple[int, str]]) -> None:
    rows: list[Row] = [("word", min(head, len(arcs) - 1), relation, "NOUN") for head, relation in arcs]
    _, words = words_of(rows)

    for i in range(len(words)):
        assert all(0 <= a < b <= len(words) for a, b in phrases_at(words, (i, i + 1)))


def test_a_name_that_is_cut_from_its_trigger_stays_whole() -> None:
    attack = [
        ("El", 2, "compound", "PROPN"), ("Fasher", 2, "compound", "PROPN"), ("attack", -1, "root", "NOUN"),
    ]  # fmt: skip

    assert said(attack, 0, 1, trigger=2) == ["El Fasher"]
