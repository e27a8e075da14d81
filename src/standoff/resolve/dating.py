"""Which day an event gets: from its sentence's own words, else from the article, else from the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from standoff.records.codes import DateBasis, Status
from standoff.records.document import Word
from standoff.records.lookup import inside
from standoff.records.span import Span
from standoff.resolve.days import NO_DAY, Day, resolve_day
from standoff.resolve.hanging import is_hanging, with_hanging
from standoff.resolve.tense import is_background

# What an article reports is at most so many days old, measured on Wikinews and newspaper articles; what lies
# further back is background.
NEWS_AGE = 31
# A comma, a quotation mark or a subordinating word between a time and a trigger weighs as many characters.
CLAUSE_COST = 40
# A time that the syntax hangs on the trigger wins over nearer ones: worth this many characters.
SYNTAX_GAIN = 400
# Further from its trigger than this, a time says nothing about an event that is not plain news.
FAR = 60

_BORDER = re.compile(
    r"[,;:—–\"“”]|\b(?:that|who|which|when|after|before|while|since|because|and|but|over|following|amid)\b"
)
_BOUND = re.compile(r"(?:since|until|till|by|before|after|from|through)\b", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\s+(?:[\w-]+\s+)?")
_PLANNED = re.compile(
    r"(?:\b(?:will|would|shall|"
    r"(?:plans?|planning|intends?|due|set|scheduled|expected|poised|ready) (?:to|for))|['’]ll)\b"
    r"[^.;:!?\"“”\n]*\Z",
    re.IGNORECASE,
)
PLANNED_REACH = 80
"""Characters before a time in which a word of planning still governs it."""
_SPOKEN_DAY = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening))\b", re.IGNORECASE)


class Dated(msgspec.Struct, frozen=True):
    """A temporal expression and the day that it means."""

    span: Span
    day: Day


def resolve_times(text: str, times: Sequence[Span], published: dt.date | None) -> tuple[Dated, ...]:
    """The day of each of an article's temporal expressions, which must stand in text order.

    "The next day" counts from the day told last before it ("a week earlier" tells one too, a bound does not); "today"
    inside a quotation counts from that day too, since it is the speaker's. "A day after" something dates that something
    (`hanging.py`).
    """
    days: list[Day] = []
    anchor: dt.date | None = None
    for time in times:
        words = time.of(text)
        spoken = anchor is not None and _SPOKEN_DAY.search(words) and _in_quotation(text, time)
        origin, ahead = (anchor if spoken else published), _is_planned(text, time)
        day = NO_DAY if is_hanging(text, time) else resolve_day(words, origin, anchor, future=ahead)
        days.append(day)
        told = day.date if not (_BOUND.match(words) or is_alone(text, time)) else None
        if told and (not published or told <= published):
            anchor = told
    return tuple(map(Dated, times, with_hanging(text, times, days)))


def lead_time(text: str, times: Sequence[Dated], published: dt.date | None) -> Dated | None:
    """The time that says which day the article is about: the first that names a day no later than publication and at
    most `NEWS_AGE` days before it. A date that stands alone on its line is a dateline and does not count."""
    if published is None:
        return None
    for time in times:
        day = time.day.date if time.day.exact and not is_alone(text, time.span) else None
        if day and 0 <= (published - day).days <= NEWS_AGE:
            return time
    return None


def day_of_event(
    text: str,
    sentence: Span,
    trigger: Span,
    times: Sequence[Dated],
    published: dt.date | None,
    status: Status,
    *,
    lead: dt.date | None = None,
    words: Sequence[Word] = (),
) -> Day:
    """The day of one event, as the codebook has it.

    First what the sentence says: `times` are the article's temporal expressions, of which those in `sentence`
    count. Where it says nothing and the event is news (status actual), the day that the article is about (`lead`,
    see `lead.py`; basis relative), else the day of publication; background (see `tense.py`; a headline has none), plans
    and what did not happen stay without a day. `words` are the sentence's words with their syntax, where there is one.
    """
    own = inside(sentence, times, lambda time: time.span)
    day = _own_day(text, trigger, own, published, status, words)
    if day.value or status is not Status.ACTUAL:
        return day
    if sentence.start > 0 and is_background(text, trigger, words):
        return NO_DAY
    if lead is not None:
        return Day(lead.isoformat(), DateBasis.RELATIVE)
    return Day(published.isoformat(), DateBasis.PUBLISHED) if published else NO_DAY


def _own_day(
    text: str,
    trigger: Span,
    times: Sequence[Dated],
    published: dt.date | None,
    status: Status,
    words: Sequence[Word],
) -> Day:
    """The day that the event's own sentence gives it: the nearest time that can be meant."""
    if status is Status.FUTURE:
        times = [ahead(text, time, published) for time in times]
    fitting = [time for time in times if may_date(text, time, trigger, published, status)]
    near = min(fitting, key=lambda time: distance(text, trigger, time.span, words), default=None)
    if near is None:
        return NO_DAY
    if status is not Status.ACTUAL and distance(text, trigger, near.span, words) > FAR:
        return NO_DAY
    return near.day


