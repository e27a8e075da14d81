"""CAMEO codes: names, Goldstein scores, and the crosswalk to PLOVER, both ways.

`data/cameo.csv` follows the Open Event Data Alliance's CAMEO-to-PLOVER table (draft of September 2021); a row that
departs from it says why in its `note` (a newer mode, or a rule of the codebook). Goldstein scores are those
published with CAMEO. `data/to_cameo.csv` is the way back: for a type and mode the row without a context is the
default, and the first row whose context the event has goes before it. PLOVER's REQUEST holds CAMEO's appeals (02)
and demands (10); the appeals are nearer in score, so the way back takes those.
"""

from __future__ import annotations

import functools
from collections.abc import Collection

import msgspec

from standoff.ontology.tables import rows
from standoff.records.codes import EventType


class CameoEntry(msgspec.Struct, frozen=True):
    """One CAMEO code; `type` is None for mere statements, which PLOVER does not count as events."""

    code: str
    name: str
    goldstein: float
    type: EventType | None
    mode: str
    contexts: tuple[str, ...]
    note: str


class UnknownCameoError(LookupError):
    """A code or name that CAMEO does not have."""


def _entry(row: dict[str, str]) -> CameoEntry:
    return CameoEntry(
        code=row["code"],
        name=row["name"],
        goldstein=float(row["goldstein"]),
        type=EventType(row["type"]) if row["type"] else None,
        mode=row["mode"],
        contexts=tuple(row["contexts"].split()),
        note=row["note"],
    )


@functools.cache
def cameo_codes() -> dict[str, CameoEntry]:
    """Every CAMEO code ("04", "043", "0871") with what is known of it."""
    return {row["code"]: _entry(row) for row in rows("cameo")}


@functools.cache
def _choices() -> dict[tuple[EventType, str], tuple[tuple[str, str], ...]]:
    table: dict[tuple[EventType, str], tuple[tuple[str, str], ...]] = {}
    for row in rows("to_cameo"):
        key = EventType(row["type"]), row["mode"]
        table[key] = (*table.get(key, ()), (row["context"], row["cameo"]))
    return table


@functools.cache
def _by_name() -> dict[str, str]:
    return {_plain(entry.name): code for code, entry in cameo_codes().items()}


def _plain(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in name).casefold().split())


def cameo_entry(code: str) -> CameoEntry:
    """What is known of a CAMEO code; a finer code than the table holds ("176") answers as its parent ("17").

    Raises `UnknownCameoError` where no parent is known either.
    """
    table = cameo_codes()
    for end in range(len(code), 1, -1):
        if code[:end] in table:
            return table[code[:end]]
    raise UnknownCameoError(f"{code!r} is no CAMEO code; they look like '04', '043' or '0871'")


def code_named(name: str) -> str:
    """The CAMEO code of an event's name ("Make a visit", "Make_a_visit"); raises `UnknownCameoError`."""
    code = _by_name().get(_plain(name))
    if code is None:
        raise UnknownCameoError(f"no CAMEO code is named {name!r}")
    return code


def goldstein_of(code: str) -> float:
    """Goldstein's score of a CAMEO code, -10 (conflict) to +10 (cooperation); raises `UnknownCameoError`."""
    return cameo_entry(code).goldstein


def plover_of(code: str) -> tuple[EventType, str] | None:
    """The PLOVER type and mode ("" for none) of a CAMEO code; None for mere statements (root 01).

    Raises `UnknownCameoError`.
    """
    entry = cameo_entry(code)
    return None if entry.type is None else (entry.type, entry.mode)


def cameo_of(type: EventType, mode: str = "", contexts: Collection[str] = ()) -> str:
    """The nearest CAMEO code to a PLOVER event; a mode that the type does not have counts as none."""
    choices = _choices().get((type, mode)) or _choices()[type, ""]
    refined = (code for context, code in choices if context in contexts)
    default = next(code for context, code in choices if not context)
    return next(refined, default)
