"""Contents follow their quotations over sentences and paragraphs."""

from __future__ import annotations

import itertools
import re

from documents import at
from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.contents import outer_quotes, over_sentences
from standoff.annotate.sentences import split_sentences
from standoff.records.document import Attribution
from standoff.records.span import Span


def said(text: str, source: str, cue: str, *content: str) -> Attribution:
    return Attribution((at(text, source),), (at(text, cue),), tuple(at(text, one) for one in content), 0.9)


def contents(text: str, *attributions: Attribution) -> list[list[str]]:
    whole = over_sentences(attributions, split_sentences(text), text)
    return [[span.of(text) for span in one.content] for one in whole]


def test_a_quotation_is_drawn_in_whole_with_its_marks() -> None:
    text = 'Vale spoke. "We stay. We hold the bridge," he said.'

    assert contents(text, said(text, "he", "said", "We hold")) == [['"We stay. We hold the bridge,"']]


def test_a_quotation_that_opens_the_next_sentence_goes_on_in_pieces() -> None:
    text = '"We stay on the island," Vale said. "Nobody will move us." The sea was calm.'

    assert contents(text, said(text, "Vale", "said", "We stay on the island")) == [
        ['"We stay on the island,"', '"Nobody will move us."']
    ]


def test_it_goes_on_over_paragraphs_that_do_not_close_it() -> None:
    text = "Vale said: “We stay on the island. It is ours.\n\n“We paid for every stone of it.”\n\nThe sea was calm."

    assert contents(text, said(text, "Vale", "said", "We stay on the island")) == [
        ["“We stay on the island. It is ours.\n\n“We paid for every stone of it.”"]
    ]


def test_the_next_speaker_keeps_his_words() -> None:
    text = '"We stay on the island," Vale said. "You will leave it soon," Oda said.'
    found = contents(
        text, said(text, "Vale", " said", "We stay on the island"), said(text, "Oda", "Oda said", "You will leave")
    )

    assert found == [['"We stay on the island,"'], ['"You will leave it soon,"']]


def test_a_quotation_after_prose_is_nobodys() -> None:
    text = 'Vale said that he was tired. The placard read blue. "Nobody will move us from here."'

    assert contents(text, said(text, "Vale", "said", "that he was tired")) == [["that he was tired"]]


def test_a_borrowed_word_brings_nothing_with_it() -> None:
    text = 'Vale denied that the "safe zone" was lost. "Heroes" guard it.'

    assert contents(text, said(text, "Vale", "denied", "that the")) == [["that the"]]


def test_a_cue_without_content_takes_the_quotation_that_it_announces() -> None:
    text = "Asked who had fired, Vale responded: “It was the wind and the sea.”"

    assert contents(text, said(text, "Vale", "responded")) == [["“It was the wind and the sea.”"]]


def test_a_cue_without_content_takes_the_quotation_that_it_tags() -> None:
    text = "“It was the wind and the sea,” came the answer from Vale."

    assert contents(text, said(text, "Vale", "answer")) == [["“It was the wind and the sea,”"]]


def test_a_speech_inside_a_quotation_is_left_alone() -> None:
    text = '"He told me that he would stay here," Vale said. "I did not believe him at all."'
    inner, outer = said(text, "He", "told", "that he would stay"), said(text, "Vale", " said", "He told me")

    assert contents(text, inner, outer) == [
        ["that he would stay"],
        ['"He told me that he would stay here,"', '"I did not believe him at all."'],
    ]


def test_pieces_between_which_no_word_stands_are_one() -> None:
    text = "Vale said, that is, wrote, he was tired."

    assert contents(text, said(text, "Vale", "said", "he was", "tired", ".")) == [["he was tired"]]


PIECES = st.sampled_from(["“", "”", '"', "''", "‘", "’", "\n", ". ", " ", "Vale said", "we stay on here", ","])


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_gets_quotations_that_stay_apart(text: str) -> None:
    quotes = outer_quotes(text)

    assert all(0 <= q.start < q.end <= len(text) for q in quotes)
    assert all(a.start <= b.start for a, b in itertools.pairwise(quotes))


@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_contents_stay_in_the_text_and_in_order(text: str) -> None:
    cues = [Span(*match.span()) for match in re.finditer("said", text)]
    attributions = [Attribution((), (cue,), (), 0.5) for cue in cues]

    whole = over_sentences(attributions, split_sentences(text), text)

    assert [one.cue[0] for one in whole] == cues
    for one in whole:
        assert list(one.content) == sorted(one.content)
        assert all(a.end <= b.start for a, b in zip(one.content, one.content[1:], strict=False))
        assert all(span.end <= len(text) for span in one.content)
