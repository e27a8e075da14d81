"""What a sentence says, in the article's own words: no codes of persons or countries yet."""

from __future__ import annotations

import msgspec

from standoff.records.codes import EventType, Status
from standoff.records.span import Span


class Party(msgspec.Struct, frozen=True):
    """One side of a claim; `referent` is whom a pronoun or "the ministry" stands for, where that is elsewhere."""

    span: Span
    referent: Span | None = None
    confidence: float = 1.0


class Source(msgspec.Struct, frozen=True):
    """One link of the chain of who says so, with the word that shows it."""

    party: Party
    cue: Span | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One event mention. `said_by` runs outermost first; `over` holds the words of third matters;
    `status_cues` are the words that decided the status (none for plain news), `status_confidence` its probability;
    `background` is how much likelier the reader thinks it background than news, as the logarithm of the odds; `else_to`
    are the next likeliest recipients, for where the first turn out to be the actors themselves."""

    type: EventType
    mode: str
    contexts: tuple[str, ...]
    trigger: Span
    evidence: tuple[Span, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    else_to: tuple[Party, ...] = ()
    place: Span | None
    time: Span | None
    over: tuple[Span, ...]
    status: Status
    status_cues: tuple[Span, ...] = ()
    status_confidence: float = 0.0
    background: float = 0.0
    said_by: tuple[Source, ...]
    confidence: float
