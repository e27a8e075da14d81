"""What tends to follow what between the same two: if r' has happened, how likely is r, and for how long?

The rules of TLogic (Liu et al., AAAI 2022) of length one, counted in full: for every event between two entities, which
later events between them followed, faded by the days between. A rule's confidence is what followed per occurrence.
"""

from __future__ import annotations

import numpy as np

from standoff.forecast.facts import Facts
from standoff.forecast.negbin import Floats, Ints

FADES = (5.0, 40.0)
"""Days after which what followed counts for 1/e: what belongs to one story, what belongs to one relationship."""

DOUBT = 5.0
"""Occurrences without a consequence that every rule begins with: a rule seen once is no rule."""

LONGEST = 400
"""Of two entities that met more often, the last so many events: beyond it old ones fade to nothing."""


def confidences(facts: Facts) -> tuple[Floats, ...]:
    """For each of FADES: confidence[r', r] that r follows r', in relations both ways."""
    count = 2 * facts.relations
    followed = [np.zeros(count * count) for _ in FADES]
    pair = facts.subject * facts.entities + facts.object
    order = np.lexsort((facts.day, pair))
    ends = np.flatnonzero(np.r_[True, np.diff(pair[order]) != 0, True])
    for start, end in zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True):
        if end - start > 1:
            some = order[max(start, end - LONGEST) : end]
            _count(facts.relation[some], facts.day[some], count, followed)
    happened = np.bincount(facts.relation, minlength=count)
    return tuple(table.reshape(count, count) / (happened[:, None] + DOUBT) for table in followed)


def _count(relation: Ints, day: Ints, count: int, followed: list[Floats]) -> None:
    """Add every ordered couple of events between two entities, the later on a later day."""
    apart = day[None, :] - day[:, None]
    first, later = np.nonzero(apart > 0)
    gap = apart[first, later]
    key = relation[first] * count + relation[later]
    for table, fade in zip(followed, FADES, strict=True):
        np.add.at(table, key, np.exp(-gap / fade))
