"""Compare predicted events with annotated articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Quad, Status
from standoff.records.event import Event
from standoff.scoring import fields
from standoff.scoring.bootstrap import RESAMPLES, SEED, Array, Figure, divided, figure, totals, weights
from standoff.scoring.gold import GoldArticle
from standoff.scoring.matching import Matching
from standoff.scoring.mention import Mention, countries
from standoff.scoring.pairing import Pairs, pair
from standoff.scoring.predicted import predicted_mentions
from standoff.scoring.report import Cell, Field, Level, Report

Counts = tuple[int, int, int]
"""Matched, predicted, gold: of one article."""

Predictions = Mapping[str, Sequence[Event]]
"""Gold article id → what was predicted for it; an article that is missing counts as one without events."""

QuadPair = tuple[str, str, Quad]


def compared(gold: Sequence[GoldArticle], predicted: Predictions) -> tuple[Pairs, ...]:
    """The matched mentions of each article, in the articles' order."""
    return tuple(pair(one.mentions, predicted_mentions(predicted.get(one.id, ()), one)) for one in gold)


def score(pairs: Sequence[Pairs], resamples: int = RESAMPLES, seed: int = SEED) -> Report:
    """Every figure of the comparison, its interval drawn over articles."""
    draws = weights(len(pairs), resamples, seed)
    return Report(
        articles=len(pairs),
        levels=(
            _level("sentence+type", [_counts(one, one.by_type) for one in pairs], draws),
            _level("type+dyad", [_counts(one, one.by_dyad) for one in pairs], draws),
            _level("type+dyad+status", [_counts(one, one.by_status) for one in pairs], draws),
            _level("article-pairs", [_pair_counts(one) for one in pairs], draws),
        ),
        types=_types(pairs, draws),
        fields=_fields(fields.ON_TYPE, [_matched(one, one.by_type) for one in pairs], draws),
        dyad_fields=_fields(fields.ON_DYAD, [_matched(one, one.by_dyad) for one in pairs], draws),
        status_macro_f1=_macro_f1(pairs, draws),
        statuses=_confusion(pairs),
    )


def _counts(pairs: Pairs, matching: Matching) -> Counts:
    return len(matching), len(pairs.predicted), len(pairs.gold)


def _matched(pairs: Pairs, matching: Matching) -> list[tuple[Mention, Mention]]:
    return [(pairs.gold[left], pairs.predicted[right]) for left, right in matching.items()]


def _pair_counts(pairs: Pairs) -> Counts:
    gold, predicted = quad_pairs(pairs.gold), quad_pairs(pairs.predicted)
    return len(gold & predicted), len(predicted), len(gold)


def quad_pairs(mentions: Iterable[Mention]) -> set[QuadPair]:
    """The (actor country, recipient country, quad class) of an article; a symmetric event reads as both directions."""
    found: set[QuadPair] = set()
    for mention in mentions:
        actors, others = countries(mention.actors), countries(mention.recipients)
        if mention.is_symmetric:
            dyads = {(one, other) for one in actors for other in actors if one != other}
        else:
            dyads = {(one, other) for one in actors for other in others}
        found |= {(one, other, quad_of(mention.type)) for one, other in dyads}
    return found


def _level(name: str, counts: Sequence[Counts], draws: Array) -> Level:
    matched, predicted, gold = (totals(draws, [one[part] for one in counts]) for part in range(3))
    return Level(
        name=name,
        precision=figure(divided(matched, predicted)),
        recall=figure(divided(matched, gold)),
        f1=figure(divided(2 * matched, predicted + gold)),
        matched=int(matched[0]),
        predicted=int(predicted[0]),
        gold=int(gold[0]),
    )


def _types(pairs: Sequence[Pairs], draws: Array) -> tuple[Level, ...]:
    """One row for each type that was annotated or predicted."""
    levels = (_level(type.value, [_type_counts(one, type) for one in pairs], draws) for type in EventType)
    return tuple(level for level in levels if level.predicted or level.gold)


def _type_counts(pairs: Pairs, type: EventType) -> Counts:
    matched = sum(pairs.gold[left].type == type for left in pairs.by_type)
    return matched, sum(m.type == type for m in pairs.predicted), sum(m.type == type for m in pairs.gold)


def _fields(
    checks: Mapping[str, fields.Check], matched: Sequence[list[tuple[Mention, Mention]]], draws: Array
) -> tuple[Field, ...]:
    asked = totals(draws, [len(one) for one in matched])
    return tuple(_field(name, check, matched, asked, draws) for name, check in checks.items())


def _field(
    name: str,
    check: Callable[[Mention, Mention], bool],
    matched: Sequence[list[tuple[Mention, Mention]]],
    asked: Array,
    draws: Array,
) -> Field:
    right = totals(draws, [sum(check(gold, predicted) for gold, predicted in one) for one in matched])
    return Field(name, figure(divided(right, asked)), int(right[0]), int(asked[0]))


def _macro_f1(pairs: Sequence[Pairs], draws: Array) -> Figure:
    """The mean F1 of the statuses that the matched mentions were annotated with, in each draw."""
    scores, seen = [], []
    for status in Status:
        counts = [_status_counts(one, status) for one in pairs]
        right, predicted, gold = (totals(draws, [one[part] for one in counts]) for part in range(3))
        scores.append(np.nan_to_num(divided(2 * right, predicted + gold)) * (gold > 0))
        seen.append(gold > 0)
    return figure(divided(np.sum(scores, axis=0), np.sum(seen, axis=0).astype(np.float64)))


def _status_counts(pairs: Pairs, status: Status) -> Counts:
    both = [(gold.status == status, predicted.status == status) for gold, predicted in _matched(pairs, pairs.by_type)]
    return sum(g and p for g, p in both), sum(p for _, p in both), sum(g for g, _ in both)


def _confusion(pairs: Sequence[Pairs]) -> tuple[Cell, ...]:
    """How often each annotated status was read as each other, on mentions matched by sentence and type."""
    counts = Counter((gold.status, predicted.status) for one in pairs for gold, predicted in _matched(one, one.by_type))
    return tuple(Cell(gold, predicted, counts[gold, predicted]) for gold in Status for predicted in Status)
