"""A store made ready to be asked: its incidents as of a day, in tables that the queries of `sql/` read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from standoff.measure.base import VERSION, build
from standoff.measure.overlay import lay
from standoff.measure.queries import sql
from standoff.records.problem import Problem
from standoff.store.derived import attach
from standoff.store.query import Store


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

    def ask_where(self, query: str, conditions: Mapping[str, str], **parameters: object) -> list[tuple[Any, ...]]:
        """Run one file of `sql/` that has braces for conditions."""
        return self.store.connection.execute(sql(query).format(**conditions), parameters).fetchall()


@contextmanager
def ground(folder: Path, as_of: dt.date | None = None) -> Iterator[Ground]:
    """Open the store in `folder` with its incidents, from what was published by `as_of` (None: all). The first time
    they are found, which takes minutes for millions of events; later they are there.

    Raises `Problem` where the folder is no store, or held no dated report by then.
    """
    with Store(folder) as store:
        yield ground_of(store, as_of)


def ground_of(store: Store, as_of: dt.date | None = None) -> Ground:
    """The ground of an open store, as `ground` gives it; whoever opened the store closes it."""
    attach(store, store.folder, "base", VERSION, build)
    ((newest,),) = store.rows("select max(day) from base.coverage")
    ((first, last),) = store.rows(
        "select min(day), max(day) from base.coverage where day <= ?", [as_of.isoformat() if as_of else "9999"]
    )
    if not first:
        until = f" by {as_of}" if as_of else ""
        raise Problem(f"{store.folder} holds no dated report{until}: code or import some, or ask as of a later day")
    day = as_of.isoformat() if as_of else last
    lay(store, day, newest)
    return Ground(store, day, first, last)
