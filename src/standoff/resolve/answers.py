"""Which event answers which: denials and refusals are tied to what they deny or refuse, within one article."""

from __future__ import annotations

import bisect
import math
import re
from collections.abc import Iterable, Sequence

import msgspec

from standoff.records.codes import EventType, Status
from standoff.records.event import Actor, Attributed, Denial, Event, Words
from standoff.resolve.sides import Side, countries, meet


def _table(words: str) -> frozenset[str]:
    """A word list, written as one string."""
    return frozenset(words.split())


class Answer(msgspec.Struct, frozen=True):
    """A type of event that may answer another type: how well it fits (lower is better), from how many sentences
    away, and why it may. `shared` content words are the fewest that it must have in common with what it answers;
    `by_speaker` says that whoever spoke answers himself: a threat carried out."""

    answering: EventType
    answered: EventType
    cost: float
    reach: float
    reason: str
    shared: int = 0
    by_speaker: bool = False


# Costs count in sentences of ordinary length: what fits one worse must stand so much nearer.
ANSWERS = (
    Answer(EventType.REJECT, EventType.ACCUSE, 0, 40, "an allegation is denied: the codebook's REJECT"),
    Answer(EventType.REJECT, EventType.REQUEST, 0.5, 40, "a demand is refused"),
    Answer(EventType.REJECT, EventType.THREATEN, 1, 40, "a threat is defied"),
    Answer(EventType.REJECT, EventType.AGREE, 1.5, 40, "an offer is declined"),
    Answer(EventType.ACCUSE, EventType.ACCUSE, 3, 4, "an accusation is turned against the accuser"),
    *(
        Answer(type_, EventType.REQUEST, 2, 12, "a demand is met, in words or deeds", shared=1)
        for type_ in (EventType.CONCEDE, EventType.RETREAT, EventType.AGREE, EventType.AID)
    ),
    *(
        Answer(type_, EventType.THREATEN, 2, 12, "a threat is carried out", shared=1, by_speaker=True)
        for type_ in (EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE)
    ),
)
_DENIED_DEED = Answer(
    EventType.REJECT, EventType.ASSAULT, 1, 40, "an alleged deed, of whatever type, is denied, though nobody accuses"
)
# A refusal to help, change, yield or meet answers a demand rather than an accusation.
REFUSAL_COST = 2.5
# Answers mostly follow; a headline that denies comes before what it denies.
BACKWARD_COST = 1.5
# Each content word that both sentences share outweighs this many sentences of distance, for at most so many words.
SHARED_GAIN, MOST_SHARED = 2.0, 3
# Named recipients of a denial who are the accusers make the tie surer than empty ones.
ADDRESSED_GAIN = 1.0
# The cost at which a tie is as likely wrong as right, and how fast the odds change with it.
EVEN_COST, COST_SCALE = 5.0, 2.0
# Characters of an ordinary sentence of news.
SENTENCE_LENGTH = 150
# Characters beyond which nothing answers anything.
REACH = SENTENCE_LENGTH * max(row.reach for row in (*ANSWERS, _DENIED_DEED))

_SAID = frozenset({Status.ACTUAL, Status.ALLEGED, Status.HISTORICAL})
_DENIAL = re.compile(
    r"\b(?:allegations?|accusations?|claims?|den(?:y|ied|ies|ying|ials?)|fake|false|untrue)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY_WORDS = _table(
    "about accusation accusations accuse accused accuses accusing after against allegation allegations also been "
    "before being charge charges claim claims could demand demands denied denies deny denying from government have "
    "into minister ministry offer over president refuse refused reject rejected rejects report reports said says "
    "spokesman spokeswoman statement than that their them they this told urged were what when which while will with "
    "would"
)


