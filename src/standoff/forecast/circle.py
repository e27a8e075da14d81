"""Who deals with whom: entities are alike as their circles are, and near where a common acquaintance stands between."""

from __future__ import annotations

import msgspec
import numpy as np

from standoff.forecast.facts import Facts, Groups, gathered, grouped, summed
from standoff.forecast.negbin import Floats, Ints

CIRCLE = 50.0
"""The memory of who deals with whom, in days (1/e): a circle changes over weeks."""


class Circle(msgspec.Struct, frozen=True):
    """Ties between entities on the morning of a day: `ties` groups them by their first end."""

    day: int
    first: Ints
    other: Ints
    tie: Floats
    length: Floats
    strength: Floats
    ties: Groups

    def seen_from(self, past: Facts, by_relation: Groups, subject: Ints, relation: Ints) -> tuple[Floats, Floats]:
        """For each question (rows) and entity (columns): to whom the relation is done by those who are alike the
        subject, and how likely two steps along ties lead there."""
        subjects, row = np.unique(subject, return_inverse=True)
        row = row.ravel()
        likeness, near = self._two_steps(subjects)
        event, question = gathered(by_relation, relation)
        weight = likeness[row[question], past.subject[event]]
        some = np.flatnonzero(weight)
        event, question = event[some], question[some]
        faded = weight[some] * np.exp((past.day[event] - self.day) / CIRCLE)
        shape = (len(subject), past.entities)
        cell = question * past.entities + past.object[event]
        return summed(cell, faded, shape[0] * shape[1]).reshape(shape), near[row]

    def _two_steps(self, subjects: Ints) -> tuple[Floats, Floats]:
        """Cosine of circles, and the chance of a walk of two steps, for each subject and entity."""
        width = len(self.length)
        step, start = gathered(self.ties, subjects)
        onward, via = gathered(self.ties, self.other[step])
        shape = (len(subjects), width)
        cell = start[via] * width + self.other[onward]
        both = self.tie[step][via] * self.tie[onward]
        likeness = summed(cell, both, shape[0] * width).reshape(shape)
        likeness /= self.length[subjects][:, None] * self.length[None, :]
        likeness[np.arange(len(subjects)), subjects] = 0.0
        walk = both / self.strength[subjects][start[via]] / self.strength[self.first[onward]]
        return likeness, summed(cell, walk, shape[0] * width).reshape(shape)


def circle_of(past: Facts, day: int) -> Circle:
    """The ties on the morning of a day, from the events before it."""
    width = past.entities
    pair, inverse = np.unique(past.subject * width + past.object, return_inverse=True)
    tie = np.log1p(summed(inverse.ravel(), np.exp((past.day - day) / CIRCLE), len(pair)))
    first, other = pair // width, pair % width
    length = np.sqrt(summed(first, tie**2, width)) + 1e-3
    strength = summed(first, tie, width) + 1e-3
    return Circle(day, first, other, tie, length, strength, grouped(first, width))
