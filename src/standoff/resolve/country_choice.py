"""The country of a party whose own words name none: one choice among the countries that the article names, and none."""

from __future__ import annotations

import math
from collections.abc import Mapping

import msgspec

from standoff.resolve.described import stem
from standoff.resolve.salience import NOT_STATES, Salience

FEATURES = {
    "told": 0.83,
    "stands-for": 0.92,
    "nobody": 0.05,
    "share": 0.52,
    "no-state": 0.65,
    "headline": 0.35,
    "previous": 0.38,
    "nearest-before": 0.44,
    "same-role": 0.51,
    "same-sector-before": 0.3,
}
"""What speaks for a country at a place, and how much: the coefficients of a conditional logit, fitted by
training/gazetteer/fit_country.py on parties of annotated articles that the reader was not trained on."""

LEAST = 0.003
"""Countries that the reader thinks less likely are all alike to it."""
MOST = 3.0
"""Of a feature that counts mentions: more say no more."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A party whose country is sought: the offset of its words, its role word and sector; `told`, how likely the reader
    thinks each country (empty: none of them); `stands_for`, the country of whoever the words stand for; `states_only`
    leaves out international bodies and the like where a state is named too; `among`, where given, all others."""

    at: int
    role: str = ""
    sector: str = ""
    told: Mapping[str, float] = {}
    stands_for: str = ""
    states_only: bool = False
    among: frozenset[str] = frozenset()


def choose_country(salience: Salience, asked: Asked) -> tuple[str, float]:
    """The likeliest country of a party and its probability; an empty one for none, or where none is named."""
    scores = {
        country: sum(FEATURES[name] * value for name, value in found.items())
        for country, found in features(salience, asked).items()
    }
    if asked.states_only and any(c and c not in NOT_STATES for c in scores):
        scores = {c: score for c, score in scores.items() if not c or c not in NOT_STATES}
    if asked.among:
        scores = {c: score for c, score in scores.items() if c in asked.among}
    if not scores:
        return "", 0.0
    best = max(scores, key=lambda country: (scores[country], country))
    return best, 1.0 / sum(math.exp(min(50.0, score - scores[best])) for score in scores.values())


def features(salience: Salience, asked: Asked) -> dict[str, dict[str, float]]:
    """What speaks for each country that the article names, and, where the reader was asked, for none: names of FEATURES
    to values."""
    found = {
        country: {"share": salience.share(country), "no-state": float(country in NOT_STATES)}
        for country in salience.totals
        if country
    }
    _named(salience, asked.at, found)
    _alike(salience, asked, found)
    counted = {country: {k: min(v, MOST) for k, v in f.items()} for country, f in found.items()}
    if asked.told:
        for country in counted:
            counted[country]["told"] = math.log(max(LEAST, asked.told.get(country, 0.0)))
        counted[""] = {"told": math.log(max(LEAST, asked.told.get("", 0.0))), "nobody": 1.0}
    if asked.stands_for in counted:
        counted[asked.stands_for]["stands-for"] = 1.0
    return counted


def _named(salience: Salience, at: int, found: dict[str, dict[str, float]]) -> None:
    """What the words say that name countries, by where they stand."""
    for w in salience.named_in(salience.sentence(at) - 1):
        _add(found[w.country], "previous", w.weight)
    for w in salience.named_in(0):
        _add(found[w.country], "headline", 1.0)
    before = salience.last_named(at)
    if before is not None:
        _add(found[before.country], "nearest-before", 1.0)


def _alike(salience: Salience, asked: Asked, found: dict[str, dict[str, float]]) -> None:
    """What the article's parties of the same role, and the last one before of the same sector, say."""
    role = stem(asked.role)
    for one in salience.of_role(role) if role else ():
        _add(found[one.country], "same-role", 1.0)
    before = salience.last_of(asked.sector, asked.at) if asked.sector else None
    if before is not None:
        _add(found[before.country], "same-sector-before", 1.0)


def _add(features: dict[str, float], name: str, value: float) -> None:
    features[name] = features.get(name, 0.0) + value
