"""Runs of words that share a label."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.reader.reading import Run


def runs_of(labels: Sequence[int]) -> list[tuple[int, Run]]:
    """Maximal runs of equal non-zero labels: (label, half-open range)."""
    found: list[tuple[int, Run]] = []
    start = 0
    for i in range(1, len(labels) + 1):
        if i < len(labels) and labels[i] == labels[start]:
            continue
        if labels[start] and i > start:
            found.append((labels[start], (start, i)))
        start = i
    return found