def ahead(text: str, time: Dated, published: dt.date | None) -> Dated:
    """The time as read where the telling looks ahead: "on Friday" is the coming one."""
    day = resolve_day(time.span.of(text), published, future=True)
    return Dated(time.span, day if day.value else time.day)


def owns(text: str, time: Span, trigger: Span) -> bool:
    """ "After Wednesday's attacks": a bound for what is told, the day of the attacks."""
    return bool(_OWNED.fullmatch(text[time.end : trigger.start]))


def may_date(text: str, time: Dated, trigger: Span, published: dt.date | None, status: Status) -> bool:
    """Whether a time can be an event's: what has happened lies not after publication, and the number of this year
    alone dates no news; a bound ("since June", "by Friday") dates nothing."""
    value = time.day.value
    if not value or (_BOUND.match(text, time.span.start) and not owns(text, time.span, trigger)):
        return False
    if status is not Status.FUTURE and published is not None and value > published.isoformat():
        return False
    earlier = published is not None and value < f"{published.year:04}"
    return status is not Status.ACTUAL or len(value) > len("2019") or earlier


def distance(text: str, trigger: Span, time: Span, words: Sequence[Word] = ()) -> int:
    """How far a time stands from a trigger, in characters, where a clause border counts as many; a time that opens
    the sentence ("On Monday, ...") is near to all that follows up to the next border."""
    if time.overlaps(trigger):
        return -SYNTAX_GAIN
    first, second = sorted((trigger, time))
    between = text[first.end : second.start]
    borders = len(_BORDER.findall(between))
    if between.startswith(",") and first is time:
        return CLAUSE_COST * (borders + 1) // 2
    gain = SYNTAX_GAIN if hangs_on(time, trigger, words) else 0
    return len(between) + CLAUSE_COST * borders - gain


def hangs_on(time: Span, trigger: Span, words: Sequence[Word]) -> bool:
    """Whether the syntax makes the time a modifier of the trigger: climbing from the time, the trigger is reached
    before any other verb."""
    return any(_climbs_to(trigger, words, word.head) for word in words if time.contains(word.span))


def _climbs_to(trigger: Span, words: Sequence[Word], head: int) -> bool:
    for _ in words:
        if not 0 <= head < len(words):
            return False
        if words[head].span.overlaps(trigger):
            return True
        if words[head].upos in ("VERB", "AUX"):
            return False
        head = words[head].head
    return False


def is_alone(text: str, time: Span) -> bool:
    """Whether a temporal expression fills its line."""
    start = text.rfind("\n", 0, time.start) + 1
    end = text.find("\n", time.end)
    return text[start : end if end >= 0 else len(text)].strip(" .,\t\r") == time.of(text).strip(" .,")


def _is_planned(text: str, time: Span) -> bool:
    """Whether the words before a time, up to the last mark, speak of what is to come: its weekday lies ahead."""
    return bool(_PLANNED.search(text, max(0, time.start - PLANNED_REACH), time.start))


def _in_quotation(text: str, time: Span) -> bool:
    """Whether a quotation that began in the time's paragraph is still open."""
    before = text[text.rfind("\n", 0, time.start) + 1 : time.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
