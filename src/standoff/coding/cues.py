"""The table of words that decide an event's status, each entry with the sentences that show it."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Literal

import msgspec

from standoff.records.codes import Status


class CueEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Words with one effect, where they stand to the event, and sentences that show it (see the file's head)."""

    words: tuple[str, ...]
    at: Literal["beside", "above"]
    status: Status
    odds: float = 6.0
    under_not: Status | None = None
    needs: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class _Table(msgspec.Struct, frozen=True):
    cue: tuple[CueEntry, ...]


@functools.cache
def status_cues() -> tuple[CueEntry, ...]:
    """All entries, in the file's order."""
    text = resources.files("standoff.coding").joinpath("data/status_cues.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Table).cue


@functools.cache
def entries_at(place: Literal["beside", "above"]) -> dict[str, tuple[CueEntry, ...]]:
    """The entries for words beside or above an event, by word."""
    found: dict[str, tuple[CueEntry, ...]] = {}
    for entry in (e for e in status_cues() if e.at == place):
        for word in entry.words:
            found[word] = (*found.get(word, ()), entry)
    return found
