"""Contested claims: what one side alleges and the other denies, with every report of either."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from standoff.measure.claims_matter import Matter, likeness, matters_of, rarity
from standoff.measure.claims_ties import ALIKE, Tie, TieKind, accused, accusers, is_allegation, is_denial, tie_across
from standoff.records.codes import EventType
from standoff.records.contested import Contested, Statement
from standoff.records.event import Actor, Attributed, Event
from standoff.resolve.sides import Side, countries, meet

Codes = frozenset[str] | None
"""Country codes of one side; None for anybody."""


def contested_claims(events: Sequence[Event], one: Codes, other: Codes) -> tuple[Contested, ...]:
    """The contested claims between two sides, the latest denial first: `one` alleges and `other` is accused, or the
    other way round. Ties made while coding count, and those across `events` are made here."""
    ties = [*_made_while_coding(events), *tie_across(events)]
    clusters = _clusters(events, [tie for tie in ties if tie.kind is TieKind.DENIES])
    found = (_contested(cluster, ties) for cluster in clusters)
    between = [c for c in found if c is not None and is_between(c, one, other)]
    return tuple(sorted(between, key=lambda c: (c.denied, c.since), reverse=True))


def _made_while_coding(events: Iterable[Event]) -> list[Tie]:
    """The denials that coding tied inside one article."""
    return [
        Tie(denial.event, event.id, TieKind.DENIES, denial.confidence) for event in events for denial in event.denied_by
    ]


def _clusters(events: Sequence[Event], ties: Sequence[Tie]) -> list[list[Event]]:
    """Denials and allegations that ties hold together, or the likeness of two reports of one allegation."""
    by_id = {event.id: event for event in events}
    matters = matters_of(events)
    telling = rarity(matters)
    parent = {event.id: event.id for event in events}
    tied = [by_id[tie.answered] for tie in ties if tie.answered in by_id and tie.answer in by_id]
    for tie in ties:
        _unite(parent, tie.answer, tie.answered)
    groups = _by_accused(events)
    for event in {event.id: event for event in tied}.values():
        for again in _same_claim(event, groups, matters, telling):
            _unite(parent, event.id, again.id)
    clusters: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        clusters[_root(parent, event.id)].append(event)
    return [cluster for cluster in clusters.values() if len(cluster) > 1]


def _by_accused(events: Iterable[Event]) -> dict[str, list[Event]]:
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for code in countries(accused(event)) if is_allegation(event) else ():
            groups[code].append(event)
    return groups


def _same_claim(
    event: Event, groups: Mapping[str, Sequence[Event]], matters: Mapping[str, Matter], telling: Mapping[str, float]
) -> list[Event]:
    """Other reports of an allegation: against the same side, by the same side, of the same matter."""
    near = {again.id: again for code in countries(accused(event)) for again in groups.get(code, ())}
    return [again for again in near.values() if again.id != event.id and _is_same_claim(event, again, matters, telling)]


def _is_same_claim(event: Event, again: Event, matters: Mapping[str, Matter], telling: Mapping[str, float]) -> bool:
    if accusers(event) and accusers(again) and not meet(accusers(event), accusers(again)):
        return False
    same = event.article == again.article and (event.evidence == again.evidence or _is_same_deed(event, again))
    return same or likeness(matters[event.id], matters[again.id], telling) >= ALIKE


def _is_same_deed(event: Event, again: Event) -> bool:
    """Whether a headline and a sentence below it, say, allege one deed: of one type, by one side, to one side."""
    if event.type is not again.type or event.type is EventType.ACCUSE or not meet(event.actors, again.actors):
        return False
    return not event.recipients or not again.recipients or meet(event.recipients, again.recipients)


def _root(parent: dict[str, str], id: str) -> str:
    while parent[id] != id:
        parent[id] = parent[parent[id]]
        id = parent[id]
    return id


def _unite(parent: dict[str, str], one: str, other: str) -> None:
    if one in parent and other in parent:
        parent[_root(parent, one)] = _root(parent, other)


def _contested(cluster: Sequence[Event], ties: Iterable[Tie]) -> Contested | None:
    """One contested claim; None where the cluster lacks an allegation or a denial."""
    allegations = [event for event in cluster if is_allegation(event)]
    denials = [event for event in cluster if is_denial(event)]
    allegations = [event for event in allegations if not _is_of_denial(event, denials)] or allegations
    if not allegations or not denials:
        return None
    ids = {event.id for event in cluster}
    parties = countries([party for event in allegations for party in (*accused(event), *accusers(event))])
    deeds = [event for event in allegations if event.type is not EventType.ACCUSE]
    alleged_by = _statements((event, accusers(event)) for event in allegations)
    denied_by = _statements((event, event.actors) for event in denials)
    return Contested(
        type=deeds[0].type if deeds else EventType.ACCUSE,
        accused=_codes(accused(event) for event in allegations),
        accusers=_codes(accusers(event) for event in allegations),
        over=tuple(sorted({code for event in cluster for code in event.over} - parties)),
        since=min(one.published for one in alleged_by),
        denied=min(one.published for one in denied_by),
        alleged_by=alleged_by,
        denied_by=denied_by,
        publishers=tuple(sorted({event.publisher for event in cluster if event.publisher})),
        confidence=max((tie.confidence for tie in ties if {tie.answer, tie.answered} <= ids), default=0.0),
    )


def _is_of_denial(allegation: Event, denials: Iterable[Event]) -> bool:
    """Whether an allegation only repeats what is denied: told by nobody in a denial's own sentence, or by a denier."""
    if accusers(allegation):
        return any(meet(accusers(allegation), denial.actors) for denial in denials)
    return any((d.article, d.evidence) == (allegation.article, allegation.evidence) for d in denials)


def _codes(sides: Iterable[Side]) -> tuple[str, ...]:
    return tuple(sorted({code for side in sides for code in countries(side)}))


def _statements(spoken: Iterable[tuple[Event, Side]]) -> tuple[Statement, ...]:
    """One statement a speaker and sentence, by day of publication."""
    found: dict[tuple[str, int, str], Statement] = {}
    for event, speakers in spoken:
        for speaker in speakers or (None,):
            statement = _statement(event, speaker)
            found.setdefault((statement.article, statement.start, statement.party), statement)
    return tuple(sorted(found.values(), key=lambda one: (one.published, one.article, one.start)))


def _statement(event: Event, speaker: Actor | Attributed | None) -> Statement:
    sentence = event.evidence[0] if event.evidence else event.trigger
    return Statement(
        event=event.id,
        party=speaker.text if speaker else "",
        country=speaker.country if speaker else "",
        published=event.published,
        publisher=event.publisher,
        url=event.url,
        article=event.article,
        start=sentence.start,
        sentence=sentence.text,
    )


def is_between(claim: Contested, one: Codes, other: Codes) -> bool:
    """Whether one side alleges and the other is accused; an allegation by nobody named counts for its accused."""
    return any(
        _holds(b, claim.accused) and (_holds(a, claim.accusers) or not claim.accusers)
        for a, b in ((one, other), (other, one))
    )


def _holds(side: Codes, codes: Sequence[str]) -> bool:
    return side is None or not side.isdisjoint(codes)
