"""Fits the coefficients of the default country (resolve/salience.py) on annotated articles:
python training/gazetteer/fit_default.py [GOLD FOLDER]; prints the table to copy."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from evaluate import Row, articles, parties
from numpy.typing import NDArray

from standoff.gazetteer.load import load_gazetteer
from standoff.records.document import Document
from standoff.resolve.parties import Resolver
from standoff.resolve.salience import FEATURES

RIDGE = 0.003
STEPS = 3000
NAMES = list(FEATURES)


def cases(folder: Path) -> tuple[list[tuple[NDArray[np.float64], int]], int]:
    """Feature matrices with the row of the right country, and how many parties had no right country among theirs."""
    texts, gazetteer = articles(folder), load_gazetteer()
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in parties(folder):
        rows[row[0]].append(row)
    found, lost = [], 0
    for name, given in rows.items():
        resolver = Resolver(Document(texts[name], (), (), (), ()), gazetteer)
        for _, _, country, _, span in given:
            if not any("speaks most" in reason for reason in resolver.resolve(span).reasons) or not country:
                continue
            features = resolver.salience.features(span.start)
            if country not in features:
                lost += 1
                continue
            matrix = np.array([[features[c].get(n, 0.0) for n in NAMES] for c in features])
            found.append((matrix, list(features).index(country)))
    return found, lost


def accuracy(found: list[tuple[NDArray[np.float64], int]], weights: NDArray[np.float64]) -> float:
    """Part of the cases whose best row is the right one."""
    return sum(int(np.argmax(m @ weights)) == y for m, y in found) / len(found)


def fit(found: list[tuple[NDArray[np.float64], int]]) -> NDArray[np.float64]:
    """Conditional logit by gradient ascent."""
    weights = np.array([FEATURES[n] for n in NAMES])
    for step in range(STEPS):
        gradient = -RIDGE * weights * len(found)
        for matrix, right in found:
            score = matrix @ weights
            p = np.exp(score - score.max())
            gradient = gradient + matrix[right] - (p / p.sum()) @ matrix
        weights = weights + (0.5 / (1 + step / 500)) * gradient / len(found)
    return weights


if __name__ == "__main__":
    STEPS = 400
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[3] / "shared/gold"
    train, lost = cases(gold / "train")
    half = fit(train[::2])
    print(
        f"{len(train)} cases, {lost} without; now {accuracy(train, np.array([FEATURES[n] for n in NAMES])):.3f}, "
        f"fitted on one half, on the other {accuracy(train[1::2], half):.3f}"
    )
    print({n: round(float(w), 2) for n, w in zip(NAMES, fit(train), strict=True)})
