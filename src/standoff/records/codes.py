"""The closed code lists that records are made of: event types, statuses, how a date was found."""

from __future__ import annotations

import enum


class EventType(enum.StrEnum):
    """The 16 event types of PLOVER 2.0 (Open Event Data Alliance)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Quad(enum.StrEnum):
    """Words or deeds, cooperation or conflict."""

    VERBAL_COOPERATION = "verbal-cooperation"
    MATERIAL_COOPERATION = "material-cooperation"
    VERBAL_CONFLICT = "verbal-conflict"
    MATERIAL_CONFLICT = "material-conflict"


class Status(enum.StrEnum):
    """How the text presents an event: did it happen?"""

    ACTUAL = "actual"
    ALLEGED = "alleged"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"
    HISTORICAL = "historical"


class DateBasis(enum.StrEnum):
    """How the day of an event was found."""

    STATED = "stated"
    RELATIVE = "relative"
    PUBLISHED = "published"
    NONE = "none"
