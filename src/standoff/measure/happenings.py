"""The happenings that articles tell of, each with a fingerprint of all that a comparison sees of it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from standoff.measure.across import with_context
from standoff.measure.mention import Mention, joined, mention_of
from standoff.records.event import Event


class Happening(msgspec.Struct, frozen=True):
    """One happening of one article: its events taken together, their ids, the fingerprint."""

    mention: Mention
    events: tuple[str, ...]
    fingerprint: str

    @property
    def id(self) -> str:
        """That of the event that the others name as theirs, else of the first: no two articles share it."""
        return self.mention.id


def happenings(events: Iterable[Event]) -> dict[str, Happening]:
    """The happenings of some articles by id; `events` are all that these articles hold."""
    by_article: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_article[event.article].append(event)
    return {one.id: one for told in by_article.values() for one in _of_article(told)}


def _of_article(told: list[Event]) -> Iterator[Happening]:
    mentions = {event.id: mention_of(event) for event in told}
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in told:
        groups[event.incident or event.id].append(event)
    for incident, members in groups.items():
        ids = tuple(event.id for event in members)
        one = joined(mentions[id] for id in ids)
        own = incident if incident in ids else one.id
        whole = with_context(msgspec.structs.replace(one, id=own), mentions.values())
        yield Happening(whole, ids, _fingerprint(whole))


def _fingerprint(group: Mention) -> str:
    fields = [sorted(value) if isinstance(value, frozenset) else value for value in msgspec.structs.astuple(group)]
    return hashlib.sha256(msgspec.msgpack.encode(fields)).hexdigest()[:16]
