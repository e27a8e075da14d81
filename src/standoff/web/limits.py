"""What a server lends to one visitor: one table of numbers, each with its reason."""

from __future__ import annotations

from standoff.queries.bounds import Bounds


class Limits(Bounds, frozen=True, kw_only=True):
    """The bounds of a server, besides those of its answers.

    `target` bytes of path and query: room for every filter at its longest, and below what proxies take.
    `rate` requests a second and `burst` at once from one address: a page with all its parts asks about 15 times.
    `waiting` requests at once in all; more are told to come again.
    """

    target: int = 4_096
    rate: float = 40.0
    burst: int = 200
    waiting: int = 64


LIMITS = Limits()
