"""The fit finds what made the counts."""

import numpy as np
from forecast_examples import panel

from standoff.forecast.fit import fit_mixture
from standoff.forecast.model import expect
from standoff.forecast.negbin import log_chance
from standoff.forecast.rates import climate


def test_counts_without_a_memory_are_forecast_from_the_long_run() -> None:
    chance = np.random.default_rng(1)
    counts = chance.poisson(chance.gamma(1.0, 1.0, size=(300, 1)), size=(300, 200))
    mixture = fit_mixture(counts, (100, 107, 114), 7)

    assert np.isclose(sum(mixture.weights), 1)
    assert sum(mixture.weights[-3:]) > 0.8  # the longest memory, the long run, similar pairs


def test_a_wandering_rate_is_forecast_from_the_last_days() -> None:
    counts = panel(300, 200)
    mixture = fit_mixture(counts, tuple(range(60, 150, 14)), 7)

    assert sum(mixture.weights[:3]) > 0.5


def test_the_fit_beats_a_guess_and_climatology() -> None:
    counts = panel(200, 160)
    target = counts[:, 150:157].sum(axis=1)

    def score(rates_name: str) -> float:
        rates = {"rates": climate} if rates_name == "climate" else {}
        mixture = fit_mixture(counts[:, :150], tuple(range(40, 143, 7)), 7, **rates)
        found = expect(counts[:, :150], 7, mixture, **rates)
        return float(log_chance(target, found.mean, found.size).mean())

    assert score("memories") > score("climate") + 0.02
