"""Temporal expressions: the words that say when.

One grammar, written as small named pieces; the longest reading wins. Only words that point at a day, a month or
a year are found: durations ("for two years", "18 months in prison") are not.
"""

from __future__ import annotations

import re

from standoff.records.span import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
# "May" and "March" alone are also a verb, a name and a walk: they count as months beside a number or a preposition.
_CLEAR_MONTH = r"(?:January|February|April|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.)"
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%,]\d|\d)"
_PART = r"(?:morning|afternoon|evening|night)"
_UNIT = r"(?:hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century)"
_NUMBER = (
    r"(?i:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty"
    r"|thirty|several|a few|a couple of|many|some)"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_LEAD = r"(?:(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|[Tt]hrough)\s+)"
_VAGUE = r"(?:(?:(?:the\s+)?(?:early|late|mid|middle\s+of|end\s+of|beginning\s+of|start\s+of)[\s-]*(?:on\s+|in\s+)?))"
_WHICH = r"(?:(?:the\s+)?(?:last|next|this|past|previous|following|coming|same|that)\s+)"

_DATE = "|".join(
    [
        r"\d{4}-\d\d-\d\d(?!\d)",
        r"\d{1,2}/\d{1,2}/(?:19|20)\d\d(?!\d)",
        rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}\b)?",
        rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR}\b)?",
        rf"{_MONTH},?\s+(?:of\s+)?(?:{_YEAR}\b|(?:last|this|next)\s+year)",
    ]
)
_RANGES = "|".join(
    [
        rf"[Bb]etween\s+(?:{_MONTH}\s+)?{_DAY}\s+and\s+(?:{_DATE}|{_DAY})",
        rf"[Ff]rom\s+(?:{_DATE}|{_DAY})\s+(?:to|until|through)\s+(?:{_DATE})",
        rf"(?:[Ff]rom|[Bb]etween)\s+{_WEEKDAY}\s+(?:to|until|through|and)\s+{_WEEKDAY}",
        rf"{_DAY}\s?[-–]\s?{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR}\b)?",
        rf"{_MONTH}\s+{_DAY}\s?[-–]\s?{_DAY}(?:,?\s+{_YEAR}\b)?",
    ]
)
_RELATIVE = "|".join(
    [
        rf"(?:late\s+|early\s+)?(?:[Yy]esterday|[Tt]oday|[Tt]omorrow)(?:\s+{_PART})?\b(?!['’]s\s+(?:world|society))",
        r"[Tt]onight|[Oo]vernight|[Tt]he\s+day\s+(?:before\s+yesterday|after\s+tomorrow)",
        rf"(?:[Ee]arlier|[Ll]ater)\s+(?:on\s+)?(?:today|{_WEEKDAY}|(?:this|last|that|in\s+the)\s+(?:{_UNIT}|{_PART}))",
        rf"(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\s+(?:same|previous|next|following|past|coming))\s+"
        rf"(?:{_UNIT}|{_PART}|{_SEASON})\b(?!s)",
        r"[Tt]hat\s+(?:day|night|week|month|year|morning|evening|afternoon)\b",
        rf"{_NUMBER}\s+{_UNIT}s?\s+(?:ago|earlier|later|before|after|prior|previously)\b",
        r"[Tt]he\s+day\s+(?:before|after)\b",
    ]
)
_WEEKDAYS = rf"(?:{_VAGUE}|{_WHICH})?{_WEEKDAY}(?:\s+{_PART})?"
_MONTHS = rf"{_VAGUE}{_MONTH}|{_WHICH}{_MONTH}|(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom)\s+{_MONTH}|{_CLEAR_MONTH}"
_YEARS = (
    rf"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Oo]f|{_VAGUE})\s*"
    rf"(?:{_VAGUE})?{_YEAR}"
)
_POINT = rf"{_LEAD}?(?:{_VAGUE}?(?:{_DATE})|{_RELATIVE}|{_WEEKDAYS}|{_MONTHS})"
_TIME = re.compile(rf"(?<![\w$€£.-])(?:{_RANGES}|{_POINT}|{_YEARS})\b(?![-\w])\.?")


def find_times(text: str, sentence: Span) -> tuple[Span, ...]:
    """The temporal expressions in one sentence of `text`, in order, with their preposition ("on Tuesday night").

    Raises `ValueError` where the sentence reaches past the text.
    """
    words = sentence.of(text)
    return tuple(_trimmed(match).shifted(sentence.start) for match in _TIME.finditer(words))


def _trimmed(match: re.Match[str]) -> Span:
    """The match without a full stop that belongs to the sentence, not to an abbreviated month."""
    start, end = match.span()
    return Span(start, end - 1 if match.group().endswith(".") else end)
