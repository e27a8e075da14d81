"""What to expect, and how it turned out."""

from __future__ import annotations

import msgspec

from standoff.records.series import Question


class Quantile(msgspec.Struct, frozen=True):
    """The smallest count that is reached with at least this chance."""

    level: float
    count: int


class Part(msgspec.Struct, frozen=True):
    """What one memory adds to the expected count."""

    name: str
    count: float


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """How many incidents of a kind (of `Kind`, or "conflict": words, threats and acts together) to expect in the days
    from the day after `made` to `until` (ISO days).

    The chances are negative binomial with `mean` and `size`. `low` to `high` is the interval whose chance is nearest
    to 80 %, `any` the chance of one or more. `parts` add up to the mean. `base_mean` and `base_size` are
    climatology's answer, the rate of all days before, which skill is measured against. It rests on `known` incidents
    in `days_known` days.
    """

    id: str
    question: Question
    kind: str
    made: str
    until: str
    days: int
    mean: float
    size: float
    low: int
    high: int
    any: float
    quantiles: tuple[Quantile, ...]
    parts: tuple[Part, ...]
    base_mean: float
    base_size: float
    known: int
    days_known: int


class Because(msgspec.Struct, frozen=True):
    """A past event that speaks for what is expected: its day, what it was (a type; done by the other side where
    `inverse`), how many such things follow it on average, faded by the days since, and its id."""

    day: str
    type: str
    inverse: bool
    weight: float
    event: str


class Tomorrow(msgspec.Struct, frozen=True, kw_only=True):
    """Something that may be reported on the day after `made`: who does what to whom, with its chance.

    `because` holds the past events between the two that speak for it most, `columns` the kinds of evidence that put
    this recipient before others, heaviest first.
    """

    made: str
    actor: str
    type: str
    recipient: str
    chance: float
    because: tuple[Because, ...]
    columns: tuple[str, ...]


class Scored(msgspec.Struct, frozen=True, kw_only=True):
    """A forecast whose last day has passed: what came, the scores (smaller is better), climatology's beside them.

    `covered` is whether the count lay from low to high; `within` is the part of it inside the central 80 %, whose
    average a calibrated forecast of counts has at 0.8.
    """

    forecast: str
    kind: str
    days: int
    count: int
    crps: float
    log_score: float
    base_crps: float
    base_log_score: float
    covered: bool
    within: float


class ScoreRow(msgspec.Struct, frozen=True, kw_only=True):
    """Averages over the forecasts of one kind and length. `skill` is 1 - crps / base_crps: above 0 is better than
    climatology, 1 perfect; None where climatology was all but perfect."""

    kind: str
    days: int
    forecasts: int
    mean: float
    count: float
    crps: float
    log_score: float
    base_crps: float
    base_log_score: float
    skill: float | None
    covered: float
    within: float
