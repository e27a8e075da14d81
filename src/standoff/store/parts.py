"""Outcomes into the store, in parts; what is done is in the ledger, so that a run can be killed and go on."""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

import msgspec

from standoff.records.article import Article
from standoff.store.folder import part_path
from standoff.store.journal import Journal, now
from standoff.store.keys import key_of, packed, shown
from standoff.store.lines import Done, File
from standoff.store.outcome import Outcome
from standoff.store.parquet import connected, write_parquet
from standoff.store.tables import TABLES, article_row, month_of, rejection_row

PART_OUTCOMES = 2_000
"""Articles a part: a few megabytes of Parquet."""

PART_SECONDS = 60.0
"""Seconds a part: the most work that a kill can cost, while parts stay few."""

Rows = dict[str, list[msgspec.Struct]]


class PartWriter:
    """Takes outcomes and writes them in parts. A `with` block writes the last part also when it is stopped.

    A part is a file a table and month. When all its files are in place, one line of the ledger makes them count. The
    name of a part is a hash of the items in it and of how they were coded: the same make the same names, so that what a
    killed run left behind is replaced.
    """

    def __init__(self, folder: Path, journal: Journal, *, coder: str, how: str = "", keep_text: bool = True) -> None:
        self._folder = folder
        self._journal = journal
        self._coder = coder
        self._how = how
        self._keep_text = keep_text
        self._coded = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
        self._pending: dict[int, Outcome] = {}
        self._flushed = time.monotonic()

    def __enter__(self) -> PartWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None or issubclass(kind, KeyboardInterrupt | BrokenPipeError | GeneratorExit):
            self.flush()

    def add(self, outcome: Outcome) -> None:
        """Take one outcome; writes a part when enough have come, or the last was long ago. An item that comes twice
        counts once."""
        self._pending[outcome.item or key_of_outcome(outcome)] = outcome
        if len(self._pending) >= PART_OUTCOMES or time.monotonic() - self._flushed > PART_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what has come since the last part."""
        if self._pending:
            pending = {key: msgspec.structs.replace(one, item=key) for key, one in self._pending.items()}
            part = part_name(pending, self._coder, self._how)
            files = tuple(self._written(part, list(pending.values())))
            self._journal.write(self._done(part, pending, files))
        self._pending = {}
        self._flushed = time.monotonic()

    def _written(self, part: str, pending: list[Outcome]) -> Iterator[File]:
        with connected() as connection:
            for table, record in TABLES.items():
                for month, rows in self._rows(table, pending).items():
                    target = part_path(self._folder, table, month, part)
                    write_parquet(connection, target, rows, record)
                    yield file_line(self._folder, target, len(rows))

    def _done(self, part: str, pending: dict[int, Outcome], files: tuple[File, ...]) -> Done:
        coded = [one for one in pending.values() if one.article]
        return Done(
            at=now(),
            part=part,
            coder=self._coder,
            how=self._how,
            items=packed(pending),
            inputs=packed(key_of(one.input) for one in pending.values()),
            rejected=packed(key for key, one in pending.items() if not one.article),
            files=files,
            articles=len(coded),
            events=sum(len(one.events) for one in coded),
            reasons=dict(Counter(one.reason.value for outcome in pending.values() for one in outcome.rejections)),
        )

    def _rows(self, table: str, pending: list[Outcome]) -> dict[str, list[msgspec.Struct]]:
        """The pending rows of one table by month; of an article that came in several inputs the events stand once."""
        months: dict[str, list[msgspec.Struct]] = defaultdict(list)
        seen: set[str] = set()
        for outcome in pending:
            again = outcome.article is not None and outcome.article.id in seen
            rows = [] if again and table == "events" else self._rows_of(outcome)[table]
            if rows:
                months[month_of(outcome.article)] += rows
            if outcome.article:
                seen.add(outcome.article.id)
        return months

    def _rows_of(self, outcome: Outcome) -> Rows:
        article: list[Article] = [outcome.article] if outcome.article else []
        return {
            "events": list(outcome.events),
            "rejections": [rejection_row(one, outcome, self._coded) for one in outcome.rejections],
            "articles": [
                article_row(outcome, one, self._coded, self._coder, keep_text=self._keep_text) for one in article
            ],
        }


def file_line(folder: Path, path: Path, rows: int) -> File:
    """What the ledger says of a file that is in place."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return File(path.relative_to(folder).as_posix(), rows, path.stat().st_size, digest)


def part_name(items: Iterable[int], coder: str, how: str) -> str:
    """16 hex digits that depend on the items and on how they were coded alone."""
    return shown(key_of(coder, how, packed(items)))


def key_of_outcome(outcome: Outcome) -> int:
    """The key of an outcome that brings none: of all that it holds but where it was found."""
    return key_of(msgspec.json.encode(msgspec.structs.replace(outcome, input="")))
