"""Outcomes into the store, in parts; coding the same reports again replaces their parts."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import msgspec

from standoff.records.article import Article
from standoff.store.folder import create_store, part_path, table_files
from standoff.store.outcome import Outcome
from standoff.store.parquet import write_parquet
from standoff.store.tables import TABLES, article_row, month_of, rejection_row

PART_OUTCOMES = 2_000
"""Articles a part: a few megabytes of Parquet, and what a stopped run loses at most is nothing, since it is flushed."""

Rows = dict[str, list[msgspec.Struct]]


class StoreWriter:
    """Takes outcomes and writes them in parts. A `with` block writes the last part also when it is stopped.

    The name of a part is a hash of the inputs and articles in it: the same reports make the same names, so that a
    second run replaces the first. All parts of a run carry the time when it began, which tells the later from the
    earlier where reports were grouped otherwise; the queries then see the later alone.
    """

    def __init__(self, folder: Path, *, keep_text: bool = True, now: dt.datetime | None = None) -> None:
        create_store(folder)
        self._folder = folder
        self._keep_text = keep_text
        self._coded = (now or dt.datetime.now(dt.UTC)).isoformat(timespec="microseconds")
        self._pending: list[Outcome] = []

    def __enter__(self) -> StoreWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None or issubclass(kind, KeyboardInterrupt | BrokenPipeError):
            self.flush()

    def add(self, outcome: Outcome) -> None:
        """Take one outcome; writes a part when enough have come."""
        self._pending.append(outcome)
        if len(self._pending) >= PART_OUTCOMES:
            self.flush()

    def flush(self) -> None:
        """Write what has come since the last part."""
        if not self._pending:
            return
        part = part_name(self._pending)
        written = set()
        for table, record in TABLES.items():
            for month, rows in self._rows(table).items():
                target = part_path(self._folder, table, month, part)
                write_parquet(target, rows, record)
                written.add(target)
        _remove_others(self._folder, part, written)
        self._pending = []

    def _rows(self, table: str) -> dict[str, list[msgspec.Struct]]:
        """The pending rows of one table by month."""
        months: dict[str, list[msgspec.Struct]] = defaultdict(list)
        for outcome in self._pending:
            rows = self._rows_of(outcome)[table]
            if rows:
                months[month_of(outcome.article)] += rows
        return months

    def _rows_of(self, outcome: Outcome) -> Rows:
        article: list[Article] = [outcome.article] if outcome.article else []
        return {
            "events": list(outcome.events),
            "rejections": [rejection_row(one, outcome.input, self._coded) for one in outcome.rejections],
            "articles": [article_row(outcome, one, self._coded, keep_text=self._keep_text) for one in article],
        }


def part_name(outcomes: Iterable[Outcome]) -> str:
    """16 hex digits that depend on the inputs and the articles alone, not on when or how they were coded."""
    digest = hashlib.sha256()
    for outcome in outcomes:
        what = outcome.article.id if outcome.article else "".join(one.where for one in outcome.rejections)
        digest.update(f"{outcome.input}\0{what}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]


def _remove_others(folder: Path, part: str, written: set[Path]) -> None:
    """Remove what an earlier run wrote under the same name where this one wrote nothing: a month may have changed."""
    for table in TABLES:
        for path in table_files(folder, table):
            if path.stem == part and path not in written:
                path.unlink()
