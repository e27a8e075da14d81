"""Which happenings of different articles are one: pairs are compared one by one, so that a new article changes only
what it touches, and no order of reading matters."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from standoff.measure.likeness import likeness, weights_for
from standoff.measure.mention import Mention

SAME = 0.5
"""The likeness from which happenings of two articles are one: a little more precise than complete on ECB+'s training
part, since a false join can chain two stories, and a missed one only counts a happening twice."""

NEAR_DAYS = 3
"""Days that two reports may disagree by on when it happened (time zones, late reports, a day guessed from the
paper's)."""


def with_context(group: Mention, article: Iterable[Mention]) -> Mention:
    """The happening with the words of all that its article tells of."""
    words = frozenset[str]().union(*(mention.sentence for mention in article))
    return msgspec.structs.replace(group, context=words)


def day_of(group: Mention) -> dt.date | None:
    """The day that a happening is dated by: its own, else that of its report; None where neither is known."""
    for text in (group.day, group.published):
        if len(text) == len("2019-05-02"):
            return dt.date.fromisoformat(text)
    return None


def keys_of(group: Mention) -> Iterator[tuple[str, ...]]:
    """What two happenings must have in common to be compared at all: the type, and a party on the same side.

    A happening without words has nothing to compare: see `quiet`.
    """
    if not group.sentence:
        return
    yield from ((group.type.value, "actor", party) for party in group.actors)
    yield from ((group.type.value, "recipient", party) for party in group.recipients)


def comparable(one: Mention, other: Mention) -> bool:
    """Whether two happenings of one type and with a common party may be one: other articles, days that agree, and no
    side on which both name somebody and nobody is the same.

    What no day is known of is compared with its like alone.
    """
    if _part(one.actors, other.actors) or _part(one.recipients, other.recipients):
        return False
    a, b = day_of(one), day_of(other)
    if one.article == other.article or a is None or b is None:
        return one.article != other.article and a is b
    return abs((a - b).days) <= NEAR_DAYS


def _part(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


class Index:
    """Happenings by type, party and day: what a new one must be compared with."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[tuple[str, ...], dt.date | None], list[Mention]] = defaultdict(list)

    def add(self, group: Mention) -> None:
        """Take one happening in."""
        for key in keys_of(group):
            self._by_key[key, day_of(group)].append(group)

    def near(self, group: Mention) -> list[Mention]:
        """The happenings taken in so far that may be the same, each once, in the order of their ids."""
        found = {
            other.id: other
            for key in keys_of(group)
            for when in _days(group)
            for other in self._by_key.get((key, when), ())
            if comparable(group, other)
        }
        return [found[id] for id in sorted(found)]


def _days(group: Mention) -> list[dt.date | None]:
    """The days on which the same happening may be dated."""
    day = day_of(group)
    if day is None:
        return [None]
    return [day + dt.timedelta(n) for n in range(-NEAR_DAYS, NEAR_DAYS + 1)]


def same_as(group: Mention, others: Sequence[Mention]) -> tuple[str, ...]:
    """The ids of those among `others`, which `Index.near` found, that are the same happening."""
    weights = weights_for("across")
    return tuple(other.id for other in others if likeness(group, other, weights) >= SAME)
