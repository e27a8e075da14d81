"""What the demonstration shows of the events it coded."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from standoff.cli.report_lines import event_lines
from standoff.cli.tension_lines import tension_lines
from standoff.measure.answer import Answer
from standoff.records.codes import EventType, Quad, Status
from standoff.records.event import Event

TOP_TYPES, TOP_PAIRS = 16, 6
WIDTH = 96
BAR = 30  # columns of the longest bar
Pair = tuple[str, str]

TELLING: tuple[tuple[str, Callable[[Event], bool]], ...] = (
    ("A claim that somebody denies", lambda event: denied_by_the_accused(event)),
    ("A deed that is only alleged, and by whom", lambda event: event.status is Status.ALLEGED and bool(event.said_by)),
    ("A threat", lambda event: event.type is EventType.THREATEN and bool(event.recipients)),
    ("What may come, but has not", lambda event: event.status in (Status.FUTURE, Status.HYPOTHETICAL)),
    ("What did not happen", lambda event: event.status is Status.NEGATED),
)
"""The kinds of event that other coders drop: one of each is shown, the surest."""

WHY_THEN = (
    "Asked as of 7 May 2019, a week after the uprising: only what was published by then counts. 59 reports are few; "
    "where they are too few to say, the verdict says so.\n"
)

NEXT = (
    ("tension USA VEN --store {store}", "another pair, by the same reports"),
    ("brief --store {store} --until 2019-05-07", "what changed in that week"),
    ("forecast USA VEN --store {store}", "how many incidents to expect next"),
    ("claims all all --store {store}", "what is alleged and denied, by whom"),
    ("serve --store {store}", "all of it as a page (needs the extra web)"),
    ("read REPORT.txt", "one report of yours, sentence by sentence"),
    ("code REPORTS/ > events.jsonl", "many, as JSON Lines"),
    ("code REPORTS/ --store my-store", "or as Parquet, which DuckDB, R and Polars read"),
    ("doctor", "what is installed"),
)


def demo_lines(events: Sequence[Event]) -> Iterator[RenderableType]:
    """Counts by type and by pair, a few telling events, and the main pair by month."""
    yield types_table(events)
    yield pairs_table(events)
    shown: set[str] = set()
    for title, is_one in TELLING:
        found = sorted((e for e in events if is_one(e) and e.id not in shown), key=certainty, reverse=True)
        for event in found[:1]:
            shown.add(event.id)
            yield telling(title, event)
    pair = main_pair(events)
    if pair:
        yield months_table(events, pair)


def certainty(event: Event) -> tuple[bool, float]:
    """How sure the event and its parties are; headlines, which leave out so much, come last."""
    whole = event.evidence[0].text.rstrip("\"”’'").endswith((".", "!", "?"))
    return whole, event.confidence * min((p.confidence for p in (*event.actors, *event.recipients)), default=0.0)


def denied_by_the_accused(event: Event) -> bool:
    """Whether somebody who denies the event is of a country that it is about."""
    about = {party.country for party in (*event.actors, *event.recipients)}
    return any(denial.country in about for denial in event.denied_by)


def verdict_lines(answer: Answer) -> Iterator[RenderableType]:
    """The verdict and what it rests on."""
    yield Text("\nDoes tension grow?", style="bold")
    yield Text(WHY_THEN, style="bright_black")
    yield from tension_lines(answer)


def next_lines(program: str, store: Path) -> Iterator[RenderableType]:
    """What to try next; `program` is how this installation of standoff is called, `store` where the events lie."""
    table = Table(title="\nNext", title_justify="left", box=None, show_header=False, pad_edge=False)
    for arguments, does in NEXT:
        table.add_row(f"{program} {arguments.format(store=store)}", does)
    yield table


def types_table(events: Sequence[Event]) -> Table:
    """How many events of each type happened, with a bar, and how many were only alleged, planned, possible, denied or
    long past."""
    table = Table(title="What happened", title_justify="left", box=None, show_header=False, pad_edge=False)
    counts = Counter(event.type for event in events if happened(event)).most_common(TOP_TYPES)
    others = Counter(event.type for event in events if not happened(event))
    for type_, count in counts:
        bar = "█" * max(1, round(BAR * count / counts[0][1]))
        table.add_row(
            type_.value, str(count), bar, f"and {others[type_]} that did not, or not now" if others[type_] else ""
        )
    return table


def happened(event: Event) -> bool:
    """Whether the event is told as fact and as news: only such events count as done."""
    return event.status is Status.ACTUAL


def pairs_table(events: Sequence[Event]) -> Table:
    """Which country did most to which, in conflict and in cooperation, as reported fact."""
    done = [event for event in events if happened(event)]
    conflict = Counter(pair for event in done if is_conflict(event) for pair in pairs_of(event))
    peace = Counter(pair for event in done if not is_conflict(event) for pair in pairs_of(event))
    table = Table(title="\nWho to whom", title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("who", "to whom", "conflict", "cooperation"):
        table.add_column(name, justify="left" if "who" in name else "right")
    for pair, _ in (conflict + peace).most_common(TOP_PAIRS):
        table.add_row(*pair, str(conflict[pair]), str(peace[pair]))
    return table


def months_table(events: Sequence[Event], pair: Pair) -> Table:
    """The main pair's conflict by month: words, threats and acts apart, only what is reported as fact."""
    table = Table(
        title=f"\n{pair[0]} → {pair[1]} by month, as reported fact", title_justify="left", box=box.SIMPLE_HEAD
    )
    for name in ("month", "words", "threats", "acts"):
        table.add_column(name, justify="left" if name == "month" else "right")
    mine = [e for e in events if pair in pairs_of(e) and is_conflict(e) and happened(e)]
    counts = Counter((event.published[:7], kind_of(event)) for event in mine)
    for month in sorted({event.published[:7] for event in events}):
        table.add_row(month, *(str(counts[month, kind]) for kind in ("words", "threats", "acts")))
    return table


