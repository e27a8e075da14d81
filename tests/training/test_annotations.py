"""The annotation files that come with the project can be read, and errors in them say where they are."""

from __future__ import annotations

import pytest

from training.reader.annotations import AnnotationError, parsed, written
from training.reader.examples import TYPES

REPORT = """
# T01  published 2011-03-04
0: Oslo rebukes Bern
1: Norway accused Switzerland of spying.
2: "They lied," it said.

3: Bern said that Bern knew nothing.
1 | accused | ACCUSE/allege | actual | Norway=NOR.GOV | Switzerland=CHE.GOV |
1 | spying | COERCE/cyber | alleged | Switzerland=CHE.GOV | | Norway=NOR.GOV
2 | lied | ACCUSE | actual | it=NOR.GOV | They=CHE.GOV |
3 | said | REJECT | actual | Bern#2=CHE.GOV | Norway@1=NOR.GOV ; -=-.UAF |
"""


def test_sentences_become_one_text_with_paragraphs() -> None:
    ((article, _),) = parsed(REPORT)

    assert article["text"] == (
        'Oslo rebukes Bern\n\nNorway accused Switzerland of spying. "They lied," it said.\n\n'
        "Bern said that Bern knew nothing."
    )
    assert (article["id"], article["published"]) == ("T01", "2011-03-04")


def test_offsets_point_at_the_words_that_are_named() -> None:
    ((article, events),) = parsed(REPORT)
    text = article["text"]

    def words(party: dict) -> str:
        return text[party["start"] : party["end"]]

    assert [text[e["trigger_span"]["start"] : e["trigger_span"]["end"]] for e in events] == [
        "accused", "spying", "lied", "said",
    ]  # fmt: skip
    assert [words(p) for e in events[:3] for p in (*e["actors"], *e["recipients"])] == [
        "Norway", "Switzerland", "Switzerland", "it", "They",
    ]  # fmt: skip
    denial = events[3]
    assert denial["actors"][0]["start"] == text.rindex("Bern")
    assert words(denial["recipients"][0]) == "Norway"
    assert denial["recipients"][1] == {"text": "", "country": "", "sector": "UAF"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1 | accuses | ACCUSE | actual | | ", "sentence 1 does not hold 'accuses'"),
        ("9 | accused | ACCUSE | actual | | ", "there is no sentence 9"),
        ("1 | accused | ACCUSE | actual | Norway | ", "a party is"),
        ("accused | ACCUSE", "an event is"),
    ],
)
def test_an_error_names_file_and_line(line: str, said: str) -> None:
    with pytest.raises(AnnotationError, match=rf"T\.txt:12: {said}"):
        list(parsed(REPORT + line + "\n", "T.txt"))


def test_the_reports_that_come_with_the_project_can_be_read() -> None:
    reports = list(written())

    assert len({article["id"] for article, _ in reports}) == len(reports) > 0
    assert all(e["trigger_span"]["end"] <= len(article["text"]) for article, events in reports for e in events)
    assert {e["type"] for _, events in reports for e in events} <= set(TYPES)
