"""Rolling origin: nothing later is seen, and simple rivals are beaten where there is something to know."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from forecast_examples import panel

from benchmarks.icews14 import pair_counts
from standoff.forecast.backtest import backtest, forecasters
from standoff.forecast.model import Expected
from standoff.forecast.negbin import Ints


def test_what_is_learned_and_known_ends_at_the_origin() -> None:
    seen: list[int] = []

    def spy(counts: Ints, origin: int, days: int) -> Callable[[Ints], Expected]:
        seen.append(counts.shape[1] - origin)

        def predict(known: Ints) -> Expected:
            seen.append(int(known.max()))
            return Expected(np.ones(len(known)), np.ones(len(known)), np.ones((len(known), 1)))

        return predict

    counts = np.zeros((3, 60), dtype=int)
    counts[:, 50:] = 99  # the last days: what every forecast must be blind to
    scores = backtest(counts, 7, 50, spy)

    assert set(seen) == {0}
    assert scores.count.max() > 0


def test_ours_beats_climatology_and_persistence_on_wandering_rates() -> None:
    counts = panel(150, 200)
    rows = {name: backtest(counts, 7, 120, one).row() for name, one in forecasters(7).items()}

    assert rows["standoff"]["crps"] < min(rows["climatology"]["crps"], rows["persistence"]["crps"])
    assert rows["standoff"]["log_score"] < min(rows["climatology"]["log_score"], rows["persistence"]["log_score"])
    assert 0.76 <= rows["standoff"]["within"] <= 0.84


def test_counts_of_icews_are_forecast_better_than_by_simple_rivals(shared: Path) -> None:
    counts = pair_counts(120)[1]["conflict"]
    found = {name: backtest(counts, 28, 240, one).row() for name, one in forecasters(28).items()}

    assert found["standoff"]["crps"] < min(found["climatology"]["crps"], found["persistence"]["crps"])
    assert 0.74 <= found["standoff"]["within"] <= 0.86
