"""How likely two mentions tell of the same happening: a logistic model over what they share.

`data/likeness.toml` holds its weights, fitted by `training/incidents/fit.py`.
"""

from __future__ import annotations

import functools
import math
import tomllib
from collections.abc import Mapping
from importlib import resources

from standoff.measure.mention import Mention
from standoff.records.codes import Status

Weights = Mapping[str, float]

CHARACTERS = 200.0
"""About a sentence: the unit in which the distance of two mentions is told."""


def features(one: Mention, other: Mention) -> dict[str, float]:
    """What two mentions of one type share and where they part, by name; each feature is 0 where nothing is known."""
    return {
        "same mode": one.mode == other.mode,
        "other mode": bool(one.mode and other.mode) and one.mode != other.mode,
        **_sides("actors", one.actors, other.actors),
        **_sides("recipients", one.recipients, other.recipients),
        "sides crossed": bool(one.actors & other.recipients or one.recipients & other.actors),
        "actors' words": bool(one.actor_words & other.actor_words),
        "recipients' words": bool(one.recipient_words & other.recipient_words),
        "same day": one.day == other.day != "",
        "other day": bool(one.day and other.day) and not _days_agree(one.day, other.day),
        "same status": one.status is other.status,
        "one is history": (one.status is Status.HISTORICAL) != (other.status is Status.HISTORICAL),
        "trigger": bool(one.trigger & other.trigger),
        "sentence": _overlap(one.sentence, other.sentence),
        "context": _overlap(one.context, other.context),
        "same place": one.place == other.place != "",
        "distance": math.log1p(abs(one.start - other.start) / CHARACTERS) if one.article == other.article else 0.0,
        "same sentence": one.article == other.article and one.start == other.start,
    }


def _sides(name: str, one: frozenset[str], other: frozenset[str]) -> dict[str, float]:
    return {
        f"{name} meet": bool(one & other),
        f"{name} part": bool(one and other) and not one & other,
        f"{name} equal": one == other,
    }


def _days_agree(one: str, other: str) -> bool:
    """Whether one is the other, or the month or year that it lies in."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def likeness(one: Mention, other: Mention, weights: Weights) -> float:
    """The probability that both tell of the same happening; 0 where the types differ."""
    if one.type is not other.type:
        return 0.0
    total = weights["bias"] + sum(weights[name] * value for name, value in features(one, other).items())
    return 1 / (1 + math.exp(-total))


@functools.cache
def weights_for(what: str) -> Weights:
    """The fitted weights: `within` an article, or `across` articles."""
    text = resources.files("standoff.measure").joinpath("data/likeness.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text)[what].items()}
