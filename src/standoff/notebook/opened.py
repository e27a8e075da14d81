"""A store that was opened in a notebook, to be asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from standoff.measure.incidents import incidents as incidents_of
from standoff.notebook.html import muted, shown
from standoff.notebook.rows import Events, Rows
from standoff.notebook.tension import Tension
from standoff.queries.asked import Asked, Between, EventsAsked, IncidentsAsked, PairAsked, PairsAsked, filters_of
from standoff.queries.bounds import Bounds
from standoff.queries.checked import checked
from standoff.queries.claims import claims_of
from standoff.queries.errors import AskedWrongError
from standoff.queries.meta import Meta, meta_of
from standoff.queries.outlook import outlook_of
from standoff.queries.points import Stretch, stretches
from standoff.queries.questions import Pair, Shown, mirror_of, page_of_incidents, pairs_of, verdict_of
from standoff.queries.questions import shown as with_kind
from standoff.queries.snapshot import Snapshot
from standoff.records.contested import Contested
from standoff.records.forecast import Forecast
from standoff.store.tables import ArticleRow

Q = TypeVar("Q", bound=Asked)

Day = dt.date | str | None
"""A date, ISO text (2019-05-02), or None for no bound."""

PATIENT = Bounds(seconds=600.0, grounds=2)
"""Whoever works in a notebook waits longer than a visitor of a page, and stops a cell when it is enough; two days kept
ready are a question and the one that it is compared with."""

MANY = 1_000_000_000
"""Rows of a list that has no end of its own."""


class OpenStore:
    """A store as it stood when it was opened; what is coded later shows once it is opened anew.

    Every question takes sides as `standoff tension` does: codes (RUS), names (Russia), groups (EU), several with
    commas, or all; days are dates or ISO text. Each raises `Problem` in one line for words that name no country, days
    in the wrong order and files that cannot be read. Use it in a `with` block, or call `close`.
    """

    def __init__(self, folder: Path) -> None:
        self._snapshot = Snapshot(folder, PATIENT)

    def __enter__(self) -> OpenStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._snapshot.close()

    @property
    def meta(self) -> Meta:
        """What the store holds: counts, first and last day, countries, publishers, types, reasons of rejections."""
        return meta_of(self._snapshot)

    def tension(
        self, a: str, b: str, *, over: str = "", directed: bool = False, since: Day = None, until: Day = None,
        as_of: Day = None, step: str = "week",
    ) -> Tension:  # fmt: skip
        """Whether tension between A and B (over a third matter) grows: the last three weeks until `until` against the
        half year before, or what is left of it from `since` on.

        With `directed`, only what A does to B. Nothing published after `as_of` is used. `step` (day, week, month) is
        the stretch of the series. docs/measure.md has the method and how often it errs.
        """
        put = _put(PairAsked, a=a, b=b, over=over, directed=directed, since=since, until=until, as_of=as_of, step=step)
        with self._snapshot.grounds.at(put.as_of) as standing:
            verdict = verdict_of(standing, put)
            found = incidents_of(standing.ground, verdict.incidents)
            return Tension(verdict, mirror_of(standing, put), with_kind(found))

    def series(
        self, a: str, b: str, *, over: str = "", directed: bool = False, since: Day = None, until: Day = None,
        as_of: Day = None, step: str = "day",
    ) -> Rows[Stretch]:  # fmt: skip
        """Incidents by day, week or month: a row a stretch and direction (A to B, then B to A), also where nothing
        happened. `words`, `threats`, `acts`, `cooperation` count incidents, `score` sums their PLOVER scores (-10 to
        10 each), `coverage` counts the articles of the whole store; `start` becomes a date in tables."""
        put = _put(PairAsked, a=a, b=b, over=over, directed=directed, since=since, until=until, as_of=as_of, step=step)
        with self._snapshot.grounds.at(put.as_of) as standing:
            return Rows(stretches(mirror_of(standing, put)), Stretch, days=("start",))

    def incidents(
        self, a: str = "", b: str = "", *, over: str = "", directed: bool = False, since: Day = None,
        until: Day = None, as_of: Day = None, type: str | Iterable[str] = (), status: str | Iterable[str] = (),
    ) -> Rows[Shown]:  # fmt: skip
        """Happenings, each told by many reports, the latest first. `kind` is what one adds to (words, threats, acts,
        cooperation), empty where it counts for nothing; `events` and `articles` are the ids behind it."""
        put = _put(
            IncidentsAsked,
            a=a,
            b=b,
            over=over,
            directed=directed,
            since=since,
            until=until,
            as_of=as_of,
            type=_several(type),
            status=_several(status),
        )
        with self._snapshot.grounds.at(put.as_of) as standing:
            return Rows(page_of_incidents(standing, put, MANY).items, Shown)

    def events(
        self, a: str = "", b: str = "", *, over: str = "", directed: bool = False, since: Day = None,
        until: Day = None, as_of: Day = None, type: str | Iterable[str] = (), status: str | Iterable[str] = (),
        min_confidence: float = 0.0, article: str = "",
    ) -> Events:  # fmt: skip
        """Event mentions as on the wire (`standoff schema event`), those of the latest reports first. `since` and
        `until` are of when it happened. Offsets are half-open, in code points of the article's text; the table comes
        straight from the store's Parquet files."""
        put = _put(
            EventsAsked,
            a=a,
            b=b,
            over=over,
            directed=directed,
            since=since,
            until=until,
            as_of=as_of,
            type=_several(type),
            status=_several(status),
            min_confidence=min_confidence,
            article=article,
        )
        return Events(self._snapshot, filters_of(put, self.meta.last))

    def claims(
        self, a: str = "", b: str = "", *, over: str = "", since: Day = None, until: Day = None, as_of: Day = None
    ) -> Rows[Contested]:
        """What one side alleges and the other denies, the latest denial first, with every report of either; the last
        year of reports where no `since` is given."""
        put = _put(Between, a=a, b=b, over=over, since=since, until=until, as_of=as_of)
        with self._snapshot.grounds.at(put.as_of) as standing:
            return Rows(claims_of(standing, put), Contested)

    def pairs(self, *, since: Day = None, until: Day = None, as_of: Day = None) -> Rows[Pair]:
        """Who directed how much at whom, most conflict first: in the last three weeks, or between other days."""
        put = _put(PairsAsked, since=since, until=until, as_of=as_of)
        with self._snapshot.grounds.at(put.as_of) as standing:
            return Rows(pairs_of(standing.ground, put).items, Pair)

    def forecast(self, a: str, b: str, *, over: str = "", directed: bool = False, as_of: Day = None) -> Rows[Forecast]:
        """How many incidents of each kind to expect in the next 7, 28 and 90 days, with an interval of about 80 %.
        Raises `Problem` where history is too short. docs/forecast.md says how good such forecasts were."""
        put = _put(Between, a=a, b=b, over=over, directed=directed, as_of=as_of)
        with self._snapshot.grounds.at(put.as_of) as standing:
            found = outlook_of(standing, put)
        if found.trouble:
            raise AskedWrongError(found.trouble)
        return Rows(found.forecasts, Forecast)

    def article(self, id: str) -> ArticleRow:
        """The article with this id; its `text` is empty in a store without words. Raises `Problem` where there is
        none."""
        found = self._snapshot.article(id)
        if not found:
            raise AskedWrongError(f"the store holds no article {id!r}: take an id from an event's `article`", "id")
        return found

    def __repr__(self) -> str:
        meta = self.meta
        return f"<Store: {meta.articles:,} articles, {meta.events:,} events, {meta.first} to {meta.last}>"

    def _repr_html_(self) -> str:
        """What it holds, and what to ask it."""
        asked = "tension, series, incidents, events, claims, pairs, forecast, article"
        return f"<p>{shown(repr(self)[1:-1])}</p>" + muted(f"Ask it: {asked}; .meta says more.")


def open(folder: str | Path) -> OpenStore:
    """Open a store (a folder that `standoff code --store`, `watch` or `import` made) for reading.

    Raises `Problem` where the folder is no store, or a file of it is damaged.
    """
    return OpenStore(Path(folder).expanduser())


def _put(question: type[Q], **given: object) -> Q:
    """The question, checked; raises `AskedWrongError` in one line."""
    return checked(question, given)


def _several(words: str | Iterable[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)
