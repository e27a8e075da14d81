"""What an answer rests on: sentences of reports with their offsets, so that whoever doubts it can look them up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from standoff.queries.filters import Filters
from standoff.queries.snapshot import Snapshot
from standoff.records.codes import EventType, Status
from standoff.records.event import Actor, Attributed, Event, Words
from standoff.records.incident import Incident


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """One event and the sentences that tell it.

    `sentences` and `trigger` are half-open, in code points of the text of the article with the id `article`; their
    `text` is empty where the store keeps no words. `actors`, `recipients` and `said_by` are country codes, or the
    report's words where a country is not known. `status` says whether it happened, `confidence` how sure its type is.
    """

    event: str
    article: str
    url: str
    publisher: str
    published: str
    date: str
    type: EventType
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    said_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    trigger: Words
    sentences: tuple[Words, ...]
    confidence: float


def evidence_of(event: Event) -> Evidence:
    """The evidence that one event is."""
    return Evidence(
        event=event.id,
        article=event.article,
        url=event.url,
        publisher=event.publisher,
        published=event.published,
        date=event.date,
        type=event.type,
        status=event.status,
        actors=_named(event.actors),
        recipients=_named(event.recipients),
        said_by=_named(event.said_by),
        denied_by=tuple(one.country or one.text for one in event.denied_by),
        trigger=event.trigger,
        sentences=event.evidence,
        confidence=event.confidence,
    )


def evidence_with(snapshot: Snapshot, ids: Iterable[str], most: int) -> tuple[Evidence, ...]:
    """The evidence of the first `most` of the events with these ids, in their order; unknown ids are passed over."""
    wanted = tuple(dict.fromkeys(ids))[:most]
    if not wanted:
        return ()
    found = {one.id: one for one in snapshot.events(Filters(ids=wanted), most).items}
    return tuple(evidence_of(found[id]) for id in wanted if id in found)


def first_told(incidents: Sequence[Incident]) -> list[str]:
    """The ids of the events of incidents: the first report of each, then the second of each, and so on, so that few of
    them show many happenings."""
    longest = max((len(one.events) for one in incidents), default=0)
    return [one.events[turn] for turn in range(longest) for one in incidents if turn < len(one.events)]


def _named(parties: Sequence[Actor | Attributed]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.country or one.text for one in parties))
