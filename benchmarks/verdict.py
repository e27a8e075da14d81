"""How often the verdict cries wolf, and how often it sees a doubling: simulated series of 203 days, the last 21 judged.

python -m benchmarks.verdict [--draws 1000]
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from standoff.measure.counts import Daily
from standoff.measure.judge import judge
from standoff.measure.rule import RULE
from standoff.records.verdict import Trend

Numbers = NDArray[np.float64]

FIRST, DAYS, RECENT = dt.date(2018, 10, 10), 203, 21
READ = 20.0  # articles a day
WEEK = np.array([1.3, 1.3, 1.3, 1.2, 1.1, 0.4, 0.4])  # a newsroom's week, Monday first
SPREADS = (None, 2.0, 1.0, 0.5)
"""Size of the negative binomial of a day's count; None is Poisson. At one incident a day the variance is 1, 1.5, 2,
3."""


def drawn(draw: np.random.Generator, means: Numbers, size: float | None) -> Numbers:
    """Daily counts around their means."""
    rates = means if size is None else draw.gamma(size, means / size)
    return draw.poisson(rates).astype(np.float64)


def share(
    draws: int, counts: Callable[[], Numbers], trend: Trend, read: Numbers | None = None, recent: int = RECENT
) -> float:
    """Of so many series, the share that is judged so."""
    exposure = np.full(DAYS, READ) if read is None else read
    return sum(judge(Daily(FIRST, counts(), exposure), recent, RULE).trend is trend for _ in range(draws)) / draws


def scenarios(draw: np.random.Generator, size: float | None, draws: int) -> dict[str, float]:
    """The figures of one size of the negative binomial."""
    after = np.arange(DAYS) >= DAYS - RECENT
    weekday = np.array([(FIRST + dt.timedelta(n)).weekday() for n in range(DAYS)])
    doubled = np.where(after, 2.0, 1.0)
    weekly = (WEEK / WEEK.mean())[weekday]
    christmas = np.where(np.isin(np.arange(DAYS), range(73, 84)), 0.3, 1.0)  # from 22 December to 1 January

    def false(means: Numbers, read: Numbers | None = None, recent: int = RECENT) -> float:
        return share(draws, lambda: drawn(draw, means, size), Trend.GROWING, read, recent)

    return {
        "stationary, one incident in five days": false(np.full(DAYS, 0.2)),
        "stationary, one a day": false(np.full(DAYS, 1.0)),
        "stationary, five a day": false(np.full(DAYS, 5.0)),
        "weekly cycle": false(weekly),
        "weekly cycle, a recent window of ten days": false(weekly, recent=10),
        "a quiet Christmas in the reference": false(christmas),
        "only coverage doubles": false(doubled, READ * doubled),
        "called easing though stationary, one a day": share(
            draws, lambda: drawn(draw, np.full(DAYS, 1.0), size), Trend.EASING
        ),
        "power: one a day doubles for 21 days": false(doubled),
        "power: two a day double for 21 days": false(2 * doubled),
    }


def main() -> None:
    """Print a table: rows are scenarios, columns sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=1000)
    draws = parser.parse_args().draws
    draw = np.random.default_rng(20190502)
    columns = [scenarios(draw, size, draws) for size in SPREADS]
    print("| share called growing | " + " | ".join("Poisson" if s is None else f"NB {s:g}" for s in SPREADS) + " |")
    print("| --- " * (len(SPREADS) + 1) + "|")
    for name in columns[0]:
        print(f"| {name} | " + " | ".join(f"{column[name]:.3f}" for column in columns) + " |")


if __name__ == "__main__":
    main()
