"""Forecasts that were made are kept in the store, and each is scored when its last day has passed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import numpy as np

from standoff.forecast import negbin
from standoff.forecast.daily import LEVEL
from standoff.records.forecast import Forecast, Scored, ScoreRow
from standoff.records.problem import Problem
from standoff.store.replace import replacing

FOLDER = "forecasts"
"""Where they lie in a store: one file for each day and question, named after its first forecast."""

LEAST_CRPS = 0.005
"""Below this climatology is as good as perfect, and a ratio to it says nothing."""

CountOf = Callable[[Forecast], int]
"""How many incidents of a forecast's kind came in its days."""


def keep(folder: Path, made: Iterable[Forecast]) -> None:
    """Keep forecasts of one question in the store at `folder`; the same ones again change nothing."""
    some = list(made)
    if not some:
        return
    (folder / FOLDER).mkdir(exist_ok=True)
    with replacing(folder / FOLDER / f"{some[0].made}-{some[0].id}.json") as temporary:
        temporary.write_bytes(msgspec.json.encode(some))


def kept(folder: Path) -> Iterator[Forecast]:
    """All forecasts in a store, the earliest first; raises `Problem` where a file is damaged."""
    for path in sorted((folder / FOLDER).glob("*.json")):
        try:
            yield from msgspec.json.decode(path.read_bytes(), type=list[Forecast])
        except (OSError, msgspec.DecodeError) as error:
            raise Problem(f"cannot read {path}: {error}: remove that file") from error


def scored(forecast: Forecast, count: int) -> Scored:
    """How good a forecast was, now that it is known what came."""
    counts = np.array([count])
    own = np.array([forecast.mean]), np.array([forecast.size])
    base = np.array([forecast.base_mean]), np.array([forecast.base_size])
    return Scored(
        forecast=forecast.id,
        kind=forecast.kind,
        days=forecast.days,
        count=count,
        crps=float(negbin.crps(counts, *own)[0]),
        log_score=float(-negbin.log_chance(counts, *own)[0]),
        base_crps=float(negbin.crps(counts, *base)[0]),
        base_log_score=float(-negbin.log_chance(counts, *base)[0]),
        covered=forecast.low <= count <= forecast.high,
        within=float(negbin.within(counts, *own, LEVEL)[0]),
    )


def scorecard(forecasts: Iterable[Forecast], today: str, count_of: CountOf) -> list[ScoreRow]:
    """Averages over the forecasts whose last day is not after `today` (ISO: the last day that the store has reports
    of), by kind and length."""
    groups: dict[tuple[str, int], list[tuple[Forecast, Scored]]] = defaultdict(list)
    for one in forecasts:
        if one.until <= today:
            groups[one.kind, one.days].append((one, scored(one, count_of(one))))
    return [_row(kind, days, some) for (kind, days), some in sorted(groups.items())]


def _row(kind: str, days: int, some: list[tuple[Forecast, Scored]]) -> ScoreRow:
    def average(values: Iterable[float]) -> float:
        return sum(values) / len(some)

    crps, base = average(one.crps for _, one in some), average(one.base_crps for _, one in some)
    return ScoreRow(
        kind=kind,
        days=days,
        forecasts=len(some),
        mean=average(one.mean for one, _ in some),
        count=average(one.count for _, one in some),
        crps=crps,
        log_score=average(one.log_score for _, one in some),
        base_crps=base,
        base_log_score=average(one.base_log_score for _, one in some),
        skill=1 - crps / base if base >= LEAST_CRPS else None,
        covered=average(one.covered for _, one in some),
        within=average(one.within for _, one in some),
    )
