"""The scorecard in words."""

from standoff.cli.forecast_lines import WORDS, scorecard_lines
from standoff.forecast.evidence import COLUMNS
from standoff.records.forecast import ScoreRow

ROW = ScoreRow(kind="acts", days=7, forecasts=3, mean=1.0, count=2.0, crps=0.5, log_score=1.2, base_crps=1.0,
               base_log_score=1.5, skill=0.5, covered=2 / 3, within=0.7)  # fmt: skip


def test_skill_and_coverage_are_shares() -> None:
    lines = list(scorecard_lines([ROW], 5, "2020-01-01"))

    assert lines[0] == "5 forecasts kept, 3 of them due by 2020-01-01."
    assert "+50%" in lines[3]
    assert lines[3].endswith("67%")
    assert "CRPS: how far off" in lines[4]


def test_nothing_due_is_one_line() -> None:
    assert list(scorecard_lines([], 2, "2020-01-01")) == ["2 forecasts kept, 0 of them due by 2020-01-01."]


def test_every_column_of_evidence_has_words() -> None:
    assert {column.removeprefix("share of ").split()[0] for column in COLUMNS} == set(WORDS)
