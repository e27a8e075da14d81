"""Forecasts are kept, and scored when their days have passed."""

from pathlib import Path

import pytest
from forecast_examples import series_of

from standoff.forecast.daily import forecasts
from standoff.forecast.scorecard import FOLDER, keep, kept, scorecard, scored
from standoff.records.problem import Problem

MADE = forecasts(series_of([2, 0, 1, 1] * 20), 28)


def test_they_come_back_and_the_same_again_changes_nothing(tmp_path: Path) -> None:
    keep(tmp_path, MADE)
    keep(tmp_path, MADE)

    assert list(kept(tmp_path)) == MADE
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    keep(tmp_path, MADE)
    (path,) = (tmp_path / FOLDER).iterdir()
    path.write_bytes(path.read_bytes()[:40])

    with pytest.raises(Problem, match=path.name):
        list(kept(tmp_path))


def test_what_has_not_passed_is_not_scored() -> None:
    assert scorecard(MADE, "2020-04-16", lambda _: 1) == []
    assert len(scorecard(MADE, "2020-04-17", lambda _: 1)) == len(MADE)


def test_a_near_miss_is_better_than_a_wide_one() -> None:
    words = MADE[0]
    near, wide = scored(words, round(words.mean)), scored(words, round(words.mean) + 40)

    assert near.crps < wide.crps
    assert near.log_score < wide.log_score
    assert (near.covered, wide.covered) == (True, False)


def test_averages() -> None:
    words = MADE[0]
    (row,) = scorecard([words, words], words.until, lambda _: 20)

    assert (row.forecasts, row.count) == (2, 20)
    assert row.skill == pytest.approx(1 - row.crps / row.base_crps)
