"""What speaks for each possible object of a question "whom will s do r to tomorrow?", from the days before alone.

Evidence is nothing where nothing speaks. Of s and o together, in cells that are few among all couples: how often and
how lately s did r to o (`same`), s had anything to do with o (`pair`), how well events between them lead to r by the
rules (`rule`), whom those do r to who deal with the same others as s (`alike`), who is two steps away (`near`), and
the last time (`last`). Of r or o alone, for every entity: to whom others do r (`target`), who is in the news (`news`).
A count stands twice: as log(1 + count), and as a share among all candidates, on a log scale too.
"""

from __future__ import annotations

import msgspec
import numpy as np

from standoff.forecast.circle import Circle, circle_of
from standoff.forecast.facts import Facts, Groups, gathered, grouped, summed
from standoff.forecast.negbin import Floats, Ints
from standoff.forecast.rules import FADES

MEMORIES = (2.0, 12.0, 60.0, 1e4)
"""Days after which an event counts 1/e: yesterday's story, the last fortnight, a season, ever."""

RECENT = 20.0
"""The memory of the last time: 1/e after twenty days."""

LEAST_SHARE = 1e-3
"""Shares below this are not told apart."""

TOGETHER = (
    *(f"same {memory:g}" for memory in MEMORIES),
    *(f"pair {memory:g}" for memory in MEMORIES),
    *(f"rule {fade:g}" for fade in FADES),
    "alike",
    "near",
)
ALONE = (*(f"target {memory:g}" for memory in MEMORIES), *(f"news {memory:g}" for memory in MEMORIES))
CELL_COLUMNS = (*TOGETHER, *(f"share of {name}" for name in TOGETHER), "last same", "last pair")
ENTITY_COLUMNS = (*ALONE, *(f"share of {name}" for name in ALONE))
COLUMNS = (*CELL_COLUMNS, *ENTITY_COLUMNS)
"""The columns of evidence, in order: those of couples, then those of entities."""


class Questions(msgspec.Struct, frozen=True):
    """Subjects and relations to ask for."""

    subject: Ints
    relation: Ints

    def __len__(self) -> int:
        return len(self.subject)

    def part(self, some: slice) -> Questions:
        """Some of them."""
        return Questions(self.subject[some], self.relation[some])


class Morning(msgspec.Struct, frozen=True):
    """All that is known on the morning of a day, laid out to be asked."""

    past: Facts
    day: int
    by_subject: Groups
    by_relation: Groups
    news: Floats
    circle: Circle


class Evidence(msgspec.Struct, frozen=True):
    """Evidence for some questions. `cells` (question * entities + entity, ascending) have `together` rows, all others
    none; `alone` has a row of entities for each relation, and `row` says which is a question's."""

    cells: Ints
    together: Floats
    alone: Floats
    row: Ints

    def scores(self, weights: Floats) -> Floats:
        """The weighed sum of all evidence, questions by entities."""
        split = len(CELL_COLUMNS)
        found: Floats = (self.alone @ weights[split:])[self.row]
        found.ravel()[self.cells] += self.together @ weights[:split]
        return found

    def at(self, question: Ints, entity: Ints) -> Floats:
        """The columns of single couples."""
        cell = question * self.alone.shape[1] + entity
        place = np.minimum(np.searchsorted(self.cells, cell), len(self.cells) - 1)
        known = (self.cells[place] == cell)[:, None]
        return np.concatenate([self.together[place] * known, self.alone[self.row[question], entity]], axis=1)


def questions_of(facts: Facts, day: int) -> tuple[Questions, Ints]:
    """What is asked on a day, from both ends of each of its events, and the number of the question of each event."""
    span = facts.of_day(day)
    asked = np.stack([facts.subject[span], facts.relation[span]], axis=1)
    unique, inverse = np.unique(asked, axis=0, return_inverse=True)
    return Questions(unique[:, 0], unique[:, 1]), inverse.ravel()


def morning_of(facts: Facts, day: int) -> Morning:
    """What is known before a day of the events before it; later ones are not looked at."""
    past = facts.before(day)
    ages = day - past.day
    news = np.stack([summed(past.object, np.exp(-ages / one), past.entities) for one in MEMORIES])
    by_subject, by_relation = grouped(past.subject, past.entities), grouped(past.relation, 2 * past.relations)
    return Morning(past, day, by_subject, by_relation, news, circle_of(past, day))


def evidence(known: Morning, rules: tuple[Floats, ...], questions: Questions) -> Evidence:
    """What speaks for every entity as the object of each question."""
    past, width = known.past, known.past.entities
    event, question = gathered(known.by_subject, questions.subject)
    age = (known.day - past.day[event]).astype(np.float64)
    alike, near = known.circle.seen_from(past, known.by_relation, questions.subject, questions.relation)
    own = question * width + past.object[event]
    cells = np.union1d(np.append(own, 0), np.flatnonzero((alike > 0) | (near > 0)))  # never none, so that `at` can look
    place = np.searchsorted(cells, own)
    same = past.relation[event] == questions.relation[question]
    counts = [summed(place, np.exp(-age / one) * same, len(cells)) for one in MEMORIES]
    counts += [summed(place, np.exp(-age / one), len(cells)) for one in MEMORIES]
    asked = questions.relation[question]
    for table, fade in zip(rules, FADES, strict=True):
        leads = table[past.relation[event], asked] * np.exp(-age / fade)
        counts.append(summed(place, leads, len(cells)))
    counts += [alike.ravel()[cells], near.ravel()[cells]]
    shares = [_shares(count, cells // width, len(questions)) for count in counts]
    fresh = np.exp(-age / RECENT)
    last = [_latest(place, fresh * same, len(cells)), _latest(place, fresh, len(cells))]
    together = np.stack([*map(np.log1p, counts), *shares, *last], axis=-1)
    alone, row = _alone(known, questions)
    return Evidence(cells, together, alone, row)


def _shares(count: Floats, question: Ints, questions: int) -> Floats:
    total = summed(question, count, questions)[question]
    found: Floats = np.log1p(count / np.maximum(total, 1e-9) / LEAST_SHARE)
    return found


def _latest(place: Ints, fresh: Floats, cells: int) -> Floats:
    found = np.zeros(cells)
    np.maximum.at(found, place, fresh)
    return found


def _alone(known: Morning, questions: Questions) -> tuple[Floats, Ints]:
    """To whom each relation happens, whoever does it, and who is in the news: relations by entities by columns."""
    past = known.past
    relations, row = np.unique(questions.relation, return_inverse=True)
    event, number = gathered(known.by_relation, relations)
    age = known.day - past.day[event]
    cell = number * past.entities + past.object[event]
    shape = (len(relations), past.entities)
    counts = [summed(cell, np.exp(-age / one), shape[0] * shape[1]).reshape(shape) for one in MEMORIES]
    counts += [np.broadcast_to(one, shape) for one in known.news]
    totals = [np.maximum(count.sum(axis=1, keepdims=True), 1e-9) for count in counts]
    shares = [np.log1p(count / total / LEAST_SHARE) for count, total in zip(counts, totals, strict=True)]
    return np.stack([*map(np.log1p, counts), *shares], axis=-1), row.ravel()