def tie_answers(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, in their order, with `responds_to` and `denied_by` filled in.

    A denial or refusal (REJECT), or an accusation turned back, is tied to the nearest event of a fitting type whose
    recipients are its actors and whose actors are its recipients; it may stand before what it answers, but not be of
    an earlier day. So is a demand that is met; the deed that carries out a threat is tied to it. Each tie has a
    confidence. Where an answer denies an accusation, the accusation and the deeds alleged in it (same sentence, said by
    the accuser), and other mentions of those deeds, get it among their `denied_by`. Events of different articles are
    never tied.
    """
    near = _Near(events)
    answered = {event.id: _answered_by(event, near) for event in events}
    denials: dict[str, list[Denial]] = {}
    for event in events:
        target, cost = answered[event.id]
        for denied in _denied(event, target, near.alleged):
            denials.setdefault(denied.id, []).append(_denial(event, _confidence(cost)))
    return tuple(_with(event, *answered[event.id], denials.get(event.id, [])) for event in events)


class _Near:
    """An article's events by where they stand, so that a long article is not compared each with each."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.alleged = [event for event in events if event.status is Status.ALLEGED]
        self._events = sorted(enumerate(events), key=_numbered_place)

    def around(self, event: Event) -> list[Event]:
        """The events that any answer's reach leads to from this one, in the order in which all were given."""
        first = bisect.bisect_left(self._events, _place(event) - REACH, key=_numbered_place)
        end = bisect.bisect_right(self._events, _place(event) + REACH, key=_numbered_place)
        return [one for _, one in sorted(self._events[first:end], key=lambda numbered: numbered[0])]


def _numbered_place(numbered: tuple[int, Event]) -> int:
    return _place(numbered[1])


def _with(event: Event, target: Event | None, cost: float, denials: Iterable[Denial]) -> Event:
    """The event with its ties added."""
    changed = msgspec.structs.replace(event, denied_by=tuple(dict.fromkeys((*event.denied_by, *denials))))
    if target is None:
        return changed
    return msgspec.structs.replace(changed, responds_to=target.id, responds_confidence=_confidence(cost))


def _denial(event: Event, confidence: float) -> Denial:
    first = event.actors[0]
    return Denial(event.id, first.text, first.country, confidence)


def _confidence(cost: float) -> float:
    """How sure a tie is by what it costs, 0 to 1: a scale set by hand, not fitted."""
    return round(1 / (1 + math.exp((cost - EVEN_COST) / COST_SCALE)), 3)


def _answered_by(answer: Event, near: _Near) -> tuple[Event | None, float]:
    """The event that `answer` answers with what the tie costs; an even chance where there is none."""
    if answer.status not in _SAID or not answer.actors:
        return None, EVEN_COST
    costs = [(cost, event) for event in near.around(answer) if (cost := _cost(answer, event, near.alleged)) is not None]
    cost, event = min(costs, key=lambda pair: pair[0], default=(EVEN_COST, None))
    return event, cost


def _cost(answer: Event, event: Event, alleged: Sequence[Event]) -> float | None:
    """How badly `answer` fits `event`, in sentences; None where it cannot answer it."""
    if event.id == answer.id or event.article != answer.article:
        return None
    gap = abs(_place(answer) - _place(event)) / SENTENCE_LENGTH
    row = _row(answer, event)
    if row is None or gap > row.reach or (answer.type is event.type and _place(event) > _place(answer)):
        return None
    if _is_of_earlier_day(answer, event):
        return None
    if row.shared and answer.status is not Status.ACTUAL:
        return None
    if not (_is_carried_out(answer, event) if row.by_speaker else _parties_fit(answer, event, alleged)):
        return None
    backward = BACKWARD_COST if _place(event) > _place(answer) else 0
    common = len(_content(answer) & _content(event))
    if common < row.shared or (row.shared and backward):
        return None
    shared = SHARED_GAIN * min(MOST_SHARED, common)
    addressed = ADDRESSED_GAIN if answer.recipients else 0
    refusal = REFUSAL_COST if is_refusal(answer) and event.type is EventType.ACCUSE else 0
    return row.cost + refusal + gap + backward - shared - addressed


def _is_of_earlier_day(answer: Event, event: Event) -> bool:
    """Whether an answer is dated before what it would answer, both to the day."""
    return len(answer.date) == len(event.date) == len("2019-05-02") and answer.date < event.date


def _row(answer: Event, event: Event) -> Answer | None:
    """How the types fit; None where they do not."""
    if event.status is Status.ALLEGED and event.said_by and answer.type is EventType.REJECT:
        return None if is_refusal(answer) else _DENIED_DEED
    if event.status not in _SAID:
        return None
    return next((row for row in ANSWERS if (row.answering, row.answered) == (answer.type, event.type)), None)


def is_refusal(answer: Event) -> bool:
    """Whether a REJECT refuses to do something, rather than denies: its words decide before its mode does."""
    return answer.type is EventType.REJECT and bool(answer.mode) and not _DENIAL.search(answer.evidence[0].text)


def _is_carried_out(deed: Event, threat: Event) -> bool:
    """Whether a deed is done by whoever threatened, to whom was threatened."""
    apart = not _same_sentence(deed, threat)
    return apart and meet(deed.actors, threat.actors) and meet(deed.recipients, threat.recipients)


def _parties_fit(answer: Event, event: Event, alleged: Sequence[Event]) -> bool:
    """Whether who answers was addressed (or accused), and whom the answer addresses had spoken."""
    if event.status is Status.ALLEGED and event.said_by:
        addressed: Side = event.actors
        speakers: Side = event.said_by
    else:
        addressed = event.recipients or [actor for deed in _alleged_in(event, alleged) for actor in deed.actors]
        speakers = event.actors
    within = bool(countries(speakers) & countries(addressed))
    if not meet(answer.actors, addressed, strict=within) or meet(answer.actors, speakers, strict=True):
        return False
    return not answer.recipients or meet(answer.recipients, speakers)


def _denied(answer: Event, target: Event | None, alleged: Sequence[Event]) -> list[Event]:
    """The events that `answer` denies: the accusation it answers, the deeds alleged in it or in the denial's own
    sentence, and other mentions of those deeds."""
    if answer.type is not EventType.REJECT or answer.status not in _SAID or not answer.actors:
        return []
    own = [event for event in alleged if _is_alleged_deed(event, answer) and _same_sentence(event, answer)]
    if target is None:
        told: list[Event] = []
    elif target.type is EventType.ACCUSE and target.status is not Status.ALLEGED:
        told = [target, *(deed for deed in _alleged_in(target, alleged) if _is_alleged_deed(deed, answer))]
    else:
        told = [target] if target.status is Status.ALLEGED else []
    deeds = [event for event in (*own, *told) if event.status is Status.ALLEGED]
    again = [event for event in alleged if _is_alleged_deed(event, answer) and any(_same_deed(event, d) for d in deeds)]
    return list({event.id: event for event in (*told, *own, *again)}.values())


def _alleged_in(accusation: Event, alleged: Sequence[Event]) -> list[Event]:
    """The deeds alleged by the accuser in the accusation's sentence."""
    return [
        event
        for event in alleged
        if event.id != accusation.id
        and _same_sentence(event, accusation)
        and (not event.said_by or meet(event.said_by, accusation.actors))
    ]


def _is_alleged_deed(event: Event, answer: Event) -> bool:
    """Whether the event is something that the answer's actors are said, by others, to have done."""
    if event.article != answer.article or event.id == answer.id or event.status is not Status.ALLEGED:
        return False
    return meet(event.actors, answer.actors) and not meet(event.said_by, answer.actors, strict=True)


def _same_deed(event: Event, other: Event) -> bool:
    """Whether two alleged events tell of the same deed."""
    if event.type is not other.type or not meet(event.actors, other.actors):
        return False
    return not event.recipients or not other.recipients or meet(event.recipients, other.recipients)


def _same_sentence(event: Event, other: Event) -> bool:
    return any(a.start < b.end and b.start < a.end for a in event.evidence for b in other.evidence)


def _place(event: Event) -> int:
    return event.trigger.start


def _content(event: Event) -> set[str]:
    """The beginnings of the words of an event's sentences, without parties and words of speaking."""
    parties = {word for party in (*event.actors, *event.recipients) for word in _words(party)}
    words = {word for sentence in event.evidence for word in _words(sentence)}
    return {word[:6] for word in words - parties - _EMPTY_WORDS}


def _words(part: Actor | Attributed | Words) -> set[str]:
    return {word.casefold() for word in _WORD.findall(part.text)}
