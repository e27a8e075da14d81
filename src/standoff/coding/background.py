"""How much an event looks like background, by its own word."""

from __future__ import annotations

import math

from standoff.records.codes import Status
from standoff.records.document import Trigger

OWN_WEIGHT, USUALLY = 0.77, -0.25
"""Fitted by training/status/fit.py on mentions of articles kept out of training, with the days of `resolve.background`:
the reader's own odds, tempered, and what is left over, raised from the fit because news that is none costs more."""
_FLOOR = 0.02


def background_of(trigger: Trigger) -> float:
    """The logarithm of the odds that an event is background and no news, before any day."""
    return OWN_WEIGHT * log_odds(trigger) + USUALLY


def log_odds(trigger: Trigger) -> float:
    """The same as the reader alone has it, none of the two surer than a floor lets it be."""
    background, news = (max(_FLOOR, trigger.statuses.get(s, 0.0)) for s in (Status.HISTORICAL, Status.ACTUAL))
    return math.log(background / news)
