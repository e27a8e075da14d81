"""What the reader saw is asked by the head of a party's words, and summed over the words that name each country."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from standoff.gazetteer.load import Gazetteer
from standoff.records.article import Article
from standoff.records.document import Document, Sentence, Word
from standoff.records.homes import FAR, Homes
from standoff.records.span import Span
from standoff.resolve.phrase import Matcher
from standoff.resolve.rough import split
from standoff.resolve.salience import Salience
from standoff.resolve.scan import Scan
from standoff.resolve.told import Told

TEXT = "Peru protests. Chile and Chilean papers are silent. The angry minister resigned."
MINISTER = Span(TEXT.index("The angry"), TEXT.index(" resigned"))


def words() -> list[Span]:
    found, at = [], 0
    for word in TEXT.replace(".", " .").split():
        start = TEXT.index(word, at)
        at = start + len(word)
        found.append(Span(start, at))
    return found


def document(told: str) -> Document:
    """The text, read so that "minister" asks for the words that name `told`."""
    spans = words()
    asks, answers = (np.zeros((len(spans), 2), dtype=np.float32) for _ in range(2))
    for i, span in enumerate(spans):
        asks[i, 0] = 9.0 * (span.of(TEXT) == "minister")
        answers[i, 0] = float(span.of(TEXT).startswith(told))
    start, end = split(TEXT)[2]
    third = [span for span in spans if start <= span.start]
    heads = [2, 2, 3, -1, 3]
    sentence = Sentence(
        Span(start, end), tuple(Word(s, "NOUN", h, "dep") for s, h in zip(third, heads, strict=True)), (), ()
    )
    homes = Homes(
        starts=np.array([s.start for s in spans]),
        sentences=np.zeros(len(spans), dtype=np.int64),
        asks=asks,
        answers=answers,
        nowhere=np.zeros(len(spans), dtype=np.float32),
        sectors=np.array([[1.0, 0.0]] * len(spans), dtype=np.float32),
        codes=("MIL", "CVL"),
        back=np.zeros(2 * FAR + 2, dtype=np.float32),
    )
    return Document(Article(text=TEXT), (sentence,), (), (), (), homes)


@pytest.fixture
def salience(gazetteer: Gazetteer) -> Salience:
    return Salience(None, Scan(TEXT, Matcher(gazetteer)).mentions, split(TEXT))


@pytest.mark.parametrize(("name", "country"), [("Peru", "PER"), ("Chile", "CHL")])
def test_the_head_of_the_words_is_asked(salience: Salience, name: str, country: str) -> None:
    told = Told(document(name), salience.weighed).of(MINISTER)

    assert max(told, key=lambda c: told[c]) == country
    assert told.keys() == {"", "PER", "CHL"}
    assert sum(told.values()) == pytest.approx(1.0)


def test_a_document_that_was_not_read_tells_nothing(salience: Salience) -> None:
    bare = msgspec.structs.replace(document("Peru"), homes=None)

    assert Told(bare, salience.weighed).of(MINISTER) == {}
    assert Told(bare, salience.weighed).sector(MINISTER, "CVL") == "CVL"


def test_a_weak_word_for_a_sector_counts_beside_the_reader(salience: Salience) -> None:
    told = Told(document("Peru"), salience.weighed)

    assert told.sector(MINISTER, "") == "MIL"
    assert told.sector(MINISTER, "CVL") == "CVL"
