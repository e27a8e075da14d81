from __future__ import annotations

import pytest
from told_store import EMOJI

from standoff.assist.tools import called
from standoff.queries.library import Library
from standoff.records.problem import Problem


def test_what_the_store_holds(library: Library) -> None:
    told = called(library, "meta", {"evidence": 1})

    assert told.n == told.answer.events
    assert (told.answer.first, told.answer.last) == ("2021-01-04", "2021-06-07")
    assert told.evidence[0].published == "2021-06-07"


def test_evidence_leads_to_the_words_of_its_article(library: Library) -> None:
    (evidence,) = called(library, "events", {"id": ["e014"]}).evidence
    told = called(library, "article", {"id": evidence.article})

    assert told.answer.text == EMOJI  # offsets count code points, though emoji stand before them
    assert {EMOJI[one.start : one.end] == one.text for one in (*evidence.sentences, evidence.trigger)} == {True}
    assert told.n == len(told.evidence) == 1


def test_a_part_of_an_article(library: Library) -> None:
    (event,) = called(library, "events", {"id": ["e014"]}).answer
    start = event.trigger.start

    told = called(library, "article", {"id": event.article, "start": start, "characters": 7})

    assert (told.answer.text, told.answer.start, told.answer.end) == ("accused", start, start + 7)
    assert told.answer.characters == len(EMOJI)


def test_an_article_without_words(wordless: Library) -> None:
    (event,) = called(wordless, "events", {"id": ["e014"]}).answer
    told = called(wordless, "article", {"id": event.article})

    assert (told.answer.text, told.answer.characters) == ("", len(EMOJI))
    assert "keeps no words" in told.note


def test_an_article_that_is_not_there(library: Library) -> None:
    with pytest.raises(Problem, match="no article of this id"):
        called(library, "article", {"id": "nobody"})


def test_a_report_is_coded(library: Library, weights: object) -> None:
    text = "LIMA, 3 May 2021 - Chile accused Peru on Sunday of shelling the town of Arica. Peru denied it."

    told = called(library, "code", {"text": text, "publisher": "Example", "url": "https://example.org/1"})

    assert told.n == len(told.answer["events"]) > 0
    assert {(one.publisher, one.url, one.published) for one in told.evidence} == {
        ("Example", "https://example.org/1", "2021-05-03")
    }
    assert {text[words.start : words.end] == words.text for one in told.evidence for words in one.sentences} == {True}


@pytest.mark.parametrize(("text", "reason"), [("", "empty"), ("12 34", "not-prose")])
def test_what_is_no_report_is_said_to_be_none(library: Library, text: str, reason: str) -> None:
    told = called(library, "code", {"text": text})

    assert told.n == 0
    assert [one["reason"] for one in told.answer["rejections"]] == [reason]
    assert told.note
