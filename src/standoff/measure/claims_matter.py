"""What an event is about, and how alike two events are in it: the words beside the parties, the deeds told, the places.

Ties across articles are made from a store, which keeps words and no states of the reader: likeness is counted in words.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Quad
from standoff.records.event import Event
from standoff.resolve.sides import Side, countries

MOST_WORDS = 3.0
SAME_DEED, OTHER_DEED = 0.8, 0.5
SAME_PLACE, OTHER_PLACE = 0.6, 0.4
"""A shared word of the matter is worth up to 1. That both tell of a deed of one type says less, since two sides at odds
do the same again and again; that they name different places or countries says something against."""
UNSEEN, RARE = 50, 1.3
"""Events that stand for the world outside a small store, in which any word would look common; a word that a few events
of a thousand hold counts fully."""
STEM = 5
"""Letters by which words are compared: "poisoned" and "poisoning" meet, "port" and "portrait" do not."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDING = re.compile(r"(?<=...)(?:ing|ed|es|s|d)\Z")
_CAPITAL = re.compile(r"\b[^\W\d_a-z][^\W\d_]*")
_SOFT = re.compile(r"(?<=..)ie[sd]\Z")


def _stemmed(words: str) -> frozenset[str]:
    """The stems of a word list, written as one string."""
    return frozenset(_stem(word) for word in words.split())


def _stem(word: str) -> str:
    """The word in small letters without a common ending, cut to `STEM` letters."""
    bare = _ENDING.sub("", _SOFT.sub("y", word.casefold()))
    return (bare[:-1] if len(bare) > 3 and bare.endswith("e") else bare)[:STEM]


_EMPTY = _stemmed(
    "the and for had has its was not two new are but can did him his her how may our out own per put say set she "
    "too who why you any all one off yet about accusation accusing again alleging also after allow along among "
    "answer argue baseless because been before being blame call charge claim comment complaint could country "
    "demand denial deny denied denying despite dismiss embassy every fabricated false fake foreign from "
    "government group have head here invented issue just known later leader like made make many minister ministry "
    "more most need never news officer official only order other over party people president press promise public "
    "reaffirm refuse reiterate reject related repeat report reporter represent respond restate same saying "
    "secretary senior several should since some speaker spokesman spokeswoman state statement still such talks "
    "tell that then there these they thing this thousand threat told took toward truth under until untrue urge "
    "used very warn week were what when where which while will with within would year yesterday absolute against "
    "categorical investigate monday tuesday wednesday thursday friday saturday sunday today morning evening "
    "capital city town north south east west evidence proof involve involvement role part behind responsible"
)
"""Stems of words of speaking, office and time, which say nothing of the matter."""
_DEEDS = frozenset({Quad.MATERIAL_CONFLICT, Quad.MATERIAL_COOPERATION})


class Matter(msgspec.Struct, frozen=True):
    """What an event is about; `told` are all countries that its sentence names."""

    words: frozenset[str]
    deeds: frozenset[EventType]
    over: frozenset[str]
    places: frozenset[str]
    told: frozenset[str]
    day: dt.date | None

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said of the matter: "denied the allegations"."""
        return not (self.words or self.deeds or self.over or self.places)


def matters_of(events: Sequence[Event]) -> dict[str, Matter]:
    """What each event is about, by its id; the other events of its sentence say which deeds it tells of."""
    sentences: dict[tuple[str, int], list[Event]] = {}
    for event in events:
        sentences.setdefault(_sentence(event), []).append(event)
    return {event.id: _matter(event, sentences[_sentence(event)]) for event in events}


def _sentence(event: Event) -> tuple[str, int]:
    return event.article, event.evidence[0].start if event.evidence else -1


def _matter(event: Event, together: Sequence[Event]) -> Matter:
    sides: list[Side] = [side for one in together for side in (one.actors, one.recipients, one.said_by)]
    names = (name for side in sides for party in side for name in _CAPITAL.findall(party.text))
    named = {_stem(name) for name in names}  # "Peru", not "a navy shipyard"
    words = {stem for sentence in event.evidence for stem in _stems(sentence.text)} - named - _EMPTY
    over = frozenset(code for one in together for code in one.over)
    return Matter(
        words=frozenset(words - _stems(event.trigger.text)) if event.type in _SPEECH else frozenset(words),
        deeds=frozenset(one.type for one in together if quad_of(one.type) in _DEEDS),
        over=over,
        places=frozenset(one.place.name or one.place.text for one in together if one.place),
        told=over.union(*(countries(side) for side in sides)),
        day=_day(event.date) or _day(event.published),
    )


_SPEECH = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.AGREE})


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text)}


def _day(value: str) -> dt.date | None:
    return dt.date.fromisoformat(value) if len(value) == len("2019-05-02") else None


def rarity(matters: Mapping[str, Matter]) -> dict[str, float]:
    """How much each word tells: 1 for one that few events hold, towards 0 for one that most of them hold."""
    count = Counter(word for matter in matters.values() for word in matter.words)
    whole = UNSEEN + len(matters)
    return {word: min(1.0, RARE * math.log(whole / n) / math.log(whole)) for word, n in count.items()}


def likeness(one: Matter, other: Matter, telling: Mapping[str, float]) -> float:
    """How alike two matters are: about 1 for each telling word, deed, country or place that they share, less for
    deeds, countries and places that set them apart."""
    words = min(MOST_WORDS, sum(telling.get(word, 1.0) for word in one.words & other.words))
    return (
        words
        + _agreement(one.deeds, other.deeds, SAME_DEED, OTHER_DEED)
        + _agreement(one.over, other.over, SAME_PLACE, OTHER_PLACE)
        + _agreement(one.places, other.places, SAME_PLACE, OTHER_PLACE)
    )


def _agreement(one: frozenset[Any], other: frozenset[Any], gain: float, cost: float) -> float:
    if not one or not other:
        return 0.0
    return gain if one & other else -cost
