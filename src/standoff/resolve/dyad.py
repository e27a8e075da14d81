"""Which two states an article speaks of at a place in it: what "the two countries" means there."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping

import msgspec

from standoff.resolve.salience import NOT_STATES, Salience, Weighed

FADE = 0.7  # a mention's weight falls to this with each sentence that it lies back
TOGETHER = 1.0  # added to a pair for a sentence that names both, less where it names a third state too
LEADERS = 2.0  # factor for persons where the words speak of leaders
LEAST = 1e-6
SURE = 0.8  # the most that a pair is believed; less, the nearer a third state comes


class Dyad(msgspec.Struct, frozen=True):
    """Two states in the order in which they were named; `confidence` 0 to 1; `others` came next, likeliest first."""

    first: str
    second: str
    confidence: float
    others: tuple[str, ...] = ()

    def other(self, country: str) -> str:
        """The member that is not `country`."""
        return self.second if country == self.first else self.first


def dyad_at(salience: Salience, at: int, *, leaders: bool = False, of: str = "") -> Dyad | None:
    """The two states that the text before an offset speaks of most and last, or, where it names fewer, the whole text;
    None where that names fewer too. The city of the talks speaks for nobody. `of`: one of them is this state;
    `leaders`: persons count more."""
    named = _states(salience)
    before = [w for w in named if w.start < at]
    here = salience.sentence(at)
    for some in (before, [w for w in named if w.sentence <= here], named):
        if len({w.country for w in some} | ({of} if of else set())) > 1:
            return _best(some, here, leaders, of)
    return None


def dyad_told(told: Mapping[str, float]) -> Dyad | None:
    """The two states that words stand for which the reader takes to be of these countries with these probabilities;
    None where it names fewer than two."""
    states = sorted((c for c in told if c and c not in NOT_STATES), key=lambda c: -told[c])
    if len(states) < 2:
        return None
    first, second, *others = states
    third = told[others[0]] if others else 0.0
    return Dyad(first, second, round(SURE * told[second] / max(told[second] + third, LEAST), 3), tuple(others))


def owner_at(salience: Salience, at: int, *, nearest: bool) -> str:
    """The state whose neighbour or opponent is spoken of at an offset: of those that its sentence names before it the
    nearest, or the first one; where it names none, the first of the last sentence that names any. Empty if none."""
    named = [w for w in _states(salience) if w.start < at]
    here = [w for w in named if w.sentence == salience.sentence(at)]
    if here:
        return here[-1 if nearest else 0].country
    return next((w.country for w in named if w.sentence == named[-1].sentence), "")


def _states(salience: Salience) -> list[Weighed]:
    return [w for w in salience.weighed if w.country not in NOT_STATES and not w.venue]


def _best(named: list[Weighed], here: int, leaders: bool, of: str) -> Dyad:
    single, joint = _weights(named, here, leaders), _joint(named, here)
    if of:
        single.setdefault(of, 0.0)
    pairs = [p for p in itertools.combinations(single, 2) if not of or of in p]

    def weight(pair: tuple[str, str]) -> float:
        return single[pair[0]] + single[pair[1]] + joint.get(frozenset(pair), 0.0)

    best = max(pairs, key=weight)
    others = sorted((c for c in single if c not in best), key=lambda c: -single[c])
    rival = max((weight(p) for p in pairs if p != best), default=0.0)
    whole = weight(best)
    return Dyad(*best, round(SURE * (1.0 if not rival else whole / (whole + rival)), 3), tuple(others))


def _weights(named: Iterable[Weighed], here: int, leaders: bool) -> dict[str, float]:
    """Countries in the order in which they are named, with their faded weights."""
    found: dict[str, float] = {}
    for w in named:
        weight = w.weight * FADE ** abs(here - w.sentence) * (LEADERS if leaders and w.group == "person" else 1.0)
        found[w.country] = found.get(w.country, 0.0) + weight
    return found


def _joint(named: Iterable[Weighed], here: int) -> dict[frozenset[str], float]:
    """What the sentences that name two states or more add for each pair of theirs."""
    found: dict[frozenset[str], float] = {}
    for sentence, group in itertools.groupby(named, key=lambda w: w.sentence):
        countries = sorted({w.country for w in group})
        for pair in map(frozenset, itertools.combinations(countries, 2)):
            found[pair] = found.get(pair, 0.0) + TOGETHER * FADE ** abs(here - sentence) / (len(countries) - 1)
    return found
