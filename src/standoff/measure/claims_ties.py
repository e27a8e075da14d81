"""Which event answers which, across articles: denials, refusals, compliance, threats carried out.

Ties inside one article are made when it is coded; these are made when a store is asked, so that coding stays parallel.
An answer is tied to the event that fits it best by parties, kinds, time and matter, and to none below a likeness.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from standoff.measure.claims_days import ByDay
from standoff.measure.claims_matter import Matter, likeness, matters_of, rarity
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Quad, Status
from standoff.records.event import Denial, Event
from standoff.resolve.answers import is_refusal
from standoff.resolve.sides import Side, countries, meet


class TieKind(enum.StrEnum):
    """What an answer does to what it answers."""

    DENIES = "denies"
    REFUSES = "refuses"
    COMPLIES = "complies"
    CARRIES_OUT = "carries out"


class Tie(msgspec.Struct, frozen=True):
    """`answer` answers `answered` (ids of events); `confidence` runs from 0 to 1."""

    answer: str
    answered: str
    kind: TieKind
    confidence: float


REACH = {TieKind.DENIES: 45, TieKind.REFUSES: 45, TieKind.COMPLIES: 90, TieKind.CARRIES_OUT: 120}
"""Days within which an answer comes: words are answered soon, deeds later."""
BEFORE = 1
"""An answer may be dated so many days before what it answers: another paper's report of the same day came late."""
ALIKE = 1.2
"""Likeness from which two events are about one matter: two telling words, or one and a shared deed or place."""
BARE_REACH = 3
"""Days within which an answer that says nothing of its matter ("denied the allegations") can be tied at all."""
DAY_COST = 0.02
"""Likeness that a day between the two costs: of two equal candidates the later one is answered."""
BARE, SUREST = 0.35, 0.95
_SAID = frozenset({Status.ACTUAL, Status.ALLEGED, Status.HISTORICAL})
_DONE = frozenset({Status.ACTUAL})
_GIVING_WAY = frozenset(
    {EventType.CONCEDE, EventType.RETREAT, EventType.AGREE, EventType.AID, EventType.COOPERATE, EventType.SUPPORT}
)
_ASKED = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.AGREE})
_DEEDS = frozenset({Quad.MATERIAL_CONFLICT, Quad.MATERIAL_COOPERATION})


def is_allegation(event: Event) -> bool:
    """An accusation, or a deed that is only alleged; what somebody says that he did himself is none."""
    if event.type is EventType.ACCUSE:
        return event.status in _SAID
    boasts = bool(event.said_by) and not accusers(event)
    return event.status is Status.ALLEGED and quad_of(event.type) in _DEEDS and not boasts


def is_denial(event: Event) -> bool:
    """A denial of an allegation, or a deed that its own actor says was not done."""
    if event.type is EventType.REJECT:
        return event.status in _SAID and bool(event.actors) and not is_refusal(event)
    return event.status is Status.NEGATED and quad_of(event.type) in _DEEDS and meet(event.said_by, event.actors)


def tie_across(events: Sequence[Event]) -> tuple[Tie, ...]:
    """The best tie of each event that answers one of another article, in the events' order."""
    matters = matters_of(events)
    telling = rarity(matters)
    dated = [(event, day) for event in events if (day := matters[event.id].day)]
    alleged = ByDay((event, day) for event, day in dated if is_allegation(event))
    asked = ByDay((event, day) for event, day in dated if event.type in _ASKED)
    found = []
    for answer, day in dated:
        near = _near(alleged, answer, day, REACH[TieKind.DENIES]) if is_denial(answer) else {}
        near |= _near(asked, answer, day, reach) if (reach := _reach(answer)) else {}
        found.append(_best(answer, list(near.values()), matters, telling))
    return tuple(tie for tie in found if tie is not None)


def _near(among: ByDay, answer: Event, day: dt.date, reach: int) -> dict[str, Event]:
    """What an answer of a day may answer, by id: events with a party that answers."""
    first, last = day - dt.timedelta(reach), day + dt.timedelta(BEFORE)
    keys = {party.country or party.text.casefold() for party in answer.actors}
    return {event.id: event for key in keys for event in among.within(key, first, last)}


def _reach(answer: Event) -> int:
    """How many days after what was asked for or threatened an event may answer it; 0 where it answers nothing such."""
    kinds = {
        TieKind.REFUSES: answer.type is EventType.REJECT and answer.status in _SAID,
        TieKind.COMPLIES: answer.type in _GIVING_WAY and answer.status in _DONE,
        TieKind.CARRIES_OUT: quad_of(answer.type) is Quad.MATERIAL_CONFLICT and answer.status in _DONE,
    }
    return max((REACH[kind] for kind, may in kinds.items() if may), default=0)