def telling(title: str, event: Event) -> Text:
    """One event beneath its sentence, in which carets underline the word that it was read from."""
    sentence = event.evidence[0]
    at = event.trigger.start - sentence.start
    source = Text(f"({event.publisher}, {event.published})", style="bright_black")
    underlined = Text("\n".join(underline(sentence.text, at, at + len(event.trigger.text))))
    return Text("\n").join([Text("\n" + title, style="bold"), underlined, source, event_lines(event)])


def underline(text: str, start: int, end: int) -> list[str]:
    """The text in lines of at most WIDTH columns, and carets below the characters from `start` to `end`.

    White space is shown as one space, so what it takes less of moves the carets to the left.
    """
    before, word = (" ".join(part.split()) for part in (text[:start], text[start:end]))
    at = len(before) + 1 if before and text[start - 1].isspace() else len(before)
    lines = []
    for line in textwrap.wrap(" ".join(text.split()), WIDTH, break_on_hyphens=False):
        lines.append(line)
        if 0 <= at < len(line):
            lines.append(" " * at + "^" * min(len(word), len(line) - at))
        at -= len(line) + 1
    return lines


def main_pair(events: Sequence[Event]) -> Pair | None:
    """The pair with most conflict between two countries."""
    counts = Counter(pair for event in events if is_conflict(event) for pair in pairs_of(event))
    return counts.most_common(1)[0][0] if counts else None


def pairs_of(event: Event) -> set[Pair]:
    """The directed pairs of different countries; in a meeting without a host each side acts on each other."""
    actors = {one.country for one in event.actors if one.country}
    recipients = {one.country for one in event.recipients if one.country} or actors
    return {(actor, recipient) for actor, recipient in product(actors, recipients) if actor != recipient}


def is_conflict(event: Event) -> bool:
    """Whether the event's quad class is conflict, in words or deeds."""
    return event.quad in (Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)


def kind_of(event: Event) -> str:
    """Words, threats or acts."""
    if event.type is EventType.THREATEN:
        return "threats"
    return "acts" if event.quad is Quad.MATERIAL_CONFLICT else "words"
