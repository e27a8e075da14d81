"""From the reader's probability of a type to the share of such events that are right."""

from __future__ import annotations

from math import exp, log

SLOPE, OFFSET = 0.496, -0.203
"""Of the logistic curve (Platt 1999) that `python -m evaluation.calibrate` fits on annotated texts that were kept out
of training; the reader itself is too sure of frequent types in whole articles."""
_EDGE = 1e-4


def calibrated(probability: float) -> float:
    """The chance, 0 to 1, that a mention coded with this probability of its type is right."""
    inside = min(max(probability, _EDGE), 1 - _EDGE)
    return 1 / (1 + exp(-(SLOPE * log(inside / (1 - inside)) + OFFSET)))
