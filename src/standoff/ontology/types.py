"""The event types with their modes, quad classes and conflict-cooperation scores (PLOVER 2.0)."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

import msgspec

from standoff.records.codes import EventType, Quad


class TypeEntry(msgspec.Struct, frozen=True):
    """One type: its score with no mode (-10 conflict to +10 cooperation), and its modes with theirs."""

    score: float
    quad: Quad
    meaning: str
    modes: dict[str, float] = {}


class UnknownModeError(ValueError):
    """A mode that its type does not have."""


@functools.cache
def types() -> dict[EventType, TypeEntry]:
    """The 16 types in the codebook's order."""
    text = resources.files("standoff.ontology").joinpath("data/types.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[EventType, TypeEntry])


def quad_of(type: EventType) -> Quad:
    """Words or deeds, cooperation or conflict."""
    return types()[type].quad


def modes_of(type: EventType) -> tuple[str, ...]:
    """The modes that a type can have; empty where it has none."""
    return tuple(types()[type].modes)


def score_of(type: EventType, mode: str = "") -> float:
    """PLOVER's conflict-cooperation score, -10 to +10; the empty mode gives the type's own.

    Raises `UnknownModeError` for a mode of another type.
    """
    entry = types()[type]
    if not mode:
        return entry.score
    if mode not in entry.modes:
        known = ", ".join(entry.modes) or "none"
        raise UnknownModeError(f"{type} has no mode {mode!r}; its modes: {known}")
    return entry.modes[mode]
