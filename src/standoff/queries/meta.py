"""What a store holds, in one answer: the first thing that a page asks for."""

from __future__ import annotations

import functools

import msgspec

from standoff import __version__
from standoff.gazetteer.load import load_gazetteer
from standoff.ontology.codes import special_codes
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
    ((articles, first, last, characters, texts),) = snapshot.rows(
        "select count(*), min(nullif(published, '')), max(published), sum(characters), "
        "sum(case when text <> '' then 1 else 0 end) from articles"
    )
    ((rejections,),) = snapshot.rows("select count(*) from rejections")
    ((events,),) = snapshot.rows("select count(*) from listed")
    codes = snapshot.rows("select code, count(distinct n) as k from parties group by code order by k desc, code")
    return Meta(
        version=__version__,
        generation=snapshot.generation,
        articles=_number(articles),
        events=_number(events),
        rejections=_number(rejections),
        first=str(first or ""),
        last=str(last or ""),
        has_text=not articles or bool(texts) or not characters,
        coders=tuple(str(one) for (one,) in snapshot.rows("select distinct coder from listed order by 1")),
        publishers=_counts(
            snapshot, f"publisher from articles where publisher <> '' group by 1 order by n desc, 1 limit {PUBLISHERS}"
        ),
        countries=tuple(Country(str(code), name_of(str(code)), _number(k)) for code, k in codes),
        statuses=_counts(snapshot, "status from listed group by 1 order by n desc"),
        types=_counts(snapshot, "type from listed group by 1 order by n desc"),
        reasons=_counts(snapshot, "reason from rejections group by 1 order by n desc"),
    )


@functools.cache
def name_of(code: str) -> str:
    """The name of a country code; the code itself where it has none."""
    entry = load_gazetteer().state(code)
    return entry.name if entry else special_codes().get(code, code)


def _counts(snapshot: Snapshot, rest: str) -> tuple[Count, ...]:
    name, _, after = rest.partition(" ")
    return tuple(Count(str(one), _number(n)) for one, n in snapshot.rows(f"select {name}, count(*) as n {after}"))


def _number(value: object) -> int:
    return int(str(value))
