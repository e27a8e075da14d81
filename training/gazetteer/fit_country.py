"""Fits the coefficients of the choice of a country (resolve/country_choice.py) on annotated texts that the reader was
not trained on: python training/gazetteer/fit_country.py runs/kept-out; prints the table to copy.

`python -m training.reader.kept_out runs/kept-out` writes the folder. Needs the reader's weights, as the documents are
those that the pipeline sees.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from evaluation.parties import GoldParty, documents, gold_parties  # noqa: E402
from standoff.coding.parties import referent_of  # noqa: E402
from standoff.gazetteer.load import load_gazetteer  # noqa: E402
from standoff.resolve.country_choice import FEATURES, Asked, features  # noqa: E402
from standoff.resolve.parties import Resolver  # noqa: E402

RIDGE = 0.003
STEPS = 1500
FOLDS = 5
NAMES = list(FEATURES)
Case = tuple[NDArray[np.float64], int, int]  # a row of features a country, the right row, the article's number


class Heard(Resolver):
    """A resolver that remembers of which parties it chose the country."""

    asked_last: Asked | None = None

    def asked(self, *given: Any, **named: Any) -> Asked:
        self.asked_last = super().asked(*given, **named)
        return self.asked_last


def cases(folder: Path) -> tuple[list[Case], int]:
    """The parties whose country is chosen, and how many of them are of none that the article names."""
    gazetteer = load_gazetteer()
    rows: dict[str, list[GoldParty]] = defaultdict(list)
    for party in gold_parties(folder):
        rows[party.article].append(party)
    found: list[Case] = []
    lost = 0
    for number, (name, document) in enumerate(documents(folder, bare=False)):
        resolver = Heard(document, gazetteer)
        for party in rows[name]:
            resolver.asked_last = None
            resolver.resolve(party.span, referent_of(document, party.span))
            known = features(resolver.salience, resolver.asked_last) if resolver.asked_last else {}
            if known and party.country not in known:
                lost += 1
            elif known:
                matrix = np.array([[known[c].get(n, 0.0) for n in NAMES] for c in known])
                found.append((matrix, list(known).index(party.country), number))
    return found, lost


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
    train, lost = cases(Path(sys.argv[1]))
    now = accuracy(train, np.array([FEATURES[n] for n in NAMES]))
    print(f"{len(train)} cases, {lost} of no country named; now {now:.3f}, {FOLDS} folds {crossed(train):.3f}")
    print({n: round(float(w), 2) for n, w in zip(NAMES, fit(train), strict=True)})
