"""Who did what to whom on which day, as numbers: the events of a temporal knowledge graph."""

from __future__ import annotations

import msgspec
import numpy as np

from standoff.forecast.negbin import Floats, Ints


class Facts(msgspec.Struct, frozen=True):
    """Events by day, each also the other way round: relation r + `relations` is r seen from its object.

    The four arrays are of one length; entities count from 0 to `entities`, days from 0.
    """

    subject: Ints
    relation: Ints
    object: Ints
    day: Ints
    entities: int
    relations: int

    def of_day(self, day: int) -> slice:
        """Where the events of one day stand."""
        return slice(*np.searchsorted(self.day, [day, day + 1]).tolist())

    def before(self, day: int) -> Facts:
        """The events of earlier days."""
        end = self.of_day(day).start
        return Facts(
            self.subject[:end], self.relation[:end], self.object[:end], self.day[:end], self.entities, self.relations
        )


def facts_of(rows: Ints, entities: int, relations: int) -> Facts:
    """Facts from rows of (subject, relation, object, day), in any order; a repeated row counts once."""
    once = np.unique(rows, axis=0)
    back = np.stack([once[:, 2], once[:, 1] + relations, once[:, 0], once[:, 3]], axis=1)
    both = np.concatenate([once, back])
    subject, relation, object_, day = both[np.argsort(both[:, 3], kind="stable")].T
    return Facts(subject, relation, object_, day, entities, relations)


class Groups(msgspec.Struct, frozen=True):
    """Numbers put into groups: `order[starts[g]:starts[g + 1]]` are the positions of group g, in their old order."""

    order: Ints
    starts: Ints


def grouped(keys: Ints, groups: int) -> Groups:
    """Positions by key; keys run from 0 to `groups`."""
    order = np.argsort(keys, kind="stable")
    return Groups(order, np.searchsorted(keys[order], np.arange(groups + 1)))


def gathered(groups: Groups, wanted: Ints) -> tuple[Ints, Ints]:
    """The positions in each wanted group, and beside each the number of the request that it answers."""
    sizes = groups.starts[wanted + 1] - groups.starts[wanted]
    request = np.repeat(np.arange(len(wanted)), sizes)
    within = np.arange(len(request)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return groups.order[np.repeat(groups.starts[wanted], sizes) + within], request


def summed(cells: Ints, weights: Floats, size: int) -> Floats:
    """The sum of weights in each of `size` cells; numpy's own bincount gives whole numbers where there are none."""
    found: Floats = np.bincount(cells, weights, minlength=size).astype(np.float64)
    return found
