"""What one question may cost: one table of numbers, each with its reason."""

from __future__ import annotations

import msgspec


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """The bounds of answers.

    `page` rows are answered where nobody says how many: a screen or two. `most` is the most at once: a megabyte or so
        of JSON. `rows` is the most in a CSV or Parquet answer, which is made whole before it is sent.
    `seconds` for one query; the slowest question to a store of ten million events takes a tenth of that.
    `fresh` seconds pass before a library looks whether its store has grown.
    `grounds` days are kept ready at once, each with its incidents in memory; `answers` series and verdicts.
    """

    page: int = 50
    most: int = 1_000
    rows: int = 100_000
    seconds: float = 20.0
    fresh: float = 2.0
    grounds: int = 4
    answers: int = 256


BOUNDS = Bounds()
