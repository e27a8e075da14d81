import datetime as dt

import numpy as np
import pytest
from numpy.typing import NDArray

from standoff.measure.counts import Daily, rate_of
from standoff.measure.judge import Judgement, compare, judge
from standoff.measure.onset import onset_of
from standoff.measure.rule import RULE
from standoff.records.verdict import Trend

FIRST, DAYS, RECENT = dt.date(2021, 3, 1), 203, 21
QUIET = [1.0] * DAYS
DOUBLED = [1.0] * (DAYS - RECENT) + [2.0] * RECENT


def judged(counts: list[float] | NDArray[np.float64], read: list[float] | None = None) -> Judgement:
    daily = Daily(FIRST, np.array(counts, dtype=np.float64), np.array(read or [20.0] * DAYS))
    return judge(daily, RECENT, RULE)


def test_an_even_course_is_steady() -> None:
    found = judged(QUIET)

    assert found.trend is Trend.STEADY
    assert found.ratio is not None
    assert found.ratio.low < 1 < found.ratio.high
    assert found.ratio.median == pytest.approx(1, abs=0.03)


def test_a_doubling_grows_since_the_day_it_began_and_its_end_eases() -> None:
    found = judged(DOUBLED)

    assert (found.trend, found.onset) == (Trend.GROWING, DAYS - RECENT)
    assert found.ratio is not None and found.ratio.low > 1 and found.ratio.probability >= RULE.certainty
    assert judged([3.0] * (DAYS - RECENT) + [1.0] * RECENT).trend is Trend.EASING


def test_more_news_is_no_more_tension() -> None:
    read = [20.0] * (DAYS - RECENT) + [40.0] * RECENT

    assert judged(DOUBLED, read).trend is Trend.STEADY


def test_few_incidents_are_too_little_data() -> None:
    few = np.zeros(DAYS)
    few[[3, 90, 190, 195]] = 1

    assert judged(few) == Judgement(trend=Trend.TOO_LITTLE)


def test_what_cannot_tell_halving_from_doubling_is_too_little_data() -> None:
    few = np.zeros(DAYS)
    few[::40] = 1

    found = judged(few)
    assert found.trend is Trend.TOO_LITTLE
    assert found.ratio is not None and found.ratio.high > RULE.widest * found.ratio.low


def test_a_window_without_coverage_is_too_little_data() -> None:
    assert judged(DOUBLED, [20.0] * (DAYS - RECENT) + [0.0] * RECENT).trend is Trend.TOO_LITTLE


def test_false_alarms_are_rare_where_counts_vary_more_than_chance() -> None:
    draw = np.random.default_rng(7)
    calls = sum(judged(draw.poisson(draw.gamma(1.0, 1.0, DAYS))).trend is Trend.GROWING for _ in range(200))

    assert calls <= 16  # 5 % of 200, and what chance may add to that


def test_a_peer_is_compared_in_the_same_windows() -> None:
    peer = compare(Daily(FIRST, np.array(DOUBLED), np.full(DAYS, 20.0)), RECENT, RULE)

    assert peer is not None and peer.log_ratio == pytest.approx(np.log(2), abs=0.02)
    assert compare(Daily(FIRST, np.zeros(DAYS), np.ones(DAYS)), RECENT, RULE) is None


def test_the_onset_is_the_likeliest_split_or_none() -> None:
    step = Daily(FIRST, np.array([0.0, 1.0] * 20 + [4.0] * 10), np.ones(50))

    assert onset_of(step, 10, 0.1, 3) == 40
    assert onset_of(Daily(FIRST, np.ones(50), np.ones(50)), 10, 0.1, 3) is None
    assert rate_of(step, 0.0).told == 60.5
