"""What only the operator can mend: weights that are missing, a store that cannot be read."""

from __future__ import annotations


class Problem(Exception):
    """One line for a person: what is wrong, where, why, what to do. The command line shows it without a traceback."""
