"""Days that are told by their distance from another happening: "…on Wednesday, a day after Pompeo accused Moscow".

The words date what follows them, reckoned from the day of the clause that they hang on: here Wednesday.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from standoff.records.span import Span
from standoff.resolve.days import NO_DAY, Day, resolve_day

_HANGING = re.compile(r"\b(?:before|after|prior)\Z", re.IGNORECASE)
_FOLLOWED = re.compile(r"\s+(?:to\s+)?\w")
_ENDS = re.compile(r"[.!?;]\s|\n")
_OTHER_WAY = {"before": "after", "prior": "after", "after": "before"}


def is_hanging(text: str, time: Span) -> bool:
    """Whether the words count from a happening named after them ("two days before the vote")."""
    return bool(_HANGING.search(time.of(text)) and _FOLLOWED.match(text, time.end))


def with_hanging(text: str, times: Sequence[Span], days: Sequence[Day]) -> tuple[Day, ...]:
    """The days of an article's times, in text order, those of hanging ones from what their sentence dates beside.

    Without another day in the sentence a hanging time has none.
    """
    return tuple(
        _of_what_follows(text, times, days, number) if is_hanging(text, time) else day
        for number, (time, day) in enumerate(zip(times, days, strict=True))
    )


def _of_what_follows(text: str, times: Sequence[Span], days: Sequence[Day], number: int) -> Day:
    """If Wednesday was a day *after* it, it was a day *before* Wednesday."""
    home = _home(text, times, days, number)
    turned = _HANGING.sub(lambda found: _OTHER_WAY[found.group().lower()], times[number].of(text).lower())
    return resolve_day(turned, home.date, home.date)


def _home(text: str, times: Sequence[Span], days: Sequence[Day], number: int) -> Day:
    """The day of the clause that a hanging time belongs to: told before it, or else past the comma that ends it."""
    here = times[number]
    if number and not _ENDS.search(text, times[number - 1].end, here.start):
        return days[number - 1]
    between = text[here.end : times[number + 1].start] if number + 1 < len(times) else ""
    return days[number + 1] if "," in between and not _ENDS.search(between) else NO_DAY
