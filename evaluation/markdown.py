"""The accuracy card as Markdown."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

from evaluation.measure import ROOT, StoredCard
from standoff.scoring.bootstrap import Figure
from standoff.scoring.table import shown

FIELDS = {
    "status on sentence+type": "status (did it happen)",
    "status macro-f1": "status, macro-F1",
    "said_by on sentence+type": "according to whom (countries)",
    "attributed on sentence+type": "attributed to somebody or not",
    "date on sentence+type": "date",
    "mode on sentence+type": "mode",
    "actor_country on sentence+type": "actors' countries",
    "recipient_country on sentence+type": "recipients' countries",
    "actor_sector on sentence+type": "actors' sectors",
    "recipient_sector on sentence+type": "recipients' sectors",
}


def agreement(test_set: str) -> dict[str, float]:
    """How far two annotators agreed on a test set; empty where that is not known."""
    table = tomllib.loads((ROOT / "evaluation" / "agreement.toml").read_text(encoding="utf-8"))
    return dict(table.get(test_set, {}))


def card_markdown(card: StoredCard) -> str:
    """The whole card, without its markers."""
    parts = [
        f"Measured {card.date} with reader {card.reader} on {card.test_set}, annotated whole and never trained on. "
        "In brackets the 95 % interval, drawn over articles.",
        _mentions(card),
        rows_of(["field of a matched mention", "right"], [[FIELDS[n], shown(card.figures[n])] for n in FIELDS]),
    ]
    if card.reader_figures:
        rows = [[name, f"{value:.3f}".removeprefix("0")] for name, value in card.reader_figures.items()]
        parts.append(f"The reader's parts on their own test sets ({card.reader_date}):")
        parts.append(rows_of(["part", "figure"], rows))
    return "\n\n".join(parts)


def _mentions(card: StoredCard) -> str:
    readers = agreement(card.test_set)
    rows = []
    for level in card.report.levels:
        second = readers.get(f"{level.name} f1")
        figures: list[Figure] = [level.precision, level.recall, level.f1]
        rows.append([level.name, *map(shown, figures), f"{second:.3f}".removeprefix("0") if second else "–"])
    return rows_of(["event mentions", "precision", "recall", "F1", "F1 of a second annotator"], rows)


def rows_of(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
