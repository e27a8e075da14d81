"""What can be wrong with a question."""

from __future__ import annotations

from standoff.records.problem import Problem


class AskedWrongError(Problem):
    """A question that cannot be answered as it was put; `parameter` is the one at fault, where one is."""

    def __init__(self, said: str, parameter: str = "") -> None:
        super().__init__(said)
        self.parameter = parameter


class CursorError(AskedWrongError):
    """A cursor that leads nowhere."""

    def __init__(self, said: str) -> None:
        super().__init__(said, "cursor")


class TooSlowError(Problem):
    """A query was stopped at its time limit, or could not begin within it."""


class BusyError(TooSlowError):
    """Others are answered, or something is made ready that is there for good afterwards: to be asked again."""


class StoppingError(TooSlowError):
    """Whoever answers is about to end."""
