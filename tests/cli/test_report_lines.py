"""All that colour says is said in words as well."""

import io

import msgspec
import pytest
from examples import ARTICLE, EVENT, TEXT
from rich.console import Console

from standoff.cli.report_lines import (
    STATUS_MARKS,
    STATUS_WORDS,
    event_lines,
    heading,
    report_lines,
    sentence_line,
)
from standoff.pipeline.coder import Coded
from standoff.records.codes import Status
from standoff.records.document import Document, Sentence
from standoff.records.event import Actor, Words
from standoff.records.span import Span

SENTENCE = Sentence(span=Span(0, len(TEXT)), words=(), predicates=(), triggers=())


def test_an_event_says_all_it_knows() -> None:
    assert event_lines(EVENT).plain.splitlines() == [
        "• ACCUSE (allege)  happened  2021-03-08 (counted from publication)  “accused”  sure 0.87",
        "  CHL GOV “Chile”  →  PER GOV “Peru”",
        "  over BOL · at Arica (CHL)",
        "  according to CHL GOV “the foreign ministry” (According to)",
        "  CONTESTED: denied by PER Peru",
    ]


def test_the_words_of_an_event_are_marked_where_they_stand() -> None:
    line = sentence_line(SENTENCE, TEXT, [EVENT])

    marked = {TEXT[span.start : span.end]: str(span.style) for span in line.spans}
    assert marked["accused"] == "bold underline yellow"
    assert marked["Chile"] == "bold green"
    assert marked["According to"] == "magenta"


def test_what_did_not_happen_says_so_in_words_and_by_which_words() -> None:
    cue = Words(0, 12, "According to")
    alleged = msgspec.structs.replace(EVENT, status=Status.ALLEGED, status_cues=(cue,))

    assert "only alleged by “According to”" in event_lines(alleged).plain
    marked = {TEXT[span.start : span.end]: str(span.style) for span in sentence_line(SENTENCE, TEXT, [alleged]).spans}
    assert marked["According to"] == "bold yellow"


@pytest.mark.parametrize("status", list(Status))
def test_each_status_is_told_apart_by_words_alone(status: Status) -> None:
    said = event_lines(msgspec.structs.replace(EVENT, status=status)).plain.splitlines()[0]

    assert [word for word in STATUS_WORDS.values() if f"  {word}" in said] == [STATUS_WORDS[status]]
    assert said.startswith(STATUS_MARKS[status])
    assert len(set(STATUS_MARKS.values())) == len(Status)


def test_an_answer_names_what_it_answers() -> None:
    answer = msgspec.structs.replace(EVENT, id="e3", responds_to=EVENT.id)

    assert event_lines(answer, EVENT).plain.splitlines()[-1] == "  in answer to ACCUSE “accused” by CHL Chile"


def test_a_line_break_in_a_sentence_moves_no_mark() -> None:
    broken = TEXT.replace("on Monday", "on\nMonday")

    assert sentence_line(SENTENCE, broken, [EVENT]).plain == TEXT


def test_a_report_without_a_day_says_so() -> None:
    assert "day of publication unknown" in heading(type(ARTICLE)(text="x", title="Talks")).plain


def test_a_report_is_its_sentences_with_their_events_beneath() -> None:
    document = Document(article=ARTICLE, sentences=(SENTENCE,), entities=(), times=(), attributions=())
    console = Console(file=io.StringIO(), width=200)
    for line in report_lines(Coded(document, (EVENT,), ())):
        console.print(line)

    said = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    assert said[0] == "Border row"
    assert said.index(TEXT) < next(n for n, line in enumerate(said) if line.startswith("    • ACCUSE"))
    assert "1 sentence, 1 event, • 1 happened" in said


def test_parties_of_one_phrase_stand_before_its_words() -> None:
    both = tuple(Actor(0, 21, "The US and UK envoys", country, "GOV") for country in ("USA", "GBR"))
    shown = event_lines(msgspec.structs.replace(EVENT, actors=both)).plain

    assert "USA GOV, GBR GOV “The US and UK envoys”" in shown
