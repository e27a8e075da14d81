"""An event mention as the scorer sees it: the same for annotation and prediction."""

from __future__ import annotations

import msgspec

from standoff.records.codes import EventType, Status
from standoff.records.span import Span


class Side(msgspec.Struct, frozen=True):
    """A party: its words, its country and sector; each may be empty."""

    text: str
    country: str
    sector: str


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One mention. `sentence` is the gold sentence that it belongs to, or its own where gold has none there."""

    sentence: Span
    trigger: Span
    type: EventType
    mode: str
    status: Status
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    said_by: tuple[Side, ...]
    date: str

    @property
    def is_symmetric(self) -> bool:
        """Whether all sides are actors: no recipient, and actors of two countries or more."""
        return not self.recipients and len(countries(self.actors)) > 1


def countries(sides: tuple[Side, ...]) -> frozenset[str]:
    """The countries of some parties. An unknown one ("gunmen") is none: it is as right to name no party there."""
    return frozenset(side.country for side in sides if side.country)


def sectors(sides: tuple[Side, ...]) -> frozenset[str]:
    """The sectors of some parties."""
    return frozenset(side.sector for side in sides)
