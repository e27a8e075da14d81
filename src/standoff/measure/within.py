"""Which mentions of one article tell of the same happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec
import numpy as np

from standoff.measure.clusters import clusters
from standoff.measure.likeness import likeness, weights_for
from standoff.measure.mention import Mention, mention_of
from standoff.records.codes import EventType
from standoff.records.event import Event

SAME = 0.5
"""The mean likeness from which mentions are one happening: B-cubed F1 is flat from .4 to .6 on the articles that the
weights were fitted to, and highest here."""


def with_incidents(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events of one article, in their order, each with `incident` set: the id of the happening's first mention."""
    named = {
        events[index].id: events[group[0]].id
        for group in same_within([mention_of(e) for e in events])
        for index in group
    }
    return tuple(msgspec.structs.replace(event, incident=named[event.id]) for event in events)


def same_within(mentions: Sequence[Mention]) -> list[list[int]]:
    """Groups of indices of mentions of one article that tell of the same happening; mentions of two types never do."""
    by_type: dict[EventType, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        by_type[mention.type].append(index)
    found = []
    for indices in by_type.values():
        groups = clusters(_likenesses([mentions[index] for index in indices]), SAME)
        found += [[indices[one] for one in group] for group in groups]
    return sorted(found)


def _likenesses(mentions: Sequence[Mention]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    weights = weights_for("within")
    found = np.zeros((len(mentions), len(mentions)))
    for i, one in enumerate(mentions):
        for j in range(i):
            found[i, j] = found[j, i] = likeness(one, mentions[j], weights)
    return found
