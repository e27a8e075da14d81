"""Places of events against a file that marks them."""

from pathlib import Path

import pytest

from evaluation.event_places import Score, judge, marked, measured, nearest, report
from standoff.annotate.document import annotate
from standoff.reader.model import Reader
from standoff.records.article import Article
from standoff.records.span import Span

ROWS = """\
{"text": "Gunmen killed two men in Lima on Monday.", "spans": [{"start": 7, "end": 13, "label": "VERB"}, \
{"start": 25, "end": 29, "label": "LOCATION"}]}
{"text": "A storm hit Port Fable, he said.", "spans": [{"start": 8, "end": 11, "label": "VERB"}, \
{"start": 12, "end": 16, "label": "LOCATION"}, {"start": 17, "end": 22, "label": "LOCATION"}]}
{"text": "Two verbs say and do.", "spans": [{"start": 10, "end": 13, "label": "VERB"}, \
{"start": 18, "end": 20, "label": "VERB"}]}
{"text": "Nothing is marked here.", "answer": "reject"}
"""


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text(ROWS)
    return path


def test_rows_with_one_word_are_read_and_names_joined(rows: Path) -> None:
    found = list(marked(rows))

    assert [row.verb.of(row.text) for row in found] == ["killed", "hit"]
    assert [[place.of(row.text) for place in row.places] for row in found] == [["Lima"], ["Port Fable"]]


def test_a_place_counts_where_it_shares_characters_with_one_of_the_data() -> None:
    score = Score()

    judge(score, (Span(3, 9),), (Span(5, 12), Span(20, 24)))
    judge(score, (), ())
    judge(score, (Span(1, 2),), ())

    assert (score.right, score.found, score.met, score.given) == (1, 2, 1, 2)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
    assert (score.bare, score.kept) == (2, 1)


def test_each_way_is_measured_in_each_fold(rows: Path, weights: Path) -> None:
    scores = measured(marked(rows), Reader.load(1), 2)

    assert {way: sum(one.given for one in folds) for way, folds in scores.items()} == dict.fromkeys(scores, 2)
    assert sum(one.right for one in scores["read"]) >= 1
    assert len(list(report(scores))) == len(scores)


def test_the_nearest_place_name(weights: Path) -> None:
    text = "Officials in Peru said that gunmen killed two men in Chile."
    document, at = annotate(Article(text=text), Reader.load(1)), text.index("killed")

    assert [place.of(text) for place in nearest(document, Span(at, at + 6))] == ["Chile"]
