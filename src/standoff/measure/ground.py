"""A store made ready to be asked: its incidents as of a day, in tables that the queries of `sql/` read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from itertools import product
from pathlib import Path
from typing import Any

import msgspec

from standoff.measure.chains import chain
from standoff.measure.kinds import kind_of
from standoff.measure.links import link
from standoff.measure.rule import RULE
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Status
from standoff.records.problem import Problem
from standoff.store.query import Store

KINDS = """create or replace temp table kinds as
    select unnest($types) as type, unnest($statuses) as status, unnest($kinds) as kind"""


class Ground(msgspec.Struct, frozen=True):
    """An open store and the day whose knowledge counts (ISO); `first` and `last` are the days of its earliest and
    latest report until then."""

    store: Store
    as_of: str
    first: str
    last: str

    def ask(self, query: str, **parameters: object) -> list[tuple[Any, ...]]:
        """Run one file of `sql/` by its name."""
        return self.store.connection.execute(sql(query), parameters).fetchall()


def sql(name: str) -> str:
    """The text of a query."""
    return resources.files("standoff.measure").joinpath(f"sql/{name}.sql").read_text(encoding="utf-8")


@contextmanager
def ground(folder: Path, as_of: dt.date | None = None) -> Iterator[Ground]:
    """Open the store in `folder` and find its incidents, from what was published by `as_of` (None: all).

    Raises `Problem` where the folder is no store, or held no dated report by then.
    """
    with Store(folder) as store:
        ((first, last),) = store.rows(
            "select min(published), max(published) from articles where published <> '' and published <= ?",
            [as_of.isoformat() if as_of else "9999"],
        )
        if not first:
            until = f" by {as_of}" if as_of else ""
            raise Problem(f"{folder} holds no dated report{until}: code or import some, or ask as of a later day")
        day = as_of.isoformat() if as_of else last
        link(store, folder)
        chain(store, day)
        _tables(store)
        yield Ground(store, day, first, last)


def _tables(store: Store) -> None:
    """Make the tables that the queries read."""
    run = store.connection.execute
    rows = [(type_, status, kind_of(type_, quad_of(type_), status)) for type_, status in product(EventType, Status)]
    types, statuses, kinds = ([str(cell) for cell in column] for column in zip(*(r for r in rows if r[2]), strict=True))
    run(KINDS, {"types": types, "statuses": statuses, "kinds": kinds})
    run(sql("matters"), {"about": RULE.about})
    for query in ("incidents", "directed"):
        run(sql(query))
