"""A report that was coded in a notebook: its text with the words of its events, and the events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import duckdb

from standoff.notebook.frame import Frame
from standoff.notebook.html import muted, shown
from standoff.notebook.rows import Rows
from standoff.pipeline.text import code_text
from standoff.records.article import Article
from standoff.records.event import Event
from standoff.records.rejection import Rejection
from standoff.settings import load_settings
from standoff.store.outcome import Outcome

STYLES = {
    "trigger": "background:#e3a33b66;font-weight:bold",
    "actor": "background:#2b8a3e44",
    "recipient": "background:#1c7ed644",
    "source": "background:#868e9644",
}
"""A colour a role; the table beneath says the same in words."""

Mark = tuple[int, int, str]
"""Half-open, in code points of the text, and the role."""


class Coded(Frame):
    """A report and what was found in it; `for event in coded` goes through the events. As a table it is its events.

    `article` is None, and `rejections` say why, where the text is no report that can be coded (another language, no
    prose, a date that is none). Otherwise `rejections` are the claims that became no event.
    """

    def __init__(self, outcome: Outcome) -> None:
        self.article: Article | None = outcome.article
        self.events: Rows[Event] = Rows(outcome.events, Event)
        self.rejections: Rows[Rejection] = Rows(outcome.rejections, Rejection)

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def relation(self) -> duckdb.DuckDBPyRelation:
        """The events as a DuckDB relation."""
        return self.events.relation()

    def __repr__(self) -> str:
        why = f": {self.rejections[0].detail}" if not self.article and self.rejections else ""
        return f"<Coded: {len(self.events)} events{why}>"

    def _repr_html_(self) -> str:
        """The text with its marks and the table of events, or why there are none."""
        if self.article is None:
            return muted(f"Not coded: the text {'; '.join(one.detail for one in self.rejections)}")
        legend = " ".join(f'<span style="{style}">{role}</span>' for role, style in STYLES.items())
        text = marked(self.article.text, [mark for event in self.events for mark in marks_of(event)])
        return f'<div style="white-space:pre-wrap">{text}</div><p>{legend}</p>{self.events._repr_html_()}'


def code(
    text: str, *, published: dt.date | str | None = None, title: str = "", url: str = "", publisher: str = ""
) -> Coded:
    """Code one report: who did what to whom, according to whom, and whether it happened.

    `text` is the report, in English; offsets in the answer are half-open and count its code points. `published` is its
    day (a date, or text such as 2019-05-02), on which "Tuesday" and "the president" depend; without it the day is
    looked for in the text's head. The first call loads the reader (a second or so).

    Raises `Problem` where the reader's weights are missing or damaged. A text that cannot be coded raises nothing: its
    `rejections` say why.
    """
    threads = load_settings().threads
    return Coded(code_text(text, title=title, published=published, url=url, publisher=publisher, threads=threads))


def marks_of(event: Event) -> Iterator[Mark]:
    """The words of an event that its report shows, the trigger first."""
    yield event.trigger.start, event.trigger.end, "trigger"
    yield from ((one.start, one.end, "actor") for one in event.actors)
    yield from ((one.start, one.end, "recipient") for one in event.recipients)
    yield from ((one.start, one.end, "source") for one in event.said_by)


def marked(text: str, marks: list[Mark]) -> str:
    """The text as HTML with its marks; where some overlap the one stands that begins first, then the
    shorter one, then the one given first."""
    parts, done = [], 0
    for start, end, role in sorted(dict.fromkeys(marks), key=lambda mark: (mark[0], mark[1])):
        if start < done or end <= start:
            continue
        begin = f'<span style="{STYLES[role]}" title="{role}">'
        parts += [shown(text[done:start]), begin, shown(text[start:end]), "</span>"]
        done = end
    return "".join([*parts, shown(text[done:])])
