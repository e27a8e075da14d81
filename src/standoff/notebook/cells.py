"""The columns that a record shows in a notebook: few of its fields, in the order of a sentence."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from standoff.notebook.html import link, shown
from standoff.queries.points import Stretch
from standoff.queries.questions import Pair, Shown
from standoff.records.contested import Contested, Statement
from standoff.records.event import Actor, Attributed, Event

MOST = 300  # characters of a sentence in a cell

Cells = Mapping[str, str]


def cells_of(record: msgspec.Struct) -> Cells:
    """The cells of a record by their names, as HTML; every field where the record has no way of its own."""
    made = WAYS.get(type(record))
    return made(record) if made else {name: plain(getattr(record, name)) for name in record.__struct_fields__}


def plain(value: object) -> str:
    """Any value in a cell."""
    if isinstance(value, enum.Enum):
        return shown(str(value.value))
    if isinstance(value, float):
        return f"{value:.3g}"
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return shown(", ".join(value))
    return shown("" if value is None else str(value))


def cut(text: str) -> str:
    """A sentence, and no more of it than a cell holds."""
    line = " ".join(text.split())
    return shown(line if len(line) <= MOST else f"{line[:MOST]}…")


def _event(one: Event) -> Cells:
    return {
        "date": shown(one.date),
        "who": _named(one.actors),
        "did": plain(one.type),
        "to whom": _named(one.recipients),
        "over": plain(one.over),
        "status": plain(one.status),
        "according to": _named(one.said_by),
        "denied by": shown(", ".join(denial.country or denial.text for denial in one.denied_by)),
        "sentence": cut(" ".join(words.text for words in one.evidence) or _where(one)),
        "source": link(one.url, " ".join(filter(None, [one.publisher, one.published])) or one.article),
        "sure": f"{one.confidence:.2f}",
    }


def _incident(one: Shown) -> Cells:
    return {
        "date": shown(one.date),
        "who": plain(one.actors),
        "did": plain(one.type),
        "to whom": plain(one.recipients),
        "over": plain(one.over),
        "status": plain(one.status),
        "adds to": shown(one.kind),
        "denied by": plain(one.denied_by),
        "reports": str(len(one.articles)),
        "sentence": cut(one.evidence),
    }


def _claim(one: Contested) -> Cells:
    return {
        "since": shown(one.since),
        "denied": shown(one.denied),
        "what": plain(one.type),
        "of whom": plain(one.accused),
        "alleged by": _statements(one.alleged_by),
        "denied by": _statements(one.denied_by),
        "sources": plain(one.publishers),
        "sure": f"{one.confidence:.2f}",
    }


def _stretch(one: Stretch) -> Cells:
    return {name: plain(getattr(one, name)) for name in one.__struct_fields__ if name != "incidents"}


def _pair(one: Pair) -> Cells:
    return {name: plain(getattr(one, name)) for name in one.__struct_fields__}


def _where(one: Event) -> str:
    """Where the words stand that the store does not keep."""
    return "; ".join(f"{one.article} [{words.start}, {words.end})" for words in one.evidence)


def _named(parties: Sequence[Actor | Attributed]) -> str:
    return shown(", ".join(" ".join(filter(None, [one.country, one.sector])) or one.text for one in parties))


def _statements(found: Sequence[Statement]) -> str:
    return "<br>".join(f"{shown(one.country)} {cut(one.sentence)} ({link(one.url, one.publisher)})" for one in found)


WAYS: dict[type[msgspec.Struct], Callable[[Any], Cells]] = {
    Event: _event,
    Shown: _incident,
    Contested: _claim,
    Stretch: _stretch,
    Pair: _pair,
}
