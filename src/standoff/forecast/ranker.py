"""Weighs the evidence: a log-linear choice among all entities, fitted by maximum likelihood.

The chance of an object is proportional to exp(Σ weight × evidence), so that each column's part in a ranking can be
read off. Fitted on the last days of the past, where every day is asked as the days to come will be.
"""

from __future__ import annotations

import msgspec
import numpy as np

from standoff.forecast.evidence import COLUMNS, Morning, Questions, evidence, morning_of, questions_of
from standoff.forecast.facts import Facts
from standoff.forecast.negbin import Floats, Ints
from standoff.forecast.rules import confidences

LEARN_DAYS = 12
"""The days that weights are learned from: thirty gave .463 where eight gave .461 (on twenty days of ICEWS 2014)."""

HARDEST = 150
"""Candidates of each question that the choice is fitted among: those that the plainest evidence puts first."""

CHUNK = 64
"""Questions asked at once: tables of questions by entities for more would fill the memory of a small machine."""

SHRINK = 1e-4
STEPS = 200
RATE = 0.05
"""The penalty on squared weights, and Adam's steps: the likelihood is convex, so that they change little."""

PLAIN = {"rule 40": 1.0, "share of rule 40": 1.0, "share of pair 10000": 0.3, "share of target 60": 0.3, "alike": 0.3}
"""What chooses the candidates to learn among, and the beginning of the fit."""


class Ranker(msgspec.Struct, frozen=True):
    """Weights by column (COLUMNS), and the rules that evidence is made with."""

    weights: Floats
    rules: tuple[Floats, ...]

    def scores(self, known: Morning, questions: Questions) -> Floats:
        """A score for each entity (columns) as the object of each question (rows); higher is likelier."""
        return evidence(known, self.rules, questions).scores(self.weights)


class Sample(msgspec.Struct, frozen=True):
    """What is learned from: evidence of candidates in a row, where each question begins, how often each was right."""

    evidence: Floats
    starts: Ints
    right: Floats


def fit_ranker(facts: Facts, end: int, days: int = LEARN_DAYS) -> Ranker:
    """Learn from the `days` before `end`, with rules from the days before those; the rules that the ranker keeps
    then come from all days before `end`."""
    rules = confidences(facts.before(end - days))
    asked = [day for day in range(end - days, end) if facts.of_day(day).stop > facts.of_day(day).start]
    samples = [sampled(facts, day, rules) for day in asked]
    sizes = np.cumsum([0, *(len(one.evidence) for one in samples)])
    whole = Sample(
        np.concatenate([one.evidence for one in samples]),
        np.concatenate([one.starts + size for one, size in zip(samples, sizes[:-1], strict=True)]),
        np.concatenate([one.right for one in samples]),
    )
    return Ranker(fitted(whole), confidences(facts.before(end)))


def sampled(facts: Facts, day: int, rules: tuple[Floats, ...]) -> Sample:
    """The hardest candidates of each question of a day. A right answer that is not among them is left out: put in,
    it would teach that whoever has no evidence is right."""
    questions, asked = questions_of(facts, day)
    known, answers = morning_of(facts, day), facts.object[facts.of_day(day)]
    parts = [_part(known, rules, questions, start, asked, answers) for start in range(0, len(questions), CHUNK)]
    found, right = (np.concatenate(some) for some in zip(*parts, strict=True))
    width = _candidates(facts)
    kept = right.reshape(-1, width).sum(axis=1) > 0
    rows = np.repeat(kept, width)
    return Sample(found[rows], np.arange(int(kept.sum())) * width, right[rows])


def _part(
    known: Morning, rules: tuple[Floats, ...], questions: Questions, start: int, asked: Ints, answers: Ints
) -> tuple[Floats, Floats]:
    """The evidence of the hardest candidates of some questions, and how often each is right."""
    some = questions.part(slice(start, start + CHUNK))
    found = evidence(known, rules, some)
    plain = found.scores(first_weights())
    width = _candidates(known.past)
    hardest = np.argpartition(-plain, width - 1, axis=1)[:, :width]
    right = np.zeros(plain.shape)
    here = (asked >= start) & (asked < start + CHUNK)
    np.add.at(right, (asked[here] - start, answers[here]), 1.0)
    question = np.repeat(np.arange(len(some)), width)
    return found.at(question, hardest.ravel()), right[question, hardest.ravel()]


def _candidates(facts: Facts) -> int:
    """How many candidates a question is fitted among."""
    return min(HARDEST, facts.entities)


def first_weights() -> Floats:
    """The weights that a fit begins with."""
    return np.array([PLAIN.get(name, 0.0) for name in COLUMNS])


def fitted(sample: Sample) -> Floats:
    """The weights of the highest penalised likelihood, by Adam on scaled columns."""
    spread = sample.evidence.std(axis=0) + 1e-6
    scaled = sample.evidence / spread
    weights = first_weights() * spread
    moment, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        gradient = _gradient(weights, scaled, sample) - SHRINK * weights
        moment = 0.9 * moment + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        weights = weights + RATE * (moment / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    found: Floats = weights / spread
    return found


def _gradient(weights: Floats, scaled: Floats, sample: Sample) -> Floats:
    """The mean log-likelihood's derivative."""
    sizes = np.diff(np.r_[sample.starts, len(scaled)])
    scores = scaled @ weights
    scores -= np.repeat(np.maximum.reduceat(scores, sample.starts), sizes)
    chances = np.exp(scores)
    totals = np.add.reduceat(sample.right, sample.starts)
    chances *= np.repeat(totals / np.add.reduceat(chances, sample.starts), sizes)
    found: Floats = scaled.T @ (sample.right - chances) / totals.sum()
    return found
