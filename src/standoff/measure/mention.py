"""What of an event tells whether another one is the same happening."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from standoff.records.codes import EventType, Status
from standoff.records.event import Actor, Event

STEM = 6
"""Letters of a word that count: enough to tell most words apart, few enough to join "accused" and "accusation"."""

_WORD = re.compile(r"[^\W_]{3,}")
_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s|er|ion)$")
_EMPTY_WORDS = """
the and for with from that this these those has have had was were are been being its she they his her their who which
said says say after before over into about not will would could than then when while also more most new one two them him
what where there here out down off
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """An event, or several of one article taken together. Parties are country codes, or words where none is known;
    `day` is ISO or empty; the word sets hold stems, `context` those of all sentences of the article that tell of
    events, where mentions of different articles are compared; `start` and `end` are the first sentence's offsets."""

    id: str
    article: str
    published: str
    type: EventType
    mode: str
    status: Status
    day: str
    place: str
    actors: frozenset[str]
    recipients: frozenset[str]
    actor_words: frozenset[str]
    recipient_words: frozenset[str]
    trigger: frozenset[str]
    sentence: frozenset[str]
    context: frozenset[str] = frozenset()
    start: int
    end: int


def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words, without endings and without words that say nothing."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(_ENDING.sub("", word)[:STEM] for word in words if word not in _EMPTY)


def party_key(party: Actor) -> str:
    """The country of a party, or its words where that is not known."""
    return party.country or (party.text or party.name).casefold()


def mention_of(event: Event) -> Mention:
    """What of one event counts."""
    first = event.evidence[0] if event.evidence else event.trigger
    return Mention(
        id=event.id,
        article=event.article,
        published=event.published,
        type=event.type,
        mode=event.mode,
        status=event.status,
        day=event.date,
        place=(event.place.name or event.place.text).casefold() if event.place else "",
        actors=_keys(event.actors),
        recipients=_keys(event.recipients),
        actor_words=_words(event.actors),
        recipient_words=_words(event.recipients),
        trigger=stems(event.trigger.text),
        sentence=stems(first.text),
        start=first.start,
        end=first.end,
    )


def joined(mentions: Iterable[Mention]) -> Mention:
    """Several mentions of one happening as one: the first in the text speaks for codes, all of them for words."""
    told = sorted(mentions, key=lambda m: (m.start, m.id))
    first = told[0]
    return msgspec.structs.replace(
        first,
        status=Status.ACTUAL if any(m.status is Status.ACTUAL for m in told) else first.status,
        day=next((m.day for m in told if m.day), ""),
        place=next((m.place for m in told if m.place), ""),
        actors=frozenset[str]().union(*(m.actors for m in told)),
        recipients=frozenset[str]().union(*(m.recipients for m in told)),
        actor_words=frozenset[str]().union(*(m.actor_words for m in told)),
        recipient_words=frozenset[str]().union(*(m.recipient_words for m in told)),
        trigger=frozenset[str]().union(*(m.trigger for m in told)),
        sentence=frozenset[str]().union(*(m.sentence for m in told)),
    )


def _keys(side: Iterable[Actor]) -> frozenset[str]:
    return frozenset(key for party in side if (key := party_key(party)))


def _words(side: Iterable[Actor]) -> frozenset[str]:
    return frozenset[str]().union(*(stems(party.text or party.name) for party in side))
