"""The day that an article is about, and which of its events happened on it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from standoff.records.claim import Claim
from standoff.records.codes import EventType
from standoff.records.document import Sentence
from standoff.resolve.dating import Dated, lead_time

# An event without a time of its own, of another type than those told with the lead's day, is of that day only near it:
# within so many sentences, unless the day is fresh. Of 68 such events of annotated articles beyond these bounds 44 were
# of the day of publication and 24 of the lead's; of 109 within them, 33 and 76.
NEAR, FAR = 2, 7
FRESH, OLD = 1, 3  # days


class Lead(msgspec.Struct, frozen=True):
    """The first day that an article names, with the number of its sentence and the types of event told there."""

    day: dt.date
    sentence: int
    types: frozenset[EventType]

    def day_for(self, type_: EventType, sentence: int, published: dt.date) -> dt.date | None:
        """The lead's day for an event without a time of its own, or None where the day of publication is likelier."""
        if type_ in self.types:
            return self.day
        age, distance = (published - self.day).days, abs(sentence - self.sentence)
        reach = NEAR if age > OLD else FAR if age > FRESH else distance
        return self.day if distance <= reach else None


def lead_of(
    text: str, sentences: Sequence[Sentence], times: Sequence[Dated], claims: Iterable[Claim], published: dt.date | None
) -> Lead | None:
    """The article's lead, or None where it names no day of the last month."""
    time = lead_time(text, times, published)
    if time is None or time.day.date is None:
        return None
    number = sentence_at(sentences, time.span.start)
    told = (c.type for c in claims if sentence_at(sentences, c.trigger.start) == number)
    return Lead(time.day.date, number, frozenset(told))


def sentence_at(sentences: Sequence[Sentence], offset: int) -> int:
    """The number of the sentence that an offset lies in, or of the next one."""
    return bisect_right(sentences, offset, key=lambda sentence: sentence.span.end)
