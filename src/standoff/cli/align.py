"""`standoff align`: the words back into a set of events that came without them."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from standoff.cli.columns import cells_for
from standoff.cli.inputs import inputs_argument, map_option, published_option
from standoff.cli.output import Format, output_options, write_records
from standoff.cli.tally import many
from standoff.pipeline.items import Items, Reading
from standoff.records.article import Article
from standoff.records.event import Event
from standoff.store.align import Mismatch, with_text
from standoff.store.sets import EventSet, open_set

DONE, SOME_REFUSED = 0, 1


@click.command("align")
@click.argument("set_", metavar="SET", type=click.Path(path_type=Path, exists=True))
@inputs_argument
@published_option
@map_option
@output_options
def command(
    set_: Path,
    inputs: tuple[str, ...],
    published: dt.date | None,
    columns: dict[str, str],
    format_: Format | None,
    output: Path | None,
) -> None:
    """Put the words back into events that were published without them.

    SET is a store or a JSON Lines file made with --no-text, INPUT the articles that it was made from. An article whose
    text is not the one that was coded is refused, since the offsets would point at other words. The exit code is 1
    where not all events got their words.
    """
    aligning = Aligning(open_set(set_))
    items = Items(inputs, Reading(published=published, columns=columns))
    events = aligning.aligned(item.settled() for item in items)
    write_records(events, cells_for(format_, output), format_, output)
    print(f"standoff: {aligning.summary()}", file=sys.stderr)
    raise SystemExit(SOME_REFUSED if aligning.refused else DONE)


class Aligning:
    """Aligns a set with articles as they come, and counts what became of it."""

    def __init__(self, events: EventSet) -> None:
        self._set = events
        self._wanted = {one.article: one for one in events.articles()}
        self._urls = {one.url: one.article for one in self._wanted.values() if one.url}
        self._ids = {one.source_id: one.article for one in self._wanted.values() if one.source_id}
        self._altered: set[str] = set()
        self._events = 0
        self._articles = 0

    @property
    def refused(self) -> int:
        """Articles of the set whose events have no words still."""
        return len(self._wanted)

    def aligned(self, found: Iterator[object]) -> Iterator[Event]:
        """The events whose article is among those found, with their words; each once."""
        for one in found:
            if isinstance(one, Article) and self._wanted.pop(one.id, None) is not None:
                yield from self._of(one)
            elif isinstance(one, Article):
                self._note(one)

    def _of(self, article: Article) -> Iterator[Event]:
        try:
            events = with_text(self._set.events_of(article.id), article)
        except Mismatch as error:
            print(f"standoff: {article.source_id or article.url}: refused: {error}", file=sys.stderr)
            return
        self._articles += 1
        self._events += len(events)
        yield from events

    def _note(self, article: Article) -> None:
        """Tell of an article that the set knows by its address or name with another text."""
        wanted = self._urls.get(article.url) or self._ids.get(article.source_id)
        if wanted in self._wanted and wanted not in self._altered:
            self._altered.add(wanted)
            where = article.url or article.source_id
            print(
                f"standoff: {where}: refused: its text is not the one that was coded (hash {article.id}, not "
                f"{wanted}): find the version that was coded",
                file=sys.stderr,
            )

    def summary(self) -> str:
        """One line: how much got its words, and what did not."""
        altered = len(self._altered & self._wanted.keys())
        parts = [f"{many(self._events, 'event')} of {many(self._articles, 'article')} aligned"]
        if altered:
            parts.append(f"{many(altered, 'article')} refused (the text was changed)")
        if self.refused - altered:
            parts.append(f"{many(self.refused - altered, 'article')} of the set not among the inputs")
        return ", ".join(parts)
