"""What a command says on standard error about inputs that were not coded, and the exit code that follows."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from standoff.ingest.wording import printable
from standoff.records.rejection import Reason, Rejection

T = TypeVar("T")

OF_A_CLAIM = frozenset({Reason.NO_PARTY, Reason.LOW_CONFIDENCE})
"""Reasons that concern a claim inside an article that was coded: counted and stored, but no fault of the input."""

DONE, SOME_REJECTED = 0, 1


def is_input(rejection: Rejection) -> bool:
    """Whether a whole input (a file, a row, an article) was rejected, not a claim inside it."""
    return rejection.reason not in OF_A_CLAIM


def report(rejection: Rejection) -> None:
    """Print one line: where, why, what to do. Names of files and words of the input in it command no terminal."""
    print(printable(f"standoff: {rejection.where}: {rejection.reason.value}: {rejection.detail}"), file=sys.stderr)


class Rejected:
    """Takes the rejections out of a stream of results, reports those of inputs, and knows the exit code."""

    def __init__(self) -> None:
        self.exit_code = DONE

    def taken_from(self, results: Iterable[T | Rejection]) -> Iterator[T]:
        """Yield what is no rejection, in order."""
        for result in results:
            if isinstance(result, Rejection):
                self.take(result)
            else:
                yield result

    def take(self, rejection: Rejection) -> None:
        """Report a rejection where it is an input's; the exit code is 1 from then on."""
        if is_input(rejection):
            report(rejection)
            self.exit_code = SOME_REJECTED
