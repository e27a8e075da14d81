"""What a store holds, in one answer: the first thing that a page asks for."""

from __future__ import annotations

import functools

import msgspec

from standoff import __version__
from standoff.ontology.codes import special_codes
from standoff.queries.names import names
from standoff.queries.snapshot import Snapshot


class Count(msgspec.Struct, frozen=True):
    """How often something occurs."""

    name: str
    count: int


class Country(msgspec.Struct, frozen=True):
    """A country or other code that takes part in events."""

    code: str
    name: str
    events: int


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """`generation` names the state of the store; another one means that something has changed. `first` and `last` are
    the days of the earliest and the latest report. `has_text` is False where the words are withheld. `trouble` says
    why the newest state cannot be shown, empty where it is."""

    version: str
    generation: str
    articles: int
    events: int
    rejections: int
    first: str
    last: str
    has_text: bool
    coders: tuple[str, ...]
    publishers: tuple[Count, ...]
    countries: tuple[Country, ...]
    statuses: tuple[Count, ...]
    types: tuple[Count, ...]
    reasons: tuple[Count, ...]
    trouble: str = ""


PUBLISHERS = 100  # the most frequent ones; the rest of a long tail tells a reader nothing


@functools.lru_cache(maxsize=4)
def meta_of(snapshot: Snapshot) -> Meta:
    """What a snapshot holds."""
    ((articles, first, last, characters, texts, events, rejections),) = snapshot.rows(
        "select articles, first, last, characters, texts, events, rejections from whole"
    )
    codes = snapshot.rows("select code, events from countries")
    return Meta(
        version=__version__,
        generation=snapshot.generation,
        articles=_number(articles),
        events=_number(events),
        rejections=_number(rejections),
        first=str(first or ""),
        last=str(last or ""),
        has_text=not articles or bool(texts) or not characters,
        coders=tuple(sorted(one.name for one in _counts(snapshot, "coder"))),
        publishers=_counts(snapshot, "publisher")[:PUBLISHERS],
        countries=tuple(Country(str(code), name_of(str(code)), _number(k)) for code, k in codes),
        statuses=_counts(snapshot, "status"),
        types=_counts(snapshot, "type"),
        reasons=_counts(snapshot, "reason"),
    )


@functools.cache
def name_of(code: str) -> str:
    """The name of a country code; the code itself where it has none."""
    entry = names().state(code)
    return entry.name if entry else special_codes().get(code, code)


def _counts(snapshot: Snapshot, what: str) -> tuple[Count, ...]:
    rows = snapshot.rows("select name, n from counts where what = ? order by n desc, name", [what])
    return tuple(Count(str(name), _number(n)) for name, n in rows)


def _number(value: object) -> int:
    return int(str(value))
