"""How often an address may ask."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

REMEMBERED = 10_000
"""Addresses whose buckets are kept; those that asked longest ago are forgotten first."""


class Rate:
    """A bucket of `burst` tokens for each address, filled by `rate` a second; each request takes one."""

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._burst = float(burst)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, address: str) -> int:
        """0 where the request may pass, else the whole seconds after which to come again."""
        now = self._clock()
        level, seen = self._buckets.pop(address, (self._burst, now))
        level = min(self._burst, level + (now - seen) * self._rate)
        passes = level >= 1
        self._buckets[address] = (level - 1 if passes else level, now)
        if len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        return 0 if passes else math.ceil((1 - level) / self._rate)
