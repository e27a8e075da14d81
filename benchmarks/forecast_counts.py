"""Counts of 7, 28 and 90 days ahead on ICEWS 2014, by rolling origin, against three rivals.

    python -m benchmarks.forecast_counts [--pairs 500] [--ship]

--ship fits the mixtures that come with the package on the whole year and writes them. The negative binomial
regression is statsmodels' (`pip install statsmodels`); without it that rival is left out.
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.icews14 import pair_counts
from standoff.forecast.backtest import FIRST, STEP, Forecaster, backtest, forecasters
from standoff.forecast.fit import fit_mixture
from standoff.forecast.model import HORIZONS, Expected
from standoff.forecast.negbin import Floats, Ints

START = 150  # the first origin: five months to learn from, half a year to be judged on
SHIPPED = Path(__file__).resolve().parents[1] / "src" / "standoff" / "forecast" / "data" / "mixtures.toml"


def regressors(counts: Ints) -> Floats:
    """What the regression knows: the logs of the last week's, the last month's and the whole past's daily rates."""
    parts = [np.log(counts[:, -days:].mean(axis=1) + 0.01) for days in (7, 28, counts.shape[1])]
    return np.stack([np.ones(len(counts)), *parts], axis=1)


def regression() -> Forecaster | None:
    """A negative binomial regression (NB2, maximum likelihood), or None where statsmodels is not installed."""
    try:
        from statsmodels.discrete.discrete_model import NegativeBinomial
    except ImportError:
        print("statsmodels is not installed: its regression is left out")
        return None

    def learn(counts: Ints, origin: int, days: int) -> Callable[[Ints], Expected]:
        origins = range(FIRST, origin - days + 1, STEP) or (max(8, origin - days),)
        known = np.concatenate([regressors(counts[:, :at]) for at in origins])
        came = np.concatenate([counts[:, at : at + days].sum(axis=1) for at in origins])
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")  # a kind that hardly occurs drives it to the bounds below
            fitted = np.nan_to_num(NegativeBinomial(came, known).fit(disp=0, maxiter=200, method="bfgs").params)
        size = float(np.clip(1 / max(fitted[-1], 1e-6), 1e-2, 1e4))

        def predict(past: Ints) -> Expected:
            mean = np.exp(np.clip(regressors(past) @ fitted[:-1], -12, 8))
            return Expected(mean, np.full(len(mean), size), mean[:, None])

        return predict

    return learn


def ship(counts: dict[str, Ints]) -> None:
    """Write the mixtures fitted on the whole year."""
    lines = ["# What a forecast mixes, fitted on the 500 busiest pairs of countries of ICEWS 2014 (334 days) by",
             "# python -m benchmarks.forecast_counts --ship", ""]  # fmt: skip
    for kind, days in ((kind, days) for kind in counts for days in HORIZONS):
        mixture = fit_mixture(counts[kind], tuple(range(FIRST, counts[kind].shape[1] - days + 1, STEP)), days)
        weights = ", ".join(f"{one:.4f}" for one in mixture.weights)
        lines += [f"[{kind}.{days}]", f"weights = [{weights}]", f"base = {mixture.base:.4f}",
                  f"slope = {mixture.slope:.4f}", f"prior = {mixture.prior:.5f}", ""]  # fmt: skip
    SHIPPED.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--ship", action="store_true")
    options = parser.parse_args()
    _, counts = pair_counts(options.pairs)
    if options.ship:
        ship(counts)
        return
    counts["all"] = counts["conflict"] + counts["cooperation"]
    rival = regression()
    print(
        f"{'kind':<12} {'days':>4} {'forecaster':<12} {'mean':>7} {'count':>7} {'CRPS':>7} {'log':>7} {'in 80%':>7} "
        f"{'PIT':>6}"
    )
    for kind, days in ((kind, days) for kind in counts for days in HORIZONS):
        everybody = forecasters(days) | ({"regression": rival} if rival else {})
        for name, forecaster in everybody.items():
            row = backtest(counts[kind], days, START, forecaster).row()
            print(f"{kind:<12} {days:>4} {name:<12} {row['mean']:7.3f} {row['count']:7.3f} {row['crps']:7.4f} "
                  f"{row['log_score']:7.4f} {row['covered']:7.3f} {row['within']:6.3f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
