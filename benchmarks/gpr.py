"""Whether monthly conflict moves with Caldara and Iacoviello's geopolitical risk index (GPRC, their country series),
2014.

    python -m benchmarks.gpr

For each country of the index, its conflict with other countries as a share of all events of the month in ICEWS 2014
(eleven months), and Spearman's rank correlation of that with its GPRC: over the months, and over all country-months
together."""

from __future__ import annotations

import csv
import datetime as dt

import numpy as np
from numpy.typing import NDArray

from benchmarks.crises import DAYS, FIRST, SHARED, courses

MONTHS = 11
Numbers = NDArray[np.float64]


def index() -> dict[str, Numbers]:
    """GPRC by country for the months of 2014."""
    with (SHARED / "tension" / "gpr_monthly.csv").open(encoding="utf-8-sig") as lines:
        rows = {row["month"]: row for row in csv.DictReader(lines)}
    months = [rows[f"01/{month:02d}/2014"] for month in range(1, MONTHS + 1)]
    names = [name for name in months[0] if name.startswith("GPRC_")]
    return {name.removeprefix("GPRC_"): np.array([float(row[name]) for row in months]) for name in names}


def ranks(values: Numbers) -> Numbers:
    """Ranks from 0, equal values sharing their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((ends - (counts + 1) / 2)[inverse], dtype=np.float64)


def spearman(one: Numbers, other: Numbers) -> float:
    """Rank correlation; nan where either does not vary."""
    a, b = ranks(one), ranks(other)
    return float(np.corrcoef(a, b)[0, 1]) if a.std() and b.std() else float("nan")


def main() -> None:
    """Print the correlations."""
    found, total = courses()
    month = np.array([(FIRST + dt.timedelta(n)).month - 1 for n in range(DAYS)])
    monthly = {
        code: [
            np.bincount(month, sum((getattr(c, field) for p, c in found.items() if code in p), np.zeros(DAYS)), MONTHS)
            for field in ("conflict", "events")
        ]
        for code in index()
    }
    everything = np.bincount(month, total, MONTHS)
    by_time, all_index, all_ours = {}, [], []
    for code, risk in index().items():
        conflict, events = (values[:MONTHS] for values in monthly[code])
        if events.sum() < 50:
            continue
        by_time[code] = spearman(conflict / everything[:MONTHS], risk)
        all_index.append(risk)
        all_ours.append(conflict / everything[:MONTHS])
    print(f"{len(by_time)} countries with 50 events or more, {MONTHS} months")
    print(f"all country-months together: {spearman(np.concatenate(all_ours), np.concatenate(all_index)):.2f}")
    values = np.array([value for value in by_time.values() if not np.isnan(value)])
    print(f"over the months of one country: median {np.median(values):.2f}, {np.mean(values > 0):.0%} above 0")
    for code in ("RUS", "UKR", "ISR", "CHN", "KOR", "TUR", "USA"):
        if code in by_time:
            print(f"  {code} {by_time[code]:.2f}")


if __name__ == "__main__":
    main()
