"""A mirrored series as flat rows: for tables of other programs."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from standoff.queries.questions import Mirror
from standoff.records.series import Series


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """One point of one direction; a side is named by its codes, "all" for everybody else."""

    start: str
    actor: str
    recipient: str
    words: int
    threats: int
    acts: int
    cooperation: int
    score: float
    coverage: int
    incidents: tuple[str, ...]


def stretches(mirror: Mirror) -> list[Stretch]:
    """The rows of both directions."""
    return [*_rows(mirror.there), *_rows(mirror.back)]


def _rows(series: Series) -> Iterator[Stretch]:
    actor, recipient = ("+".join(side.codes) or "all" for side in (series.question.a, series.question.b))
    for point in series.points:
        yield Stretch(actor=actor, recipient=recipient, **msgspec.structs.asdict(point))
