"""What an assistant may ask: the questions of `queries`, shorter lists, and how much evidence to show."""

from __future__ import annotations

from typing import Annotated

import msgspec

from standoff.queries import asked as put
from standoff.queries.asked import Id
from standoff.records.series import Step

ROWS = 10
"""Rows of a list where nobody says how many: an assistant reads every one, and each is up to a page of text."""

MOST_ROWS = 100
EVIDENCE = 5
"""Sentences beneath an answer where nobody says how many: enough to quote from."""

MOST_EVIDENCE = 50
LETTERS = 20_000
"""Characters of an article at once: some 4,000 words, more than nearly every report has."""

MOST_LETTERS = 200_000

Rows = Annotated[int, msgspec.Meta(ge=1, le=MOST_ROWS, description="Rows at once; go on with `cursor`.")]
Shown = Annotated[int, msgspec.Meta(ge=0, le=MOST_EVIDENCE, description="Sentences of evidence at most.")]


class Verdict(put.Between, frozen=True, kw_only=True):
    """For `verdict`."""

    evidence: Shown = EVIDENCE


class Series(put.PairAsked, frozen=True, kw_only=True):
    """For `series`."""

    step: Annotated[Step, msgspec.Meta(description="How long the stretch of one point is.")] = Step.WEEK
    evidence: Shown = EVIDENCE


class Incidents(put.IncidentsAsked, frozen=True, kw_only=True):
    """For `incidents`."""

    limit: Rows = ROWS
    evidence: Shown = EVIDENCE


class Events(put.EventsAsked, frozen=True, kw_only=True):
    """For `events`."""

    limit: Rows = ROWS
    evidence: Shown = EVIDENCE


class Claims(put.Between, frozen=True, kw_only=True):
    """For `claims`."""

    limit: Rows = ROWS
    evidence: Shown = EVIDENCE


class Pairs(put.PairsAsked, frozen=True, kw_only=True):
    """For `pairs`."""

    limit: Rows = ROWS
    evidence: Shown = EVIDENCE


class Brief(put.BriefAsked, frozen=True, kw_only=True):
    """For `brief`."""

    evidence: Shown = EVIDENCE


class Forecast(put.Between, frozen=True, kw_only=True):
    """For `forecast`."""

    evidence: Shown = EVIDENCE


class Article(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For `article`."""

    id: Annotated[Id, msgspec.Meta(description="The id that evidence gives as `article`.")]
    start: Annotated[int, msgspec.Meta(ge=0, description="The first character to show, in code points.")] = 0
    characters: Annotated[int, msgspec.Meta(ge=1, le=MOST_LETTERS, description="How many to show.")] = LETTERS
    evidence: Shown = MOST_EVIDENCE


class Meta(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For `meta`."""

    evidence: Shown = EVIDENCE


class Code(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For `code`."""

    text: Annotated[str, msgspec.Meta(max_length=MOST_LETTERS, description="The report, in English.")]
    title: Annotated[str, msgspec.Meta(max_length=1_000, description="Its headline.")] = ""
    published: Annotated[
        str, msgspec.Meta(max_length=40, description="Its day, as 2019-05-02; without it the text's head may say.")
    ] = ""
    url: Annotated[str, msgspec.Meta(max_length=2_000, description="Where it stands.")] = ""
    publisher: Annotated[str, msgspec.Meta(max_length=200, description="Whose report it is.")] = ""
    evidence: Shown = MOST_EVIDENCE
