"""A dataset's file into outcomes for the store: reports without a text, with the events that were read in them.

Rows of one id that follow each other are one event of several parties, as `dyads` writes them; events of one story
that follow each other are one report, so that coverage counts reports. A row that cannot be read is a rejection.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator

import msgspec

from standoff.exchange.dyads import sides_of
from standoff.exchange.events import Given, NoEventError, digest, event_of
from standoff.exchange.lines import Cells, Found
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.exchange.table import Dataset, said
from standoff.ingest.limits import FIRST_YEAR, LAST_YEAR
from standoff.records.article import Article
from standoff.records.event import Event
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome


class Read(msgspec.Struct, frozen=True):
    """What one row gives, with the cells that it was read from."""

    given: Given
    cells: Cells


def table_outcomes(
    rows: Iterable[Found], dataset: Dataset, countries: Countries, name: str, losses: Losses
) -> Iterator[Outcome]:
    """The reports of a table; `name` is the file's, for the store and for rejections."""
    for found in _reports(_read(rows, dataset, countries, name, losses)):
        if isinstance(found, Rejection):
            yield Outcome(input=name, article=None, rejections=(found,))
            continue
        report = digest(":".join([dataset.name, *found[0].given.identity]))
        events = tuple(_events(found, dataset, countries, report, losses))
        yield outcome_of(name, report, events)


def outcome_of(name: str, report: str, events: tuple[Event, ...]) -> Outcome:
    """A report without a text and its events."""
    first = events[0]
    published = dt.date.fromisoformat(first.published) if first.published else None
    article = Article(
        text="", key=report, published=published, url=first.url, publisher=first.publisher, source_id=first.source_id
    )
    return Outcome(input=name, article=article, events=events)


def _read(
    rows: Iterable[Found], dataset: Dataset, countries: Countries, name: str, losses: Losses
) -> Iterator[Read | Rejection]:
    for row in rows:
        if isinstance(row, Rejection):
            yield row
            continue
        number, cells = row
        losses.rows += 1
        kept = said(cells)
        try:
            yield Read(in_time(dataset.read(kept, countries)), kept)
        except NoEventError as reason:
            losses.leave_out(str(reason))
        except ValueError as error:
            detail = f"{error}: mend the row"
            yield Rejection(reason=Reason.UNREADABLE, where=f"{name}:{number}", detail=detail)


def in_time(given: Given) -> Given:
    """What was given, where it was published when news is; raises `ValueError` where it was not: one report of the
    year 2914 would be the last of the store, by which every question is asked."""
    if given.published and not FIRST_YEAR <= int(given.published[:4]) <= LAST_YEAR:
        raise ValueError(f"{given.published} lies outside the years {FIRST_YEAR} to {LAST_YEAR}")
    return given


def _reports(found: Iterable[Read | Rejection]) -> Iterator[list[Read] | Rejection]:
    """Rows of one story that follow each other; a rejection passes by itself."""

    def story(one: Read | Rejection) -> object:
        if isinstance(one, Rejection):
            return id(one)
        return one.given.story or one.given.identity, one.given.published

    for _, group in itertools.groupby(found, story):
        some = list(group)
        if isinstance(some[0], Rejection):
            yield some[0]
        else:
            yield [one for one in some if isinstance(one, Read)]


def _events(rows: list[Read], dataset: Dataset, countries: Countries, report: str, losses: Losses) -> Iterator[Event]:
    for _, group in itertools.groupby(rows, lambda one: one.given.identity):
        some = list(group)
        event = event_of(merged([one.given for one in some]), dataset.name, report)
        losses.events += 1
        back = dataset.write(event, countries)
        for one, written in zip(some, [*back, *[{}] * len(some)], strict=False):
            losses.compare_rows(dataset.ours(one.cells), said(written))
        yield event


def merged(rows: list[Given]) -> Given:
    """Rows of one id as one event; a single row keeps its sides as they are."""
    if len(rows) == 1:
        return rows[0]
    pairs = [(next(iter(one.actors), None), next(iter(one.recipients), None)) for one in rows]
    actors, recipients = sides_of(pairs)
    return msgspec.structs.replace(rows[0], actors=actors, recipients=recipients)
