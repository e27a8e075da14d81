"""Forecasts and their scorecard for a person: the sentence first, then a line for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from standoff.cli.tally import many
from standoff.forecast.negbin import chance_between
from standoff.records.forecast import Because, Forecast, ScoreRow, Tomorrow

FEWEST = 5
"""Incidents below which a forecast is of its prior more than of the two sides."""

BAR = 20  # characters of the longest bar


def forecast_lines(forecasts: Iterable[Forecast]) -> Iterator[str]:
    """For each horizon the sentence, and a table: what to expect, the interval, the chance of any."""
    for days, group in groupby(forecasts, lambda one: one.days):
        some = list(group)
        first = some[0]
        yield f"In the {many(days, 'day')} to {first.until}, {_sides(first)}: {_sentence(some)}."
        yield from _warning(some)
        yield ""
        yield f"  {'':<12} {'expected':>8}  {'interval':>9} {'chance':>6}  {'any':>5}  {'so far a day':>12}"
        widest = max(one.mean for one in some)
        yield from (_kind_line(one, widest) for one in some)
        yield f"  from {many(first.days_known, 'day')} until {first.made}; each interval is the one nearest to 80 %;"
        yield "  conflict is words, threats and acts together, forecast by itself"
        yield f"  of conflict's mean: {_parts(next(one for one in some if one.kind == 'conflict'))}"
        yield ""


def _span(one: Forecast) -> str:
    if one.low == one.high:
        return str(one.low or "none")
    return f"{one.low} to {one.high}"


def _kind_line(one: Forecast, widest: float) -> str:
    bar = "█" * round(BAR * one.mean / widest) if widest else ""
    interval, rate = f"{one.low}–{one.high}", one.known / one.days_known
    cells = f"{one.mean:>8.1f}  {interval:>9} {sure(one):>6.0%}  {one.any:>4.0%}   {rate:>12.2f}"
    return f"  {one.kind:<12} {cells}  {bar}".rstrip()


def sure(one: Forecast) -> float:
    """The chance that the count lies in the forecast's interval."""
    return chance_between(one.mean, one.size, one.low, one.high)


def _sides(one: Forecast) -> str:
    question = one.question
    between = (
        f"{question.a.name} → {question.b.name}" if question.directed else f"{question.a.name} and {question.b.name}"
    )
    return between + (f" over {question.over.name}" if question.over else "")


def _sentence(some: list[Forecast]) -> str:
    conflict = next(one for one in some if one.kind == "conflict")
    usual = conflict.base_mean
    if conflict.known + sum(one.known for one in some) == 0:
        return "no incident is known between them; none is the likeliest count"
    return (
        f"{conflict.mean:.1f} conflict incidents are to be expected "
        f"({_span(conflict)} with {100 * sure(conflict):.0f} % chance), "
        f"where the rate of all {many(conflict.days_known, 'day')} would give {usual:.1f} (n = {conflict.known})"
    )


def _warning(some: list[Forecast]) -> Iterator[str]:
    known = next(one for one in some if one.kind == "conflict").known
    if known < FEWEST:
        yield f"n = {known}, fewer than {FEWEST}: the figures tell more of all quiet pairs than of this one."


def _parts(one: Forecast) -> str:
    total = one.mean or 1.0
    told = [(part.name, part.count / total) for part in one.parts if part.count / total >= 0.01]
    return ", ".join(f"{name} {share:.0%}" for name, share in sorted(told, key=lambda pair: -pair[1]))


def scorecard_lines(rows: list[ScoreRow], kept: int, today: str) -> Iterator[str]:
    """How good the forecasts were whose days have passed; skill is against the rate of all days before."""
    passed = sum(row.forecasts for row in rows)
    yield f"{many(kept, 'forecast')} kept, {passed:,} of them due by {today}."
    if not rows:
        return
    yield ""
    yield (
        f"  {'':<12} {'days':>4} {'n':>5}  {'forecast':>8} {'came':>8}  {'CRPS':>6} {'usual':>6} {'skill':>6}"
        f"  {'log':>6}  {'in 80 %':>7}"
    )
    for row in rows:
        skill = f"{row.skill:+.0%}" if row.skill is not None else "–"
        yield (
            f"  {row.kind:<12} {row.days:>4} {row.forecasts:>5}  {row.mean:>8.2f} {row.count:>8.2f}  {row.crps:>6.2f}"
            f" {row.base_crps:>6.2f} {skill:>6}  {row.log_score:>6.2f}  {row.covered:>7.0%}"
        )
    yield "  forecast, came: incidents on average; CRPS: how far off, in incidents; usual: that of the rate of all days"
    yield "  before; skill: better than that by; log: log score, smaller is better; in 80 %: how often it held"


def tomorrow_lines(found: list[Tomorrow]) -> Iterator[str]:
    """What may be reported tomorrow, likeliest first, each with the past events that speak for it."""
    yield f"On the day after {found[0].made}, {found[0].actor} may"
    for one in found:
        why = "; ".join(_evidence(one.columns)) or "no evidence"
        yield f"  {one.chance:>4.0%}  {one.type} {one.recipient}   ({why})"
        for reason in one.because:
            yield f"        {reason.day}  {_happened(one, reason)}  {reason.weight:.2f}  {reason.event}"
    yield ""
    yield "After a past event: how many of what is expected follow one such event, fewer the longer ago it was."


WORDS = {
    "same": "it has done so",
    "pair": "they have had to do with each other",
    "rule": "what happened between them leads to it",
    "last": "it is not long ago",
    "alike": "countries that act alike do so",
    "near": "they share partners",
    "target": "others do so as well",
    "news": "that country is in the news",
}
"""The columns of evidence (`forecast.evidence`), whatever their memory, in words."""


def _evidence(columns: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(WORDS[column.removeprefix("share of ").split()[0]] for column in columns))


def _happened(one: Tomorrow, reason: Because) -> str:
    first, second = (one.recipient, one.actor) if reason.inverse else (one.actor, one.recipient)
    return f"{first} {reason.type} {second}"
