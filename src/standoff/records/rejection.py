"""What could not be coded, and why: counted, stored, shown."""

from __future__ import annotations

import enum

import msgspec

from standoff.records.span import Span


class Reason(enum.StrEnum):
    """Why a text, a row, a sentence or a claim was not coded."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too-large"
    BAD_ENCODING = "bad-encoding"
    BAD_JSON = "bad-json"
    NO_TEXT = "no-text"
    BAD_DATE = "bad-date"
    NOT_PROSE = "not-prose"
    LANGUAGE = "language"
    NO_PARTY = "no-party"
    LOW_CONFIDENCE = "low-confidence"
    REFUSED = "refused"
    FETCH = "fetch"
    ERROR = "error"


class Rejection(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was not coded. `where` names the input (a path, a line of it, a url); `detail` says in one
    line what is wrong and what to do. `article` and `span` are given where the thing lies inside an article."""

    reason: Reason
    where: str
    detail: str
    article: str = ""
    source_id: str = ""
    span: Span | None = None
