from pathlib import Path

import pytest

from evaluation.attributions import counted, of_people, pairs, scored
from evaluation.brat import Marked, load_marked
from training.speech_verbs import table


def marked(source: range, cue: range, content: range) -> Marked:
    return Marked(frozenset(source), frozenset(cue), frozenset(content))


SAID = marked(range(4), range(5, 9), range(10, 30))


def test_the_same_attribution_is_right_in_everything() -> None:
    assert set(scored([counted([SAID], [SAID])]).values()) == {(1.0, 1.0, 1.0)}


def test_a_longer_cue_is_an_overlap_and_not_exact() -> None:
    longer = marked(range(4), range(5, 10), range(12, 20))

    found = scored([counted([longer], [SAID])])

    assert found["exact cue"][2] == 0
    assert found["cue overlap"][2] == found["content overlap"][2] == 1
    assert found["whole"][2] == 0  # eight of twenty characters of the content are less than half


def test_an_attribution_is_paired_once_with_its_largest_overlap() -> None:
    wide = marked(range(4), range(5, 20), range(21, 30))

    assert pairs([wide, SAID], [SAID]) == [(SAID, SAID)]
    assert scored([counted([wide, SAID], [SAID])])["exact cue"] == (0.5, 1.0, pytest.approx(2 / 3))


def test_a_missing_source_counts_against_recall_alone() -> None:
    found = scored([counted([marked(range(0), range(5, 9), range(10, 30))], [SAID])])

    assert found["source overlap"][:2] == (0, 0)
    assert found["whole"][2] == 0


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one.txt").write_text("Ode said no, he left, yes.", encoding="utf-8")
    spans = "T1\tSource 0 3\tOde\nT2\tCue 4 8\tsaid\nT3\tContent 9 11;22 25\tno yes\nT4\tDiscard 0 2\tOd\n"
    rows = spans + "E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3\nE2\tDiscard:T4\n"
    for name in ("one_aaaa.ann", "one_bbbb.ann"):
        (tmp_path / "attributions" / name).write_text(rows, encoding="utf-8")
    return tmp_path


def test_brat_files_are_read_with_contents_in_pieces(corpus: Path) -> None:
    (text,) = load_marked(corpus)

    assert text.readings[0] == text.readings[1]
    (one,) = text.readings[0]
    assert sorted(one.content) == [9, 10, 22, 23, 24]
    assert of_people([text])["whole"] == (1.0, 1.0, 1.0)


def test_the_table_of_verbs_keeps_what_is_mostly_marked() -> None:
    counts = [("said", True)] * 9 + [("said", False)] + [("thought", True), ("thought", False)] * 5 + [("sighed", True)]

    rows = [line for line in table(counts).splitlines() if not line.startswith("#")]

    assert rows == ["said\t10\t9"]
