"""Where an event happened: which place name of its sentence says so, by weights fitted on marked sentences.

Every place name of the sentence is weighed by how the syntax ties it to the event's word; a name that acts or is acted
upon ("Moscow said", metonymy) weighs little, and one that is a party of the event or a source is none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from standoff.records.claim import Claim
from standoff.records.codes import EventType
from standoff.records.document import Document, EntityLabel, Role, Sentence, Word
from standoff.records.lookup import inside
from standoff.records.span import Span

THRESHOLD = 0.35
"""Where F1 is highest in folds of the sentences: .35 (.45 loses four points of F1 and gains five of precision)."""
WEIGHTS: dict[str, float] = {
    "acronym": -1.89,
    "after": -0.24,
    "arcs 2": 0.34,
    "arcs 3": -0.15,
    "arcs 4": -0.69,
    "before": -0.26,
    "bias": -0.5,
    "case at": 0.57,
    "case from": -0.65,
    "case in": 0.39,
    "case inside": 0.67,
    "case none": 0.23,
    "case of": 0.24,
    "case on": 0.3,
    "case to": -0.56,
    "case with": -0.64,
    "commas": -0.2,
    "event place": 0.64,
    "event place, sure": 0.78,
    "event recipient": 0.4,
    "event said_by": -0.71,
    "gap": -0.18,
    "on NOUN": 0.42,
    "on PROPN": 0.03,
    "on VERB": -0.17,
    "owner": -0.36,
    "passive, conj": -0.51,
    "passive, nmod": -0.34,
    "passive, obl": -0.24,
    "path appos/nmod/obj": 0.67,
    "path compound/nsubj:pass/^": -0.7,
    "path compound/obl/advcl": 0.68,
    "path conj/appos/obl": 0.81,
    "path conj/nmod/obj": 0.76,
    "path conj/obl/^": -0.48,
    "path nmod/appos/obl": -0.75,
    "path nmod/conj/nmod": 0.87,
    "path nmod/nmod/obj": 0.28,
    "path nmod/nmod/obl": 0.21,
    "path nmod/nsubj/^": 0.48,
    "path nmod/obj/^": 0.83,
    "path nmod/obl/acl": 0.36,
    "path nmod/obl/advcl": 0.48,
    "path nmod/obl/v": -0.36,
    "path nmod/obl:agent/^": 0.61,
    "path nsubj/^": -0.53,
    "path obj/^": 0.44,
    "path obl/^": 0.31,
    "places 1": 0.19,
    "places 2": -0.23,
    "places 3": -0.22,
    "places 4": -0.24,
    "quotes": -0.8,
    "rank 0": 0.29,
    "rank 1": -0.16,
    "rank 2": -0.62,
    "rank 3": -0.31,
    "rank 4": 0.3,
    "relation amod": -1.05,
    "relation appos": 0.42,
    "relation compound": -0.25,
    "relation conj": 1.41,
    "relation flat": 0.61,
    "relation nmod": 0.25,
    "relation nmod:poss": -0.5,
    "relation nsubj": -0.43,
    "relation obl": 0.38,
    "role ARG0": -0.99,
    "role ARG1": 0.38,
    "role ARGM-LOC": -0.14,
    "tied, after": -0.04,
    "tied, before": -0.53,
    "tied, case 's": 0.44,
    "tied, case at": 0.27,
    "tied, case from": -0.75,
    "tied, case in": 0.26,
    "tied, case near": 0.46,
    "tied, case none": 0.34,
    "tied, case of": 0.64,
    "tied, case with": -0.55,
}
"""What each feature adds to the log odds: a logistic regression with a ridge, fitted by `python -m training.places.fit
--write` on sentences that mark the places of one word; other features weigh nothing."""
PREPOSITIONS = frozenset(
    {"about", "across", "after", "against", "along", "around", "at", "between", "by", "for", "from", "in", "inside"}
    | {"into", "near", "north", "of", "on", "outside", "over", "south", "through", "to", "toward", "towards", "under"}
    | {"with"}
)
"""Other prepositions are one feature."""
DEEDS = frozenset(
    {
        EventType.AID,
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.CONSULT,
        EventType.COOPERATE,
        EventType.MOBILIZE,
        EventType.PROTEST,
        EventType.RETREAT,
        EventType.SANCTION,
    }
)
"""Types of event that happen somewhere. For words (accusations, demands) the places that their sentence names are
mostly those of the deeds that they speak of: precision falls from .58 to .26, so that theirs are the reader's alone."""
_FAR = 4  # arcs of syntax or names between; beyond, all are alike


class Found(msgspec.Struct, frozen=True):
    """A place name and the probability that the event happened there."""

    span: Span
    chance: float


def places_of(
    document: Document, sentence: Sentence, trigger: Span, weights: Mapping[str, float] = WEIGHTS
) -> tuple[Found, ...]:
    """The place names of a sentence where the event may well have happened, the likeliest first."""
    weighed = ((span, chance(features, weights)) for span, features in candidates(document, sentence, trigger))
    found = (Found(span, round(p, 3)) for span, p in weighed if p >= THRESHOLD)
    return tuple(sorted(found, key=lambda one: (-one.chance, one.span)))


