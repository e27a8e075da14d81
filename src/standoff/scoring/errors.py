"""The mistakes of a comparison one by one, each with its sentence, for reading."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

import msgspec

from standoff.scoring.gold import GoldArticle
from standoff.scoring.mention import Mention
from standoff.scoring.pairing import Pairs


class Kind(enum.StrEnum):
    """What is wrong; the first that applies."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    WRONG_TYPE = "wrong-type"
    WRONG_PARTY = "wrong-party"
    WRONG_STATUS = "wrong-status"


class Mistake(msgspec.Struct, frozen=True, kw_only=True):
    """One mistake: the sentence, what was annotated there (None: nothing) and what was predicted (None: nothing)."""

    article: str
    kind: Kind
    sentence: str
    gold_trigger: str = ""
    predicted_trigger: str = ""
    gold: Mention | None = None
    predicted: Mention | None = None


def mistakes(gold: Sequence[GoldArticle], pairs: Sequence[Pairs]) -> Iterator[Mistake]:
    """Every mistake in the order of the articles and of their text."""
    for article, one in zip(gold, pairs, strict=True):
        found = [_mistake(article, *both) for both in _wrong(one)]
        yield from sorted(found, key=lambda mistake: _start(mistake.gold or mistake.predicted))


def _wrong(pairs: Pairs) -> Iterator[tuple[Kind, Mention | None, Mention | None]]:
    for left, right in pairs.by_type.items():
        if left not in pairs.by_dyad:
            yield Kind.WRONG_PARTY, pairs.gold[left], pairs.predicted[right]
        elif pairs.gold[left].status != pairs.predicted[right].status:
            yield Kind.WRONG_STATUS, pairs.gold[left], pairs.predicted[right]
    answered = set(pairs.by_type.values())
    spurious = [mention for index, mention in enumerate(pairs.predicted) if index not in answered]
    for mention in (mention for index, mention in enumerate(pairs.gold) if index not in pairs.by_type):
        other = _nearest(mention, spurious)
        if other is None:
            yield Kind.MISSED, mention, None
        else:
            spurious.remove(other)
            yield Kind.WRONG_TYPE, mention, other
    yield from ((Kind.SPURIOUS, None, mention) for mention in spurious)


def _nearest(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """An unmatched prediction on the same trigger words: the same event under another type."""
    same = (other for other in others if other.sentence == mention.sentence and other.trigger.overlaps(mention.trigger))
    return next(same, None)


def _mistake(article: GoldArticle, kind: Kind, gold: Mention | None, predicted: Mention | None) -> Mistake:
    text = article.article.text
    one = gold or predicted
    return Mistake(
        article=article.id,
        kind=kind,
        sentence=one.sentence.of(text) if one else "",
        gold_trigger=gold.trigger.of(text) if gold else "",
        predicted_trigger=predicted.trigger.of(text) if predicted else "",
        gold=gold,
        predicted=predicted,
    )


def _start(mention: Mention | None) -> int:
    return mention.trigger.start if mention else 0
