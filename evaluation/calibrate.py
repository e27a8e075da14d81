"""Fit what confidence means: `python -m evaluation.calibrate --gold FOLDER`.

Codes annotated texts that are kept out of training (`python -m training.reader.kept_out FOLDER` writes them), fits a
logistic curve (Platt 1999) from confidence to "its sentence holds an event of this type", and prints the two numbers
for src/standoff/coding/calibration.py, with the reliability before and after.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from evaluation.reliability import Judged, expected_error, judged, reliability
from standoff.coding.calibration import OFFSET, SLOPE
from standoff.pipeline.coder import Coder
from standoff.scoring.gold import load_gold
from standoff.scoring.score import compared

STEPS = 50
PRIOR = 1e-3
"""A slight pull towards zero, without which a perfect separation would run away."""


def fitted(rows: Sequence[Judged]) -> tuple[float, float]:
    """Slope and offset of the curve through (logit of confidence, type right), by Newton's method."""
    chance = np.clip([row[0] for row in rows], 1e-4, 1 - 1e-4)
    x = np.stack([np.log(chance / (1 - chance)), np.ones(len(rows))], 1)
    y = np.array([row[1] for row in rows], dtype=float)
    weights = np.zeros(2)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + PRIOR * np.eye(2)
        weights += np.linalg.solve(hessian, x.T @ (y - p) - PRIOR * weights)
    return float(weights[0]), float(weights[1])


def moved(rows: Sequence[Judged], slope: float, offset: float) -> list[Judged]:
    """The same verdicts with the curve's confidence."""
    chance = np.clip([row[0] for row in rows], 1e-4, 1 - 1e-4)
    after = 1 / (1 + np.exp(-(slope * np.log(chance / (1 - chance)) + offset)))
    return [(float(p), typed, dyad) for p, (_, typed, dyad) in zip(after, rows, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.calibrate", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="annotated texts that are kept out of training")
    gold = load_gold(parser.parse_args().gold)
    coder = Coder.load()
    events = {one.id: coder.code(one.article).events for one in gold}
    rows = judged(compared(gold, events), [events[one.id] for one in gold])
    slope, offset = fitted(rows)
    print(f"{len(rows)} events; calibration error {expected_error(reliability(rows)):.3f}")
    print(f"with the fitted curve {expected_error(reliability(moved(rows, slope, offset))):.3f}")
    # what the coder already applies is undone by composing the two lines
    print(f"SLOPE, OFFSET = {slope * SLOPE:.3f}, {slope * OFFSET + offset:.3f}")


if __name__ == "__main__":
    main()
