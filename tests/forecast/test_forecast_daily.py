"""From a series to forecasts."""

import pytest
from forecast_examples import series_of

from standoff.forecast.daily import KINDS, forecasts
from standoff.records.problem import Problem
from standoff.records.series import Step


def test_each_kind_has_a_forecast_that_holds_together() -> None:
    made = forecasts(series_of([2, 0, 1, 1] * 20), 28)

    assert [one.kind for one in made] == list(KINDS)
    for one in made:
        assert one.low <= one.high
        assert [q.count for q in one.quantiles] == sorted(q.count for q in one.quantiles)
        assert sum(part.count for part in one.parts) == pytest.approx(one.mean)
        assert (one.days_known, one.made, one.until) == (80, "2020-03-20", "2020-04-17")
    words = made[0]
    assert 20 < words.mean < 30  # a word a day, drawn toward pairs with fewer
    assert words.base_mean == pytest.approx(28, rel=0.05)


def test_the_same_question_on_the_same_day_is_the_same_forecast() -> None:
    series = series_of([1] * 40)

    assert [one.id for one in forecasts(series, 7)] == [one.id for one in forecasts(series, 7)]
    assert len({one.id for days in (7, 28) for one in forecasts(series, days)}) == 10


def test_quiet_days_are_never_impossible_to_end() -> None:
    quiet = next(one for one in forecasts(series_of([0] * 60), 7) if one.kind == "threats")

    assert 0 < quiet.any < 0.2
    assert quiet.base_mean > 0


def test_too_short_a_history_is_told() -> None:
    with pytest.raises(Problem, match="needs 28 days of history, and the store has 10"):
        forecasts(series_of([1] * 10), 7)


@pytest.mark.parametrize("days", [0, -3, 9999])
def test_a_horizon_has_bounds(days: int) -> None:
    with pytest.raises(Problem, match="ask for 1 to 365"):
        forecasts(series_of([1] * 40), days)


def test_weeks_are_no_days() -> None:
    with pytest.raises(ValueError, match="a point for each week"):
        forecasts(series_of([1] * 40, Step.WEEK), 7)
