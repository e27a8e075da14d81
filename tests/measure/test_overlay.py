"""The incidents that are kept and filed, against the same questions asked plainly of all events (`plain/`)."""

from __future__ import annotations

import datetime as dt
import itertools
import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from store_examples import MAY, event, outcome, store_of

from standoff.measure.base import KINDS
from standoff.measure.chains import chain
from standoff.measure.ground import Ground, ground
from standoff.measure.incidents import COLUMNS, incidents, numbered
from standoff.measure.kinds import kind_of
from standoff.measure.links import link
from standoff.measure.rule import RULE
from standoff.measure.series import conditions, pair_days, series
from standoff.measure.verdict import CONFLICT
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Status
from standoff.records.event import Denial, Event, Location
from standoff.records.incident import Incident
from standoff.records.series import Question, Side, Step
from standoff.store.outcome import Outcome
from standoff.store.query import Store

PLAIN = Path(__file__).parent / "plain"
TYPES = (EventType.ACCUSE, EventType.SANCTION, EventType.ASSAULT, EventType.CONSULT, EventType.THREATEN)
CODES = ("CHL", "PER", "BOL", "ECU")


def reports(seed: int, count: int = 70) -> Iterator[Outcome]:
    """Reports of six weeks, without order: many of one happening, some late, some of nobody in particular."""
    dice = random.Random(seed)
    for number in range(count):
        published = MAY + dt.timedelta(dice.randrange(42))
        told = [made_up(dice, published - dt.timedelta(dice.choice([0, 0, 0, 1, 2, 3, 40])), n) for n in range(3)]
        yield outcome(told[: dice.randrange(4)], f"Report {number}.", published, dice.choice(["Posta", "Diario"]))


def made_up(dice: random.Random, day: dt.date, number: int) -> Event:
    """An event of few parties, so that many are alike."""
    who, whom, over = (dice.choice(["", *CODES, "CHL PER"]) for _ in range(3))
    words = dice.choice(["", "", "Chile expelled two Peruvian envoys over the shelling", "Peru shelled the border"])
    plain = event(
        dice.choice(TYPES), who, whom, day, words=words, over=tuple(over.split()), id=str(number),
        status=dice.choice([Status.ACTUAL, Status.ACTUAL, Status.ALLEGED, Status.FUTURE]),
    )  # fmt: skip
    place = Location(0, 5, "Arica", name="Arica", country=dice.choice(CODES), lat=-18.5, lon=-70.3)
    return msgspec.structs.replace(
        plain,
        place=dice.choice([None, place]),
        denied_by=dice.choice([(), (Denial("x", "Peru", "PER"),)]),
        date=dice.choice([plain.date, plain.date, ""]),
    )


@pytest.fixture(scope="module", params=[1, 2])
def seed(request: pytest.FixtureRequest) -> int:
    found: int = request.param
    return found


