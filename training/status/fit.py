"""Fits what tells background from news (coding/background.py, resolve/background.py) on annotated texts that the
reader was not trained on: `python -m training.status.fit runs/kept-out`; prints the numbers to copy.

Logistic regression over the mentions annotated and read as one of the two, whose trigger and type are right; tested a
fifth of the articles at a time against the numbers that are in use.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from standoff.coding.background import OWN_WEIGHT, USUALLY, log_odds
from standoff.coding.claims import claims_of
from standoff.pipeline.coder import Coder
from standoff.records.claim import Claim
from standoff.records.codes import Status
from standoff.records.document import Document
from standoff.resolve.background import BY_AGE, age_of, nearest
from standoff.resolve.dating import resolve_times
from standoff.scoring.gold import GoldArticle, load_gold

AGES = ("old", "recent", "ahead")
NAMES = ("OWN_WEIGHT", *AGES, "USUALLY")
IN_USE = np.array([OWN_WEIGHT, *(BY_AGE[age] for age in AGES), USUALLY])
EITHER = (Status.ACTUAL, Status.HISTORICAL)
FOLDS, STEPS, RIDGE = 5, 300, 1.0
Floats = NDArray[np.float64]


def signs(document: Document, claim: Claim) -> list[float]:
    """The numbers that `NAMES` are multiplied with."""
    text, published = document.article.text, document.article.published
    sentence = next(s for s in document.sentences if s.span.contains(claim.trigger))
    trigger = next(t for t in sentence.triggers if t.span == claim.trigger)
    times = resolve_times(text, document.times, published)
    age = age_of(nearest(claim, sentence, text, times), published)
    return [log_odds(trigger), *(float(age == one) for one in AGES), 1.0]


def cases(coder: Coder, gold: GoldArticle) -> Iterator[tuple[list[float], bool]]:
    """Of one article's mentions their signs, and whether they are annotated as background."""
    document = coder.annotate(gold.article)
    for claim in claims_of(document):
        told = [m for m in gold.mentions if m.type is claim.type and m.trigger.overlaps(claim.trigger)]
        if told and told[0].status in EITHER and claim.status in EITHER:
            yield signs(document, claim), told[0].status is Status.HISTORICAL


def fit(x: Floats, y: Floats) -> Floats:
    """Newton's method with a little ridge."""
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - chance) - RIDGE * weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + RIDGE * np.eye(x.shape[1])
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def right(x: Floats, y: Floats, weights: Floats) -> float:
    """Part of the mentions told rightly."""
    return float(np.mean((x @ weights > 0) == (y > 0.5)))


def main() -> None:
    """Fit, test and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    coder, rows, labels, group = Coder.load(), [], [], []
    for number, gold in enumerate(load_gold(parser.parse_args().folder)):
        for row, label in cases(coder, gold):
            rows.append(row)
            labels.append(float(label))
            group.append(number % FOLDS)
    x, y, folds = np.array(rows), np.array(labels), np.array(group)
    tested = [right(x[folds == f], y[folds == f], fit(x[folds != f], y[folds != f])) for f in range(FOLDS)]
    sizes = [int((folds == f).sum()) for f in range(FOLDS)]
    print(f"{len(y)} mentions, {np.mean(y):.3f} background; in use {right(x, y, IN_USE):.4f} right,", end=" ")
    print(f"fitted anew {np.average(tested, weights=sizes):.4f} (in {FOLDS} folds)")
    for name, old, new in zip(NAMES, IN_USE, fit(x, y), strict=True):
        print(f"{name:14} {old:6.2f} -> {new:6.2f}")


if __name__ == "__main__":
    main()
