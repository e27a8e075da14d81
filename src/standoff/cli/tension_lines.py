"""What `standoff tension` shows a person: the verdict first, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from standoff.measure.answer import Answer
from standoff.records.incident import Incident
from standoff.records.series import Series, Step
from standoff.records.verdict import Trend, Verdict, Window

STYLE = {Trend.GROWING: "bold red", Trend.EASING: "bold green", Trend.STEADY: "bold", Trend.TOO_LITTLE: "bold yellow"}
BLOCKS = " ▁▂▃▄▅▆▇█"
BAR = 12  # columns of the longest bar
WIDEST = 78  # points of a sparkline: what fits a line
UNITS = {Step.DAY: "day", Step.WEEK: "week", Step.MONTH: "month"}


def tension_lines(answer: Answer) -> Iterator[RenderableType]:
    """The sentence, the course of each direction, the kinds, the incidents."""
    verdict = answer.verdict
    yield Text(verdict.sentence, style=STYLE[verdict.trend])
    yield course(answer)
    yield kinds_table(verdict)
    if answer.incidents:
        yield Text("\nHeaviest in the recent days", style="bold")
        yield from map(incident_line, answer.incidents)
    yield Text(f"\nFrom what was published by {verdict.question.as_of}.", style="bright_black")


def course(answer: Answer) -> Table:
    """Sparklines: conflict each way, cooperation, coverage, all of the same stretches."""
    question = answer.series.question
    title = f"\nEach {UNITS[question.step]} from {question.since} to {question.until}"
    table = Table(title=title, title_justify="left", box=None, show_header=False, pad_edge=False)
    a, b = question.a.name, question.b.name
    rows: list[tuple[str, list[float]]] = [(f"conflict, {a} → {b}", conflict(answer.forth))]
    if not question.directed:
        rows.append((f"conflict, {b} → {a}", conflict(answer.back)))
    rows += [
        ("cooperation", [float(point.cooperation) for point in answer.series.points]),
        ("articles read", [float(point.coverage) for point in answer.series.points]),
    ]
    for name, values in rows:
        table.add_row(name, sparkline(values), f"{sum(values):,.0f}, at most {max(values, default=0):,.0f}")
    return table


def conflict(series: Series) -> list[float]:
    """Conflict incidents of each stretch."""
    return [float(point.conflict) for point in series.points]


def sparkline(values: Sequence[float]) -> str:
    """One block a value, as high as its part of the greatest; a little is never nothing. Long series show their end."""
    shown = list(values)[-WIDEST:]
    top = max(shown, default=0.0)
    if top <= 0:
        return BLOCKS[0] * len(shown)
    steps = len(BLOCKS) - 1
    return "".join(BLOCKS[max(1, round(steps * value / top)) if value > 0 else 0] for value in shown)


def kinds_table(verdict: Verdict) -> Table:
    """Words, threats and acts in both windows, as counts and per coverage, with bars of the recent counts."""
    recent, reference = verdict.recent, verdict.reference
    title = f"\nWhat it consists of: {recent.since} to {recent.until}, and the days before"
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    table.caption, table.caption_justify = "per 100: incidents on a hundred articles read", "left"
    table.add_column("")
    for window in (f"{recent.days} days", f"{reference.days} before"):
        table.add_column(window, justify="right")
        table.add_column("per 100", justify="right")
    table.add_column("", no_wrap=True, overflow="crop")
    most = max((share.recent for share in verdict.shares), default=0)
    for share in verdict.shares:
        bar = "█" * round(BAR * share.recent / most) if most else ""
        counts = (share.recent, recent), (share.reference, reference)
        cells = (cell for count, window in counts for cell in (str(count), per_hundred(count, window)))
        table.add_row(share.kind.value, *cells, bar)
    table.add_row("articles read", str(recent.coverage), "", str(reference.coverage), "", "")
    return table


def per_hundred(count: int, window: Window) -> str:
    """How many incidents came on a hundred articles read: what the two windows are compared by."""
    return f"{100 * count / window.coverage:,.0f}" if window.coverage else "–"


def incident_line(one: Incident) -> Text:
    """One incident: day, who, what, how many reports, its words, who denies it."""
    sides = f"{', '.join(one.actors)} → {', '.join(one.recipients) or '?'}"
    reports = f" ({len(one.articles)} articles)" if len(one.articles) > 1 else ""
    denied = f", denied by {', '.join(one.denied_by)}" if one.denied_by else ""
    told = f": {shortened(one.evidence)}" if one.evidence else ""
    return Text(f"  {one.date} {f'{one.type.value} {one.mode}'.strip()} {sides}{reports}{denied}{told}")


def shortened(text: str, width: int = 90) -> str:
    """The beginning of a text, to the last whole word that fits."""
    plain = " ".join(text.split())
    return plain if len(plain) <= width else plain[:width].rsplit(" ", 1)[0] + " …"
