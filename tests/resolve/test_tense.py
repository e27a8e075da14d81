"""What is told as known already has no day of its own."""

from __future__ import annotations

import pytest

from standoff.records.document import Word
from standoff.records.span import Span
from standoff.resolve.tense import Telling, is_background, telling


def words(*rows: tuple[str, str, int, str]) -> tuple[str, tuple[Word, ...]]:
    """(word, part of speech, head, relation), joined by spaces."""
    found, start = [], 0
    for word, upos, head, relation in rows:
        found.append(Word(Span(start, start + len(word)), upos, head, relation))
        start += len(word) + 1
    return " ".join(row[0] for row in rows), tuple(found)


@pytest.mark.parametrize(
    ("auxiliary", "expected"), [("have", True), ("Had", True), ("’ve", True), ("did", False), ("were", False)]
)
def test_a_perfect_is_background(auxiliary: str, expected: bool) -> None:
    text, read = words(("They", "PRON", 2, "nsubj"), (auxiliary, "AUX", 2, "aux"), ("warned", "VERB", -1, "root"))

    assert is_background(text, read[2].span, read) is expected


def test_a_noun_is_background_and_a_plain_verb_is_not() -> None:
    text, read = words(("Sanctions", "NOUN", 1, "nsubj"), ("bite", "VERB", -1, "root"))

    assert is_background(text, read[0].span, read)
    assert not is_background(text, read[1].span, read)


def test_without_syntax_nothing_is_known() -> None:
    assert not is_background("They left", Span(5, 9), ())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("had warned", Telling.PLUPERFECT),
        ("has warned", Telling.PERFECT),
        ("was warned", Telling.PAST),
        ("will warn", Telling.MODAL),
        ("is warning", Telling.PROGRESSIVE),
        ("warns", Telling.PRESENT),
        ("warned", Telling.PAST),
    ],
)
def test_the_tense_shows_in_auxiliaries_and_endings(words: str, expected: Telling) -> None:
    *helper, verb = words.split()
    at = len(words) - len(verb)
    read = [Word(Span(0, at - 1), "AUX", 1, "aux")] if helper else []
    read.append(Word(Span(at, len(words)), "VERB", -1, "root"))
    assert telling(words, Span(at, len(words)), read) is expected


def test_a_noun_and_words_unread_have_no_tense() -> None:
    assert telling("talks", Span(0, 5), [Word(Span(0, 5), "NOUN", -1, "root")]) is Telling.NOUN
    assert telling("talks", Span(0, 5), ()) is Telling.OTHER
