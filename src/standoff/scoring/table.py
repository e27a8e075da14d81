"""A report as plain text tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.records.codes import Status
from standoff.scoring.bootstrap import Figure
from standoff.scoring.report import Field, Level, Report

NOTHING = "–"


def shown(figure: Figure, asked: int = 1) -> str:
    """A figure with its interval: ".812 (.774-.850)"; a dash where it was `asked` of nothing."""
    return NOTHING if not asked else f"{_short(figure.value)} ({_short(figure.low)}-{_short(figure.high)})"


def _short(number: float) -> str:
    return f"{number:.3f}".removeprefix("0")


def as_text(report: Report) -> str:
    """Every table of a report, with intervals of 95 % over articles in brackets."""
    parts = [
        f"{report.articles} articles; 95 % intervals over articles in brackets",
        _levels("mentions", report.levels),
        _levels("by type (sentence+type)", report.types),
        _fields("fields, on mentions matched by sentence+type", report.fields),
        f"status macro-F1  {shown(report.status_macro_f1)}",
        _fields("fields, on mentions matched by type+dyad", report.dyad_fields),
        _statuses(report),
    ]
    return "\n\n".join(parts)


def _levels(title: str, levels: Iterable[Level]) -> str:
    rows = [
        [
            one.name,
            shown(one.precision, one.predicted),
            shown(one.recall, one.gold),
            shown(one.f1, one.gold + one.predicted),
            f"{one.matched}/{one.predicted}/{one.gold}",
        ]
        for one in levels
    ]
    return aligned([[title, "precision", "recall", "F1", "matched/predicted/gold"], *rows])


def _fields(title: str, fields: Iterable[Field]) -> str:
    rows = [[one.name, shown(one.accuracy, one.asked), f"{one.right}/{one.asked}"] for one in fields]
    return aligned([[title, "right", "of"], *rows])


def _statuses(report: Report) -> str:
    counts = {(cell.gold, cell.predicted): cell.count for cell in report.statuses}
    rows = [[gold.value, *(str(counts[gold, read]) for read in Status)] for gold in Status]
    return aligned([["status: annotated ↓ read →", *(read.value for read in Status)], *rows])


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns: the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join([r[0].ljust(widths[0]), *map(str.rjust, r[1:], widths[1:])]).rstrip() for r in rows)