def with_ties(events: Sequence[Event], ties: Iterable[Tie]) -> tuple[Event, ...]:
    """The events with `responds_to` and `denied_by` filled in where coding left them empty."""
    answers = {tie.answer: tie for tie in ties}
    by_id = {event.id: event for event in events}
    denials: dict[str, list[Denial]] = defaultdict(list)
    for tie in answers.values():
        if tie.kind is TieKind.DENIES and tie.answer in by_id:
            first = next(iter(by_id[tie.answer].actors))
            denials[tie.answered].append(Denial(tie.answer, first.text, first.country, tie.confidence))
    return tuple(_with(event, answers.get(event.id), denials[event.id]) for event in events)


def _with(event: Event, tie: Tie | None, denials: Sequence[Denial]) -> Event:
    known = {denial.event for denial in event.denied_by}
    more = tuple(denial for denial in denials if denial.event not in known)
    changed = msgspec.structs.replace(event, denied_by=(*event.denied_by, *more))
    if tie is None or event.responds_to:
        return changed
    return msgspec.structs.replace(changed, responds_to=tie.answered, responds_confidence=tie.confidence)


def _best(
    answer: Event, near: Sequence[Event], matters: Mapping[str, Matter], telling: Mapping[str, float]
) -> Tie | None:
    """The tie to the event that an answer fits best, or None."""
    fitting = [(kind, event) for event in near if (kind := kind_of_tie(answer, event, matters[event.id].told))]
    mine = matters[answer.id]
    timely = [(kind, event) for kind, event in fitting if _in_time(mine, matters[event.id], REACH[kind])]
    if mine.is_bare:
        return _bare(answer, timely, matters)
    alike = [(likeness(mine, matters[event.id], telling), kind, event) for kind, event in timely]
    enough = [row for row in alike if row[0] >= ALIKE]
    if not enough:
        return None
    score, kind, event = max(enough, key=lambda row: (row[0] - _age(mine, matters[row[2].id]), row[2].id))
    return Tie(answer.id, event.id, kind, _confidence(score))


def _age(mine: Matter, other: Matter) -> float:
    """What the days between two matters cost."""
    return DAY_COST * abs((mine.day - other.day).days) if mine.day and other.day else 0.0


def _bare(answer: Event, timely: Sequence[tuple[TieKind, Event]], matters: Mapping[str, Matter]) -> Tie | None:
    """An answer that says nothing of its matter is tied where only one event of late fits it."""
    mine = matters[answer.id]
    late = [(kind, event) for kind, event in timely if _in_time(mine, matters[event.id], BARE_REACH)]
    if len(late) != 1:
        return None
    kind, event = late[0]
    return Tie(answer.id, event.id, kind, BARE)


def _confidence(score: float) -> float:
    """From a half at the threshold towards the surest."""
    return round(min(SUREST, 0.5 + 0.2 * (score - ALIKE)), 3)


def _in_time(mine: Matter, other: Matter, reach: int) -> bool:
    """Whether an answer comes after what it answers, and not too late; undated events are never tied."""
    if mine.day is None or other.day is None:
        return False
    return -BEFORE <= (mine.day - other.day).days <= reach


def kind_of_tie(answer: Event, event: Event, told: frozenset[str]) -> TieKind | None:
    """What `answer` does to `event` by types, statuses and parties; None where it cannot answer it.

    `told` are the countries that the event's sentence names: an answer may name them without speaking to them.
    """
    if answer.article == event.article or answer.id == event.id:
        return None
    if is_denial(answer) and is_allegation(event):
        return TieKind.DENIES if _answers(answer, accused(event), accusers(event), told) else None
    if event.type not in _ASKED or event.status not in _SAID:
        return None
    if answer.type is EventType.REJECT and answer.status in _SAID:
        return TieKind.REFUSES if _answers(answer, event.recipients, event.actors, told) else None
    if event.type is EventType.REQUEST and answer.type in _GIVING_WAY and answer.status in _DONE:
        return TieKind.COMPLIES if _complies(answer, event) else None
    carries = event.type is EventType.THREATEN and quad_of(answer.type) is Quad.MATERIAL_CONFLICT
    if carries and answer.status in _DONE and meet(answer.actors, event.actors):
        return TieKind.CARRIES_OUT if meet(answer.recipients, event.recipients) else None
    return None


def accused(event: Event) -> Side:
    """Whom an allegation is about."""
    return event.recipients if event.type is EventType.ACCUSE else event.actors


def accusers(event: Event) -> Side:
    """Who alleges: of a deed, whoever says so and did not do it himself."""
    if event.type is EventType.ACCUSE:
        return event.actors
    return tuple(source for source in event.said_by if not meet((source,), event.actors))


def _complies(answer: Event, request: Event) -> bool:
    """Whether who was asked gives way, to nobody abroad but whoever asked."""
    return _answers(answer, request.recipients, request.actors, frozenset())


def _answers(answer: Event, addressed: Side, speakers: Side, told: frozenset[str]) -> bool:
    """Whether who answers was addressed, and whom the answer names abroad, if anybody, had spoken or was told of."""
    if not meet(answer.actors, addressed) or meet(answer.actors, speakers, strict=True):
        return False
    at_home = countries(answer.actors) | told
    abroad = [party for party in answer.recipients if party.country and party.country not in at_home]
    return not abroad or not speakers or meet(abroad, speakers)
