"""A table's first line: the columns that it names, under a dataset's own spelling, or that it is a row already.

Files come as they were published and as other programs wrote them again: R turns "Event ID" into `Event.ID` or
`event_id`, GDELT's own files have no header and its tables elsewhere do, and some columns have had two names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from standoff.exchange.table import Dataset

ENOUGH_COLUMNS = 0.25
"""The share of a dataset's columns that a header must name to be believed: versions add and drop a few."""

OTHER_NAMES = {"day": "SQLDATE", "eventintensity": "Intensity"}
"""A second name of a column, without blanks and case: GDELT's codebook has Day where its tables have SQLDATE, and
later files of POLECAT say Event Intensity."""

DATE = re.compile(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}")


def columns_of(cells: Sequence[str], dataset: Dataset) -> Sequence[str]:
    """The columns that a first line names, in the dataset's spelling where it knows them; empty where it is no header
    of this dataset. A table that a mapping may read (`dataset.mapped`) may name any columns."""
    names = [cell.strip().lstrip("\ufeff#!").strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    if any(DATE.match(name) for name in names):
        return ()
    spelled = {folded(name): name for name in dataset.columns} | _others(dataset)
    known = [spelled.get(folded(name), name) for name in names]
    enough = len(set(known) & set(dataset.columns)) >= ENOUGH_COLUMNS * len(dataset.columns)
    return known if enough or dataset.mapped else ()


def folded(name: str) -> str:
    """A column's name by its letters and digits alone."""
    return "".join(char for char in name.casefold() if char.isalnum())


def _others(dataset: Dataset) -> dict[str, str]:
    return {other: name for other, name in OTHER_NAMES.items() if name in dataset.columns}
