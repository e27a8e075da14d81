"""Fit the two tables of weights and write them where the package reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

from standoff.measure.across import comparable, with_context
from standoff.measure.likeness import features
from standoff.measure.mention import Mention, joined
from standoff.measure.within import same_within
from training.incidents.corpora import Labelled, annotated, commonest, ecb_read, read

TARGET = Path(__file__).resolve().parents[2] / "src/standoff/measure/data/likeness.toml"
RIDGE = 1e-3
Pair = tuple[Mention, Mention, bool]

HEAD = """# How much each thing that two mentions share or not speaks for one happening: weights of two logistic models.
# Written by training/incidents/fit.py.
"""


def pairs_within(articles: Iterable[Labelled]) -> Iterator[Pair]:
    """Pairs of one type in one article."""
    for mentions in articles:
        for (one, a), (other, b) in combinations(mentions, 2):
            if one.type is other.type:
                yield one, other, a == b


def pairs_across(articles: Iterable[Labelled]) -> Iterator[Pair]:
    """Pairs of happenings of different articles that `across` would compare: one type, and a party in common."""
    groups = [group for mentions in articles if mentions for group in _groups(mentions)]
    for (one, a), (other, b) in combinations(groups, 2):
        if one.type is other.type and _meet(one, other) and comparable(one, other):
            yield one, other, a == b


def _groups(mentions: Labelled) -> Iterator[tuple[Mention, str]]:
    told = [mention for mention, _ in mentions]
    for group in same_within(told):
        one = with_context(joined([told[index] for index in group]), told)
        yield one, commonest([mentions[index][1] for index in group])


def _meet(one: Mention, other: Mention) -> bool:
    return bool(one.actors & other.actors or one.recipients & other.recipients)


def fitted(pairs: Iterable[Pair]) -> dict[str, float]:
    """Logistic regression by Newton's method, the bias not held back by the ridge."""
    rows, labels, names = [], [], []
    for one, other, same in pairs:
        found = features(one, other)
        names = list(found)
        rows.append([*map(float, found.values()), 1.0])
        labels.append(float(same))
    x, y = np.array(rows), np.array(labels)
    ridge = RIDGE * np.diag([*[1.0] * len(names), 0.0])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) / len(y) + ridge @ weights
        hessian = (x.T * (p * (1 - p))) @ x / len(y) + ridge + 1e-9 * np.eye(len(weights))
        weights -= np.linalg.solve(hessian, gradient)
    print(f"{len(y)} pairs, {int(y.sum())} of them one happening")
    return dict(zip([*names, "bias"], weights.tolist(), strict=True))


def table(name: str, weights: dict[str, float]) -> str:
    """One table of the file."""
    return "\n".join([f"[{name}]", *(f'"{key}" = {value:.3f}' for key, value in weights.items())]) + "\n"


def main() -> None:
    """Fit `within` first: `across` compares what it has grouped."""
    within = fitted(pairs_within([*annotated("train").values(), *read("train").values()]))
    TARGET.write_text(HEAD + table("within", within), encoding="utf-8")
    across = fitted(pairs_across(ecb_read("Train").values()))
    TARGET.write_text(HEAD + table("within", within) + "\n" + table("across", across), encoding="utf-8")


if __name__ == "__main__":
    main()
