"""What a server lends to one visitor: one table of numbers, each with its reason."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """The bounds of a server.

    `page` rows are answered where nobody says how many: a screen or two. `most` is the most at once: a megabyte or so
        of JSON. `rows` is the most in a CSV or Parquet answer, which is made whole before it is sent.
    `target` bytes of path and query: room for every filter at its longest, and below what proxies take.
    `seconds` for one query; the slowest question to a store of ten million events takes a tenth of that.
    `rate` requests a second and `burst` at once from one address: a page with all its parts asks about 15 times.
    `waiting` requests at once in all; more are told to come again.
    `fresh` seconds pass before the server looks whether the store has grown.
    `grounds` days are kept ready at once, each with its incidents in memory; `answers` series and verdicts.
    """

    page: int = 50
    most: int = 1_000
    rows: int = 100_000
    target: int = 4_096
    seconds: float = 20.0
    rate: float = 40.0
    burst: int = 200
    waiting: int = 64
    fresh: float = 2.0
    grounds: int = 4
    answers: int = 256


LIMITS = Limits()
