"""What a command says on standard error about inputs that were not coded, and the exit code that follows."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from standoff.records.rejection import Reason, Rejection

T = TypeVar("T")

OF_A_CLAIM = frozenset({Reason.NO_PARTY, Reason.LOW_CONFIDENCE})
"""Reasons that concern a claim inside an article that was coded: counted and stored, but no fault of the input."""

DONE, SOME_REJECTED = 0, 1


def is_input(rejection: Rejection) -> bool:
    """Whether a whole input (a file, a row, an article) was rejected, not a claim inside it."""
    return rejection.reason not in OF_A_CLAIM


def report(rejection: Rejection) -> None:
    """Print one line: where, why, what to do."""
    print(f"standoff: {rejection.where}: {rejection.reason.value}: {rejection.detail}", file=sys.stderr)


def exit_code(rejected: Iterable[Rejection]) -> int:
    """Return 1 where any input was rejected, else 0."""
    return SOME_REJECTED if any(is_input(one) for one in rejected) else DONE


class Rejected:
    """Takes the rejections out of a stream of results, reports those of inputs, and remembers the exit code."""

    def __init__(self) -> None:
        self.rejections: list[Rejection] = []

    def taken_from(self, results: Iterable[T | Rejection]) -> Iterator[T]:
        """Yield what is no rejection, in order."""
        for result in results:
            if isinstance(result, Rejection):
                self.take(result)
            else:
                yield result

    def take(self, rejection: Rejection) -> None:
        """Remember one rejection, and report it where it is an input's."""
        self.rejections.append(rejection)
        if is_input(rejection):
            report(rejection)

    @property
    def exit_code(self) -> int:
        """Return 1 where any input was rejected, else 0."""
        return exit_code(self.rejections)
