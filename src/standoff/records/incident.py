"""One happening, told by many sentences, articles and days."""

from __future__ import annotations

import msgspec

from standoff.records.codes import EventType, Quad, Status


class StatusCount(msgspec.Struct, frozen=True):
    """How many mentions present a happening so."""

    status: Status
    mentions: int


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """What its mentions agree on, and who reports it.

    `type`, `mode`, `date` and `place` are those that most mentions give; `status` is actual where any mention vouches
    for it, else the commonest of `statuses`. `actors`, `recipients`, `over` and `denied_by` hold country codes (the
    words themselves, in lower case, where a country is not known); a symmetric happening has all its sides among
    the actors. `date` is an ISO day, the day of the first report where no mention says when. `first_report` and
    `last_report` are days of publication. `events` are the ids of its mentions, in the order of their reports.
    """

    id: str
    type: EventType
    mode: str
    quad: Quad
    score: float
    status: Status
    statuses: tuple[StatusCount, ...]
    date: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    over: tuple[str, ...]
    place: str
    country: str
    denied_by: tuple[str, ...]
    publishers: tuple[str, ...]
    articles: tuple[str, ...]
    events: tuple[str, ...]
    first_report: str
    last_report: str
    evidence: str
