"""Words of the input inside a line for people."""

from __future__ import annotations

from collections.abc import Iterable


def printable(text: object) -> str:
    """Text that can be printed in one line and stored; what cannot be becomes a mark."""
    return "".join(char if char.isprintable() else "�" for char in str(text))


def listed(names: Iterable[object]) -> str:
    """The first few names of fields or columns."""
    return ", ".join(repr(str(name)[:40]) for name in list(names)[:8]) or "none"