@pytest.fixture(scope="module")
def store(seed: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store_of(tmp_path_factory.mktemp("plain") / "store", reports(seed))


@contextmanager
def asked_plainly(folder: Path, as_of: str) -> Iterator[Store]:
    """The store with the tables that the plain queries need, all of them made from its events."""
    with Store(folder) as opened:
        link(opened, folder)
        chain(opened, as_of)
        kinds = [(t, s, kind_of(t, quad_of(t), s)) for t, s in itertools.product(EventType, Status)]
        columns = zip(*(map(str, row) for row in kinds if row[2]), strict=True)
        opened.connection.execute(KINDS, dict(zip(("types", "statuses", "kinds"), map(list, columns), strict=True)))
        opened.connection.execute(plain("matters"), {"about": RULE.about})
        for name in ("incidents", "directed"):
            opened.connection.execute(plain(name))
        yield opened


def plain(name: str) -> str:
    return (PLAIN / f"{name}.sql").read_text(encoding="utf-8")


def rows(store: Store, sql: str, **values: object) -> list[tuple[Any, ...]]:
    return store.connection.execute(sql, values).fetchall()


AS_OF = (dt.date(2021, 5, 9), dt.date(2021, 5, 20), None)


@pytest.mark.parametrize("as_of", AS_OF)
def test_the_incidents_are_those_of_a_plain_look_at_all_events(store: Path, as_of: dt.date | None) -> None:
    columns = COLUMNS.replace("statuses", "list_sort(statuses)")
    with ground(store, as_of) as ready, asked_plainly(store, ready.as_of) as slow:
        found = rows(ready.store, f"select {columns}, kind from incidents order by id")
        days = pair_days(ready, "2021-03-01", "2021-06-30")
        everything = incidents(ready)

        assert found == rows(slow, f"select {columns}, kind from incidents order by id")
        assert [msgspec.structs.astuple(day) for day in days] == rows(
            slow, plain("pair_days"), since="2021-03-01", until="2021-06-30"
        )
        assert numbered(ready, [n for (n,) in ready.store.rows("select n from incidents order by nth")]) == sorted(
            sorted(everything, key=lambda one: one.id), key=lambda one: one.date, reverse=True
        )


SIDES = [("CHL",), ("PER", "BOL"), ()]


@pytest.mark.parametrize("as_of", AS_OF)
def test_a_series_is_that_of_a_plain_look_at_all_incidents(store: Path, as_of: dt.date | None) -> None:
    overs: list[tuple[str, ...]] = [(), ("BOL",), ("ECU", "PER")]
    with ground(store, as_of) as ready, asked_plainly(store, ready.as_of) as slow:
        for (a, b), over, directed in itertools.product(itertools.permutations(SIDES, 2), overs, (True, False)):
            question = asked(ready, a, b, over, directed)
            told = rows(
                slow, plain("series"), a=list(a), b=list(b), over=list(over), directed=directed, step="day",
                since=question.since, until=question.until,
            )  # fmt: skip
            found = [
                (p.start, p.words, p.threats, p.acts, p.cooperation, list(p.incidents))
                for p in series(ready, question).points
                if p.incidents
            ]
            assert found == [(*row[:5], row[6]) for row in told]


@pytest.mark.parametrize("as_of", AS_OF)
def test_what_weighs_most_is_grave_or_told_by_many(store: Path, as_of: dt.date | None) -> None:
    with ground(store, as_of) as ready:
        for (a, b), over in itertools.product(itertools.permutations(SIDES, 2), [None, ("BOL",)]):
            question = asked(ready, a, b, over, directed=False)
            counted = [id for point in series(ready, question).points for id in point.incidents]
            conflict = [one for one in incidents(ready, counted) if kind_of(one.type, one.quad, one.status) in CONFLICT]
            days = {"since": question.since, "until": question.until}
            found = ready.ask_where("heaviest", conditions(question), top=3, **days)

            assert [id for (id,) in found] == [one.id for one in sorted(conflict, key=weight)[:3]]


def weight(one: Incident) -> tuple[float, int, str]:
    heavy = abs(one.score) * (1 + math.log(len(one.articles)))
    return -round(heavy, 9), -dt.date.fromisoformat(one.date).toordinal(), one.id


def asked(
    ready: Ground, a: tuple[str, ...], b: tuple[str, ...], over: tuple[str, ...] | None, directed: bool
) -> Question:
    return Question(
        a=Side("a", a), b=Side("b", b), over=Side("over", over) if over else None, directed=directed,
        since="2021-04-01", until=ready.as_of, as_of=ready.as_of, step=Step.DAY,
    )  # fmt: skip


def test_an_earlier_day_is_asked_as_a_store_of_that_day(store: Path, seed: int, tmp_path: Path) -> None:
    day = dt.date(2021, 5, 20)
    then = [one for one in reports(seed) if one.article and one.article.published and one.article.published <= day]
    with ground(store_of(tmp_path / "then", then)) as plainly, ground(store, day) as overlaid:
        assert incidents(plainly) == incidents(overlaid)
