"""Who does what to whom tomorrow, between the countries of a store, with the past events that speak for it.

How often a country does a thing is a rate; whom it does it to is the ranker's choice. The chance of both is
1 - exp(-rate × share).
"""

from __future__ import annotations

import datetime as dt
from importlib import resources

import msgspec
import numpy as np

from standoff.forecast.evidence import COLUMNS, Morning, Questions, evidence, morning_of
from standoff.forecast.facts import Facts, facts_of, gathered
from standoff.forecast.negbin import Floats, Ints
from standoff.forecast.ranker import LEARN_DAYS, Ranker, fit_ranker
from standoff.forecast.rules import FADES
from standoff.records.codes import EventType
from standoff.records.forecast import Because, Tomorrow
from standoff.records.problem import Problem
from standoff.store.query import Store

FEWEST_DAYS = 60
"""Days of reports below which no rule has been seen often enough: the learned days, and four times as many before."""

FADING = 12.0
"""The memory of how often a country does a thing, in days (1/e)."""

MOST = 10
REASONS = 3
"""What is shown: expectations, and past events with each."""


class Known(msgspec.Struct, frozen=True):
    """The events of a store as facts, with the names of their numbers; day 0 is `first`."""

    facts: Facts
    countries: tuple[str, ...]
    first: dt.date
    ids: dict[tuple[int, int, int, int], str]

    def day(self, number: int) -> str:
        """The ISO day of a number."""
        return (self.first + dt.timedelta(number)).isoformat()


TYPES = tuple(EventType)


def known_from(store: Store, as_of: str) -> Known:
    """The facts of a store until a day; raises `Problem` where they are too few to learn from."""
    sql = resources.files("standoff.forecast").joinpath("sql/facts.sql").read_text(encoding="utf-8")
    rows = store.connection.execute(sql, {"as_of": as_of}).fetchall()
    days = [dt.date.fromisoformat(row[3]) for row in rows]
    span = (days[-1] - days[0]).days + 1 if days else 0
    if span < FEWEST_DAYS:
        raise Problem(
            f"the store's events between countries span {span} days; a forecast of who does what needs "
            f"{FEWEST_DAYS} at least: code or import more reports"
        )
    countries = tuple(sorted({row[0] for row in rows} | {row[2] for row in rows}))
    number = {code: place for place, code in enumerate(countries)}
    kind = {type_.value: place for place, type_ in enumerate(TYPES)}
    table = [(number[a], kind[t], number[b], (d - days[0]).days) for (a, t, b, _, _), d in zip(rows, days, strict=True)]
    ids = {key: row[4] for key, row in zip(table, rows, strict=True)}
    facts = facts_of(np.array(table, dtype=np.int64), len(countries), len(TYPES))
    return Known(facts, countries, days[0], ids)


def tomorrow(known: Known, country: str) -> list[Tomorrow]:
    """What a country may do tomorrow and to whom, likeliest first; raises `Problem` for one that has done nothing."""
    if country not in known.countries:
        raise Problem(f"the store tells of nothing that {country} did to another country")
    day = int(known.facts.day[-1]) + 1
    ranker = fit_ranker(known.facts, day, LEARN_DAYS)
    morning = morning_of(known.facts, day)
    subject = known.countries.index(country)
    rates = _rates(morning, subject)
    relations = np.flatnonzero(rates > 0)
    questions = Questions(np.full(len(relations), subject), relations)
    if not len(relations):
        raise Problem(f"the store tells of nothing that {country} did to another country")
    found = evidence(morning, ranker.rules, questions)
    chances = 1 - np.exp(-rates[relations][:, None] * _shares(found.scores(ranker.weights), subject))
    best = np.argsort(-chances, axis=None)[:MOST]
    return [
        _told(known, morning, ranker, questions, int(cell // chances.shape[1]), int(cell % chances.shape[1]), chances)
        for cell in best
    ]


def _rates(morning: Morning, subject: int) -> Floats:
    """How often a day the subject does each thing lately."""
    event, _ = gathered(morning.by_subject, np.array([subject]))
    past = morning.past
    own = event[past.relation[event] < past.relations]
    fresh = np.exp(-(morning.day - past.day[own]) / FADING)
    found: Floats = np.bincount(past.relation[own], fresh, minlength=past.relations) / FADING
    return found


def _shares(scores: Floats, subject: int) -> Floats:
    """The chance of each entity as the object; nobody acts on itself here."""
    scores[:, subject] = -np.inf
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Floats = chances / chances.sum(axis=1, keepdims=True)
    return found


def _told(
    known: Known, morning: Morning, ranker: Ranker, questions: Questions, row: int, object_: int, chances: Floats
) -> Tomorrow:
    subject, relation = int(questions.subject[row]), int(questions.relation[row])
    columns = evidence(morning, ranker.rules, questions.part(slice(row, row + 1)))
    parts = columns.at(np.array([0]), np.array([object_]))[0] * ranker.weights
    heaviest = [place for place in np.argsort(-parts)[:REASONS].tolist() if parts[place] > 0]
    return Tomorrow(
        made=known.day(morning.day - 1),
        actor=known.countries[subject],
        type=TYPES[relation].value,
        recipient=known.countries[object_],
        chance=float(chances[row, object_]),
        because=because(known, morning, ranker, subject, relation, object_),
        columns=tuple(COLUMNS[place] for place in heaviest),
    )


def because(
    known: Known, morning: Morning, ranker: Ranker, subject: int, relation: int, object_: int
) -> tuple[Because, ...]:
    """The past events between two that lead to a relation by the rules, the weightiest first."""
    past = morning.past
    event, _ = gathered(morning.by_subject, np.array([subject]))
    event = event[past.object[event] == object_]
    age = morning.day - past.day[event]
    weight = ranker.rules[-1][past.relation[event], relation] * np.exp(-age / FADES[-1])
    order: Ints = np.argsort(-weight)[:REASONS]
    return tuple(_because(known, past, int(event[place]), float(weight[place])) for place in order)


def _because(known: Known, past: Facts, event: int, weight: float) -> Because:
    subject, relation, object_ = int(past.subject[event]), int(past.relation[event]), int(past.object[event])
    day, inverse = int(past.day[event]), relation >= past.relations
    key = (object_, relation - past.relations, subject, day) if inverse else (subject, relation, object_, day)
    return Because(known.day(day), TYPES[key[1]].value, inverse, weight, known.ids[key])
