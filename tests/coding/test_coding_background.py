"""An event looks like background by what the reader thinks of its word."""

from __future__ import annotations

import msgspec
import pytest
from documents import trigger_of

from standoff.coding.background import background_of, log_odds
from standoff.records.document import Trigger


def event(**statuses: float) -> Trigger:
    """An event that the reader gives these statuses."""
    return msgspec.structs.replace(trigger_of("Mali attack Chad", "attack", {"ASSAULT": 0.9}), statuses=statuses)


def test_the_readers_odds_decide() -> None:
    assert background_of(event(historical=0.9, actual=0.1)) > 0 > background_of(event(historical=0.1, actual=0.9))


def test_news_needs_less_than_background() -> None:
    assert background_of(event(historical=0.5, actual=0.5)) < 0


def test_no_share_is_so_small_that_the_day_could_not_outweigh_it() -> None:
    assert log_odds(event(actual=1.0)) == log_odds(event(historical=0.001, actual=1.0)) > -4.0
    assert log_odds(event(historical=1.0)) == pytest.approx(-log_odds(event(actual=1.0)))
