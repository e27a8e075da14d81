"""Which predicted mention answers which annotated one, inside one article."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from standoff.records.span import Span
from standoff.scoring.matching import Matching, extended
from standoff.scoring.mention import Mention, countries

Relation = Callable[[Mention, Mention], bool]


def same_type(gold: Mention, predicted: Mention) -> bool:
    """Same sentence and type."""
    return gold.sentence == predicted.sentence and gold.type == predicted.type


def same_dyad(gold: Mention, predicted: Mention) -> bool:
    """Same sentence, type, and countries on each side; where the event is symmetric, on both sides together."""
    return same_type(gold, predicted) and same_parties(gold, predicted)


def same_status(gold: Mention, predicted: Mention) -> bool:
    """Same sentence, type, dyad and status."""
    return same_dyad(gold, predicted) and gold.status == predicted.status


def same_parties(gold: Mention, predicted: Mention) -> bool:
    """Whether the sets of countries agree, order-free where the annotated event is symmetric."""
    if gold.is_symmetric:
        return countries(gold.actors) == countries(predicted.actors + predicted.recipients)
    return _dyad(gold) == _dyad(predicted)


def _dyad(mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
    return countries(mention.actors), countries(mention.recipients)


class Pairs(msgspec.Struct, frozen=True):
    """The mentions of one article and their pairs (gold index → predicted index), each matching of greatest size.

    Pairs that agree in more are taken first: `by_type` extends `by_dyad`, which extends `by_status`.
    """

    gold: tuple[Mention, ...]
    predicted: tuple[Mention, ...]
    by_type: Matching
    by_dyad: Matching
    by_status: Matching


def pair(gold: Sequence[Mention], predicted: Sequence[Mention]) -> Pairs:
    """Match the mentions of one article, sentence by sentence."""
    rooms = _by_sentence(predicted)
    by_status = extended({}, _edges(gold, predicted, rooms, same_status))
    by_dyad = extended(by_status, _edges(gold, predicted, rooms, same_dyad))
    by_type = extended(by_dyad, _edges(gold, predicted, rooms, same_type))
    return Pairs(tuple(gold), tuple(predicted), by_type, by_dyad, by_status)


def _by_sentence(mentions: Sequence[Mention]) -> dict[Span, list[int]]:
    found: dict[Span, list[int]] = {}
    for index, mention in enumerate(mentions):
        found.setdefault(mention.sentence, []).append(index)
    return found


def _edges(
    gold: Sequence[Mention], predicted: Sequence[Mention], rooms: dict[Span, list[int]], relation: Relation
) -> list[list[int]]:
    return [
        [index for index in rooms.get(mention.sentence, ()) if relation(mention, predicted[index])] for mention in gold
    ]
