"""Which happenings of a store are one, kept beside its tables: a new or changed article is compared, the others are
not.

`links/links.msgpack` in the store's folder holds, for each happening of an article, a fingerprint of its events and the
happenings of other articles that it was found to be. It may be deleted: it is made again from the events.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from standoff.measure.across import Index, same_as, with_context
from standoff.measure.mention import Mention, joined, mention_of
from standoff.records.event import Event
from standoff.records.problem import Problem
from standoff.store.query import Store
from standoff.store.replace import replacing

FORMAT = 1
"""Raise it when the comparison or its weights change: what was found before is then found anew."""

FOLDER, FILE = "links", "links.msgpack"


class Link(msgspec.Struct, frozen=True):
    """One happening of one article: its events' fingerprint, its day of publication, what it is the same as."""

    fingerprint: str
    published: str
    events: tuple[str, ...]
    same: tuple[str, ...]


class Links(msgspec.Struct, frozen=True):
    """All happenings of a store by id."""

    format: int
    by_id: dict[str, Link]


def linked(store: Store, folder: Path) -> Links:
    """The happenings of all that the store holds now; what was new is compared and kept for the next time.

    Where the folder cannot be written the answer is the same, only not kept.
    """
    before = _kept(folder)
    groups, fingerprints = _groups(store.events())
    known = {id for id, print_ in fingerprints.items() if id in before and before[id].fingerprint == print_}
    if len(known) == len(before) == len(groups):
        return Links(FORMAT, before)
    found = Links(FORMAT, _compared(groups, fingerprints, known, before))
    _keep(folder, found)
    return found


def _groups(events: Iterable[Event]) -> tuple[dict[str, tuple[Mention, tuple[str, ...]]], dict[str, str]]:
    """Each happening as one mention with the ids of its events, and the fingerprints."""
    by_article: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_article[event.article].append(event)
    groups, fingerprints = {}, {}
    for told in by_article.values():
        mentions = {event.id: mention_of(event) for event in told}
        by_group: dict[str, list[Event]] = defaultdict(list)
        for event in told:
            by_group[event.incident or event.id].append(event)
        for id, members in by_group.items():
            one = joined(mentions[event.id] for event in members)
            whole = with_context(msgspec.structs.replace(one, id=id), mentions.values())
            groups[id] = whole, tuple(event.id for event in members)
            fingerprints[id] = _fingerprint(whole)
    return groups, fingerprints


def _fingerprint(group: Mention) -> str:
    """A short hash of all that a comparison sees."""
    fields = [sorted(value) if isinstance(value, frozenset) else value for value in msgspec.structs.astuple(group)]
    return hashlib.sha256(msgspec.msgpack.encode(fields)).hexdigest()[:16]


def _compared(
    groups: Mapping[str, tuple[Mention, tuple[str, ...]]],
    fingerprints: Mapping[str, str],
    known: set[str],
    before: Mapping[str, Link],
) -> dict[str, Link]:
    """Compare what is new with everything; of what was known, keep what it was found to be, less what is gone."""
    index, same = Index(), {id: [one for one in before[id].same if one in known] for id in sorted(known)}
    for id in sorted(known):
        index.add(groups[id][0])
    for id in sorted(groups.keys() - known):
        group = groups[id][0]
        same[id] = list(same_as(group, index.near(group)))
        index.add(group)
    return {
        id: Link(fingerprints[id], groups[id][0].published, groups[id][1], tuple(same[id])) for id in sorted(groups)
    }


def incidents_of(links: Links, as_of: str) -> dict[str, str]:
    """Event id → incident id, of all that was published by a day (ISO): happenings that are one, directly or through
    others, bear the id of the earliest reported one."""
    told = {id: link for id, link in links.by_id.items() if link.published and link.published <= as_of}
    parent = {id: id for id in told}
    for id, link in told.items():
        for other in link.same:
            if other in parent:
                _unite(parent, told, id, other)
    return {event: _root(parent, id) for id, link in told.items() for event in link.events}


def _unite(parent: dict[str, str], told: Mapping[str, Link], one: str, other: str) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)), key=lambda id: (told[id].published, id))
    parent[second] = first


def _root(parent: dict[str, str], id: str) -> str:
    while parent[id] != id:
        parent[id] = parent[parent[id]]
        id = parent[id]
    return id


def _kept(folder: Path) -> dict[str, Link]:
    """What an earlier run found; nothing where there is no such file, or one of another format."""
    try:
        links = msgspec.msgpack.decode((folder / FOLDER / FILE).read_bytes(), type=Links)
    except (OSError, msgspec.MsgspecError):
        return {}
    return links.by_id if links.format == FORMAT else {}


def _keep(folder: Path, links: Links) -> None:
    try:
        (folder / FOLDER).mkdir(exist_ok=True)
        with replacing(folder / FOLDER / FILE) as temporary:
            temporary.write_bytes(msgspec.msgpack.encode(links))
    except (OSError, Problem):
        return  # a store that may only be read is answered all the same
