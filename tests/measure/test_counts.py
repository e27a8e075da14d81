import datetime as dt

import numpy as np

from standoff.measure.counts import Daily, spread_of, with_weekdays
from standoff.measure.holidays import day_kind, easter

FIRST, DAYS = dt.date(2021, 3, 1), 203


def test_a_week_has_its_habits_and_holidays_are_sundays() -> None:
    assert easter(2019) == dt.date(2019, 4, 21)
    assert [day_kind(dt.date(2018, 12, 25)), day_kind(dt.date(2018, 12, 27)), day_kind(dt.date(2019, 4, 22))] == [
        6,
        3,
        6,
    ]
    weekends = np.array([0.0 if (FIRST + dt.timedelta(n)).weekday() > 4 else 3.0 for n in range(DAYS)])
    weighed = with_weekdays(Daily(FIRST, weekends, np.full(DAYS, 10.0)), 20)

    assert weighed.exposure[5] < weighed.exposure[4] / 5


def test_weeks_that_vary_by_chance_have_next_to_no_spread() -> None:
    draw = np.random.default_rng(3)
    even = Daily(FIRST, draw.poisson(2.0, 350).astype(np.float64), np.ones(350))
    wild = Daily(FIRST, draw.poisson(draw.gamma(0.3, 2 / 0.3, 350)).astype(np.float64), np.ones(350))

    assert spread_of(even, 0.15, 8) < 0.08 < 0.3 < spread_of(wild, 0.15, 8)
    assert spread_of(Daily(FIRST, np.zeros(50), np.ones(50)), 0.15, 8) == 0.15
