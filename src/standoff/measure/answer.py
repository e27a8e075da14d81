"""All that one question gets: the verdict, the series in both directions, the incidents. The command and the page share
it."""

from __future__ import annotations

import datetime as dt

import msgspec

from standoff.gazetteer.load import Gazetteer
from standoff.measure.ground import Ground
from standoff.measure.incidents import incidents
from standoff.measure.question import check_reference, question_of, windows
from standoff.measure.rule import RULE, Rule
from standoff.measure.series import series
from standoff.measure.sides import side_of
from standoff.measure.verdict import verdict
from standoff.records.incident import Incident
from standoff.records.series import Question, Series, Step
from standoff.records.verdict import Verdict


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question in a user's words."""

    a: str
    b: str
    over: str | None = None
    directed: bool = False
    since: dt.date | None = None
    until: dt.date | None = None
    step: Step = Step.WEEK


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The verdict; the series of both directions together, of A toward B and of B toward A (empty points where only one
    direction was asked for); the incidents that the verdict names, heaviest first."""

    verdict: Verdict
    series: Series
    forth: Series
    back: Series
    incidents: tuple[Incident, ...]


def answered(ground: Ground, asked: Asked, gazetteer: Gazetteer, rule: Rule = RULE) -> Answer:
    """Answer a question from an open store.

    Raises `Problem` in one line for an unknown country, sides that are the same, days that are reversed or that the
    store does not reach.
    """
    on = asked.until or dt.date.fromisoformat(ground.as_of)
    a, b = (side_of(words, gazetteer, on) for words in (asked.a, asked.b))
    over = side_of(asked.over, gazetteer, on) if asked.over else None
    days = windows(ground, asked.since, asked.until, rule)
    check_reference(days.until, asked.since, rule)
    question = question_of(ground, a, b, days, over=over, directed=asked.directed, step=asked.step)
    found = verdict(ground, question, days, rule)
    return Answer(
        verdict=found,
        series=series(ground, question),
        forth=series(ground, msgspec.structs.replace(question, directed=True)),
        back=_back(ground, question),
        incidents=incidents(ground, found.incidents),
    )


def _back(ground: Ground, question: Question) -> Series:
    """What B does to A: nothing where only A toward B was asked for."""
    turned = msgspec.structs.replace(question, a=question.b, b=question.a, directed=True)
    found = series(ground, turned)
    if not question.directed:
        return found
    nothing = {"words": 0, "threats": 0, "acts": 0, "cooperation": 0, "score": 0.0, "incidents": ()}
    return Series(turned, tuple(msgspec.structs.replace(point, **nothing) for point in found.points))
