"""The scores of one comparison, ready to print or to store."""

from __future__ import annotations

import msgspec

from standoff.scoring.bootstrap import Figure


class Level(msgspec.Struct, frozen=True):
    """Precision, recall and F1 of one way to match; the counts that they are made of."""

    name: str
    precision: Figure
    recall: Figure
    f1: Figure
    matched: int
    predicted: int
    gold: int


class Field(msgspec.Struct, frozen=True):
    """How often a field was right on the mentions that were matched."""

    name: str
    accuracy: Figure
    right: int
    asked: int


class Cell(msgspec.Struct, frozen=True):
    """One cell of the table of statuses."""

    gold: str
    predicted: str
    count: int


class Report(msgspec.Struct, frozen=True):
    """Everything that `standoff score` says.

    `levels`: sentence+type, type+dyad, type+dyad+status, article-pairs. `types`: sentence+type for each event type.
    `fields`: on mentions matched by sentence and type. `dyad_fields`: on those matched by type and dyad.
    """

    articles: int
    levels: tuple[Level, ...]
    types: tuple[Level, ...]
    fields: tuple[Field, ...]
    dyad_fields: tuple[Field, ...]
    status_macro_f1: Figure
    statuses: tuple[Cell, ...]

    def figures(self) -> dict[str, Figure]:
        """Each headline figure by a name that can stand in a table of floors."""
        named = {f"{level.name} {part}": getattr(level, part) for level in self.levels for part in PARTS}
        named |= {f"{field.name} on sentence+type": field.accuracy for field in self.fields}
        named |= {f"{field.name} on type+dyad": field.accuracy for field in self.dyad_fields}
        return named | {"status macro-f1": self.status_macro_f1}


PARTS = ("precision", "recall", "f1")
