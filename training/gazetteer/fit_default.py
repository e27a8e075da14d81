"""Fits the coefficients of the default country (resolve/salience.py) on annotated articles:
python training/gazetteer/fit_default.py [GOLD FOLDER]; prints the table to copy.

Needs the reader's weights, as the documents are those that the pipeline sees.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from evaluation.parties import GoldParty, documents, gold_parties  # noqa: E402
from standoff.coding.parties import referent_of  # noqa: E402
from standoff.gazetteer.load import load_gazetteer  # noqa: E402
from standoff.records.span import Span  # noqa: E402
from standoff.resolve.parties import UNNAMED, Resolver  # noqa: E402
from standoff.resolve.salience import FEATURES  # noqa: E402

RIDGE = 0.003
STEPS = 1500
FOLDS = 5
NAMES = list(FEATURES)
Case = tuple[NDArray[np.float64], int, int]  # a row of features a country, the right row, the article's number


def cases(folder: Path) -> tuple[list[Case], int]:
    """The parties whose country the article gives, and how many of them are of none that it names."""
    gazetteer = load_gazetteer()
    rows: dict[str, list[GoldParty]] = defaultdict(list)
    for party in gold_parties(folder):
        rows[party.article].append(party)
    found: list[Case] = []
    lost = 0
    for number, (name, document) in enumerate(documents(folder, bare=False)):
        resolver = Resolver(document, gazetteer)
        for party in rows[name]:
            features = _features(resolver, party, referent_of(document, party.span))
            if features and party.country not in features:
                lost += 1
            elif features:
                matrix = np.array([[features[c].get(n, 0.0) for n in NAMES] for c in features])
                found.append((matrix, list(features).index(party.country), number))
    return found, lost


def _features(resolver: Resolver, party: GoldParty, referent: Span | None) -> dict[str, dict[str, float]]:
    """What speaks for each country, where the party's own words name none; else nothing."""
    result = resolver.resolve(party.span, referent)
    guessed = any("speaks most" in reason for reason in result.reasons)
    if not guessed or not party.country or result.sector in UNNAMED:
        return {}
    return resolver.salience.features(party.span.start, result.role, result.sector)


def accuracy(found: list[Case], weights: NDArray[np.float64]) -> float:
    """Part of the cases whose best row is the right one."""
    return sum(int(np.argmax(m @ weights)) == right for m, right, _ in found) / len(found)


def fit(found: list[Case]) -> NDArray[np.float64]:
    """Conditional logit by gradient ascent."""
    most = max(len(matrix) for matrix, _, _ in found)
    x, bar = np.zeros((len(found), most, len(NAMES))), np.full((len(found), most), -1e9)
    for i, (matrix, _, _) in enumerate(found):
        x[i, : len(matrix)], bar[i, : len(matrix)] = matrix, 0.0
    right = x[np.arange(len(found)), [y for _, y, _ in found]]
    weights = np.array([FEATURES[n] for n in NAMES])
    for step in range(STEPS):
        score = x @ weights + bar
        p = np.exp(score - score.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        gradient = (right - (p[:, :, None] * x).sum(axis=1)).mean(axis=0) - RIDGE * weights
        weights = weights + 0.5 / (1 + step / 500) * gradient
    return weights


def crossed(found: list[Case]) -> float:
    """Accuracy on articles that the fit has not seen."""
    right = 0.0
    for fold in range(FOLDS):
        held = [case for case in found if case[2] % FOLDS == fold]
        right += accuracy(held, fit([case for case in found if case[2] % FOLDS != fold])) * len(held)
    return right / len(found)


if __name__ == "__main__":
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/gold"
    train, lost = cases(gold / "train")
    now = accuracy(train, np.array([FEATURES[n] for n in NAMES]))
    print(f"{len(train)} cases, {lost} of no country named; now {now:.3f}, {FOLDS} folds {crossed(train):.3f}")
    print({n: round(float(w), 2) for n, w in zip(NAMES, fit(train), strict=True)})
