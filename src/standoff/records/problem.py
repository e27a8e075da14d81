"""What only the operator can mend: weights that are missing, a store that cannot be read."""

from __future__ import annotations


class Problem(Exception):
    """One line for a person: what is wrong, where, why, what to do. The command line shows it without a traceback."""


def missing(what: str, extra: str, error: ImportError) -> Problem:
    """What to say where `what` needs the packages of an extra and `error` shows that one is not installed."""
    return Problem(f"{what} needs the package {error.name}, which is not installed: {how_to_add(extra)}")


def how_to_add(extra: str) -> str:
    """How an extra is installed: from a clone of the repository, and beside a standoff that is installed already."""
    return f"pip install -c constraints.txt '.[{extra}]' in a clone, pip install 'standoff[{extra}]' elsewhere"
