"""The happenings that articles tell of, each with a fingerprint of all that a comparison sees of it."""

from __future__ import annotations

import hashlib
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from standoff.measure.across import day_of, with_context
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

    @property
    def alike(self) -> str:
        """For a happening without words what all those have that are the same, as `sql/quiet.sql` makes it; else
        empty, for words must be compared."""
        if self.mention.sentence:
            return ""
        one, day = self.mention, day_of(self.mention)
        sides = (one.actors, one.recipients, one.actor_words, one.recipient_words)
        named = ("\x1e".join(sorted(names)) for names in sides)
        fields = (one.type.value, one.mode, one.place, day.isoformat() if day else "", *named)
        return hashlib.md5("\x1f".join(fields).encode(), usedforsecurity=False).hexdigest()


def happenings(events: Iterable[Event]) -> dict[str, Happening]:
    """The happenings of some articles by id; `events` are all that these articles hold, each article's together."""
    articles = itertools.groupby(events, key=lambda event: event.article)
    return {one.id: one for _, told in articles for one in _of_article(list(told))}


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
