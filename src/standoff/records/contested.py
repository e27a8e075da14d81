"""What one side alleges and the other denies."""

from __future__ import annotations

import msgspec

from standoff.records.codes import EventType


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One report of an allegation or a denial: who speaks, in which article, in which sentence.

    `party` and `country` are the speaker's words and code, empty where the sentence names nobody; `start` is the
    sentence's offset in the article.
    """

    event: str
    party: str
    country: str
    published: str
    publisher: str
    url: str
    article: str
    start: int
    sentence: str


class Contested(msgspec.Struct, frozen=True, kw_only=True):
    """An allegation that is denied, with every report of either that was found.

    `type` is that of the deed where one is named, else ACCUSE. `accused` and `accusers` are country codes, `over` those
    of third matters. `since` is the day on which the allegation was first reported, `denied` that of the first denial.
    `confidence` is that of the surest tie between the two.
    """

    type: EventType
    accused: tuple[str, ...]
    accusers: tuple[str, ...]
    over: tuple[str, ...]
    since: str
    denied: str
    alleged_by: tuple[Statement, ...]
    denied_by: tuple[Statement, ...]
    publishers: tuple[str, ...]
    confidence: float