def chance(features: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """The probability of the logistic model."""
    z = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def place_of_claim(document: Document, sentence: Sentence, claim: Claim) -> Span | None:
    """The words that say where the event of a claim happened, or None. A deed's is the likeliest place name of its
    sentence; where there is none, and for what is only said, it is the place that the reader found."""
    if claim.type not in DEEDS:
        return claim.place
    sides = [party.span for party in (*claim.actors, *claim.recipients)] + [s.party.span for s in claim.said_by]
    found = (place.span for place in places_of(document, sentence, claim.trigger))
    return next((span for span in found if not any(span.overlaps(side) for side in sides)), claim.place)


def candidates(document: Document, sentence: Sentence, trigger: Span) -> list[tuple[Span, dict[str, float]]]:
    """The place names of a sentence with their features."""
    named = inside(sentence.span, document.entities, lambda e: e.span)
    spans = [e.span for e in named if e.label is EntityLabel.PLACE]
    text = document.article.text
    names = [name for span in spans if (name := _name(text, span)) is not None]
    near = sorted(names, key=lambda name: _gap(name, trigger))
    verb = _head(sentence.words, trigger)
    marked = _marked(sentence, trigger)
    found = []
    for name in names:
        if name.overlaps(trigger):
            continue
        features = dict(_features(text, sentence.words, verb, name, trigger))
        rank = near.index(name)
        features[f"rank {min(rank, _FAR)}"] = 1.0
        features[f"places {min(len(names), _FAR)}"] = 1.0
        features |= {tag: 1.0 for tag, span in marked if span.overlaps(name)}
        found.append((name, features))
    return found


def _name(text: str, span: Span) -> Span | None:
    """The words from the first capital letter on ("the port of Aden": Aden), or None where there is none."""
    at = next((i for i in range(span.start, span.end) if text[i].isupper()), None)
    return Span(at, span.end) if at is not None else None


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _head(words: Sequence[Word], span: Span) -> int | None:
    """The index of the highest word of a span."""
    inside = [i for i, word in enumerate(words) if word.span.overlaps(span)]
    return next((i for i in inside if words[i].head not in inside), inside[0] if inside else None)


def _marked(sentence: Sentence, trigger: Span) -> list[tuple[str, Span]]:
    """What the reader marks as the word's arguments: semantic roles and event roles."""
    found = [
        (f"role {role}", span) for p in sentence.predicates if p.span.overlaps(trigger) for role, span in p.arguments
    ]
    return found + [
        (f"event {a.role.value}" if a.role is not Role.PLACE or a.score < 0.5 else "event place, sure", a.span)
        for t in sentence.triggers
        if t.span.overlaps(trigger)
        for a in t.arguments
    ]


def _features(
    text: str, words: Sequence[Word], verb: int | None, name: Span, trigger: Span
) -> Iterator[tuple[str, float]]:
    yield "bias", 1.0
    gap = max(0, _gap(name, trigger))
    yield "gap", math.log1p(gap)
    side = "after" if name.start > trigger.start else "before"
    yield side, 1.0
    first, second = sorted((name, trigger))
    between = text[first.end : second.start]
    yield "commas", float(min(between.count(","), 3))
    yield "quotes", float(any(mark in between for mark in '"“”'))
    yield "owner", float(text[name.end : name.end + 2] in ("'s", "’s"))
    yield "acronym", float(name.of(text).isupper() and len(name) < 6)
    head = _head(words, name)
    if head is None or verb is None:
        return
    yield from _syntax(text, words, verb, head, side)


def _syntax(text: str, words: Sequence[Word], verb: int, head: int, side: str) -> Iterator[tuple[str, float]]:
    relation = words[head].relation
    yield f"relation {relation}", 1.0
    case = next((w.span.of(text).lower() for w in words if w.head == head and w.relation == "case"), "none")
    case = case if case in PREPOSITIONS or case in ("none", "'s", "’s") else "another"
    yield f"case {case}", 1.0
    path = _path(words, head, verb)
    yield f"path {'/'.join(path[:3])}", 1.0
    yield f"arcs {min(len(path), _FAR)}", 1.0
    tied = "tied" if path and path[-1] == "^" else "apart"
    yield f"{tied}, case {case}", 1.0
    yield f"{tied}, {side}", 1.0
    above = words[words[head].head] if 0 <= words[head].head < len(words) else None
    yield f"on {above.upos if above else 'root'}", 1.0
    mine = {w.relation for i, w in enumerate(words) if w.head == verb}
    yield f"passive, {relation}", float("nsubj:pass" in mine or "aux:pass" in mine)


def _path(words: Sequence[Word], head: int, verb: int) -> list[str]:
    """The relations from a name up to the event's word, "^" at the end where it hangs below that word; otherwise up to
    the first word that both hang below, and the relations from there down."""
    ups = _climb(words, head)
    if verb in ups:
        return [*(words[i].relation for i in ups[: ups.index(verb)]), "^"]
    downs = _climb(words, verb)
    meet = next((i for i in ups if i in downs), None)
    if meet is None:
        return ["no"]
    return (
        [words[i].relation for i in ups[: ups.index(meet)]]
        + ["v"]
        + [words[i].relation for i in downs[: downs.index(meet)]]
    )


def _climb(words: Sequence[Word], at: int) -> list[int]:
    found = []
    while 0 <= at < len(words) and at not in found:
        found.append(at)
        at = words[at].head
    return found
