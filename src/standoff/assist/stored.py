"""Answers from a store's tables: meta, events, article; and a report coded anew."""

from __future__ import annotations

import msgspec

from standoff.assist import asked as ask
from standoff.assist.reply import WITHHELD, Reply, reply
from standoff.pipeline.text import code_text
from standoff.queries.asked import filters_of
from standoff.queries.errors import AskedWrongError
from standoff.queries.evidence import evidence_of
from standoff.queries.filters import Filters
from standoff.queries.meta import meta_of
from standoff.queries.snapshot import Snapshot


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A part of an article. `text` holds its code points from `start` on, up to `end`; `characters` counts all of
    them. It is empty where the words are withheld."""

    id: str
    title: str
    published: str
    publisher: str
    url: str
    language: str
    characters: int
    start: int
    end: int
    text: str


def meta(snapshot: Snapshot, asked: ask.Meta) -> Reply:
    """What the store holds: articles, events, first and last day, countries, publishers, types, what was rejected and
    why. Ask this first. n counts the events; the evidence is of the latest."""
    found = meta_of(snapshot)
    latest = snapshot.events(Filters(), asked.evidence).items if asked.evidence else ()
    return reply(found.events, found, tuple(map(evidence_of, latest)))


def events(snapshot: Snapshot, asked: ask.Events) -> Reply:
    """Event mentions as they stand on the wire, those of the latest reports first: each field with its offsets.
    n counts all that fit; go on with cursor."""
    page = snapshot.events(filters_of(asked, meta_of(snapshot).last), asked.limit, asked.cursor)
    return reply(page.total, page.items, tuple(map(evidence_of, page.items[: asked.evidence])), page.next)


def article(snapshot: Snapshot, asked: ask.Article) -> Reply:
    """One article, or a part of it, and the events that it tells, in the order of its text. n counts these events."""
    row = snapshot.article(asked.id)
    if not row:
        raise AskedWrongError("the store holds no article of this id: take one from evidence", "id")
    text = row.text[asked.start : asked.start + asked.characters]
    told = Told(
        id=row.id, title=row.title, published=row.published, publisher=row.publisher, url=row.url,
        language=row.language, characters=row.characters, start=asked.start, end=asked.start + len(text), text=text,
    )  # fmt: skip
    page = snapshot.events(Filters(article=row.id), max(asked.evidence, 1))
    made = reply(page.total, told, tuple(map(evidence_of, page.items[: asked.evidence])))
    return msgspec.structs.replace(made, note=WITHHELD if not row.text and row.characters else "")


def code(_: Snapshot, asked: ask.Code) -> Reply:
    """Read a report that you give and code its events: who did what to whom, according to whom, and whether it
    happened. Nothing is stored. n counts the events; what could not be coded is listed with its reason."""
    put = msgspec.structs.asdict(asked)
    most = put.pop("evidence")
    outcome = code_text(**put)
    rejected = [{"reason": one.reason, "detail": one.detail} for one in outcome.rejections]
    made = reply(len(outcome.events), {"events": outcome.events, "rejections": rejected},
                 tuple(map(evidence_of, outcome.events[:most])))  # fmt: skip
    return msgspec.structs.replace(made, note="" if outcome.events else "the text tells of no event that is coded")
