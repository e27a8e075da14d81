"""How temporal knowledge graphs are judged: time-aware filtered ranks from both ends, one day ahead at a time.

For each event (s, r, o) of a day two questions are asked from all days before it: whom does s do r to, and who does r
to o (as the inverse relation). Every entity is ranked; those that are right answers to the same question on the same
day are taken out first, but the one that is asked for. Of equal scores the rank is the middle.
The protocol of RE-GCN (Li et al., SIGIR 2021), TLogic (Liu et al., AAAI 2022) and of the recurrency baseline (Gastinger
et al., IJCAI 2024); "single-step" there means that a day's events are known before the next day is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import msgspec
import numpy as np

from standoff.forecast.evidence import Morning, Questions, morning_of, questions_of
from standoff.forecast.facts import Facts
from standoff.forecast.negbin import Floats, Ints
from standoff.forecast.ranker import CHUNK


class Scorer(Protocol):
    """Whatever scores every entity as the object of questions on a day, from the days before."""

    def scores(self, known: Morning, questions: Questions) -> Floats:
        """Scores of shape (questions, entities)."""


class Ranks(msgspec.Struct, frozen=True):
    """The ranks of all answers of some days, and whether each was asked from the object's end."""

    rank: Floats
    inverse: Floats

    @property
    def mrr(self) -> float:
        """The mean reciprocal rank, 0 to 1."""
        return float((1 / self.rank).mean())

    def hits(self, most: int) -> float:
        """The share of ranks up to `most`."""
        return float((self.rank <= most).mean())


def ranks(scorer: Scorer, facts: Facts, days: Iterable[int]) -> Iterator[Ranks]:
    """The ranks of each day's answers."""
    for day in days:
        yield _of_day(scorer, facts, day)


def joined(some: Iterable[Ranks]) -> Ranks:
    """Several days together."""
    every = list(some)
    return Ranks(np.concatenate([one.rank for one in every]), np.concatenate([one.inverse for one in every]))


def _of_day(scorer: Scorer, facts: Facts, day: int) -> Ranks:
    questions, asked = questions_of(facts, day)
    known, answers = morning_of(facts, day), facts.object[facts.of_day(day)]
    found = np.empty(len(answers))
    for start in range(0, len(questions), CHUNK):
        scores = scorer.scores(known, questions.part(slice(start, start + CHUNK)))
        for number, row in enumerate(scores, start=start):
            here = np.flatnonzero(asked == number)
            found[here] = _filtered(row, answers[here])
    return Ranks(found, (questions.relation[asked] >= facts.relations).astype(np.float64))


def _filtered(scores: Floats, answers: Ints) -> Floats:
    """The rank of each answer among itself and all that are no answers."""
    others = np.delete(scores, np.unique(answers))
    own = scores[answers][:, None]
    found: Floats = 1.0 + (others > own).sum(axis=1) + (others == own).sum(axis=1) / 2
    return found
