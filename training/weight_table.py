"""A table of fitted weights in a module of the package: which features it keeps, and how it is written there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

_TABLE = re.compile(r"(?<=^WEIGHTS: dict\[str, float\] = \{\n).*?(?=^\})", re.MULTILINE | re.DOTALL)


def strongest(weights: Mapping[str, float], counts: Mapping[str, int], kept: int) -> list[str]:
    """The features that weigh most, times the root of how often they are there, in the order of the alphabet."""
    return sorted(sorted(weights, key=lambda name: -abs(weights[name]) * counts[name] ** 0.5)[:kept])


def lines_of(weights: Mapping[str, float]) -> str:
    """The lines between the braces of the module's `WEIGHTS`."""
    return "".join(f'    "{name}": {weight},\n' for name, weight in weights.items())


def show(weights: Mapping[str, float], module: ModuleType, *, write: bool) -> None:
    """Print a table or, with `write`, put it in the place of the module's `WEIGHTS`."""
    if write:
        path = Path(module.__file__ or "")
        path.write_text(replaced(path.read_text(encoding="utf-8"), weights), encoding="utf-8")
    else:
        print(lines_of(weights))


def replaced(source: str, weights: Mapping[str, float]) -> str:
    """A module's source with this table as its `WEIGHTS`; raises `ValueError` where it has none."""
    changed, found = _TABLE.subn(lambda _: lines_of(weights), source)
    if not found:
        raise ValueError("no table WEIGHTS: dict[str, float] in the module")
    return changed
