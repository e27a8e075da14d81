"""The verdict's arithmetic: daily counts in, trend with its uncertainty out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from standoff.measure.counts import Daily, rate_of, spread_of, with_weekdays
from standoff.measure.onset import onset_of
from standoff.measure.pooling import Change, Ratio, prior_of, ratio_of
from standoff.measure.rule import Rule
from standoff.records.verdict import Trend


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """A trend with its rate ratio (None where the data are too few), and the index of the new level's first day."""

    trend: Trend
    ratio: Ratio | None = None
    onset: int | None = None


TOO_LITTLE = Judgement(trend=Trend.TOO_LITTLE)


def judge(daily: Daily, recent_days: int, rule: Rule, peers: Sequence[Change] = ()) -> Judgement:
    """Compare the last `recent_days` with the days before them.

    `peers` are the same comparison for similar pairs (`compare` makes them).
    """
    split = len(daily.counts) - recent_days
    if float(daily.counts.sum()) < rule.least_incidents or not _comparable(daily, split, rule):
        return TOO_LITTLE
    weighed = with_weekdays(daily, rule.weekday_weight)
    windows = _windows(weighed, split)
    spread = spread_of(windows[0], rule.spread, rule.spread_weeks)
    ratio = ratio_of(_change(windows, spread), prior_of(peers, rule.kinship))
    trend = trend_of(ratio, rule)
    moved = trend in (Trend.GROWING, Trend.EASING)
    earliest = max(split - recent_days, rule.least_segment)
    onset = onset_of(weighed, earliest, spread, rule.least_segment) if moved else None
    return Judgement(trend=trend, ratio=ratio, onset=onset)


def compare(daily: Daily, recent_days: int, rule: Rule) -> Change | None:
    """The change of one pair by itself, to be a peer of others; None where there is nothing to compare."""
    split = len(daily.counts) - recent_days
    if not float(daily.counts.sum()) or not _comparable(daily, split, rule):
        return None
    windows = _windows(with_weekdays(daily, rule.weekday_weight), split)
    return _change(windows, spread_of(windows[0], rule.spread, rule.spread_weeks))


def trend_of(ratio: Ratio, rule: Rule) -> Trend:
    """Which of the answers the figures amount to."""
    if ratio.probability >= rule.certainty and ratio.median >= rule.least_ratio:
        return Trend.GROWING
    if 1 - ratio.probability >= rule.certainty and ratio.median <= 1 / rule.least_ratio:
        return Trend.EASING
    if ratio.high > rule.widest * ratio.low:
        return Trend.TOO_LITTLE
    return Trend.STEADY


def _comparable(daily: Daily, split: int, rule: Rule) -> bool:
    """Whether both windows have days enough, and something was read in each."""
    if split < rule.least_reference_days:
        return False
    return bool(daily.exposure[:split].sum() > 0 and daily.exposure[split:].sum() > 0)


def _windows(daily: Daily, split: int) -> tuple[Daily, Daily]:
    return daily.part(0, split), daily.part(split, len(daily.counts))


def _change(windows: tuple[Daily, Daily], spread: float) -> Change:
    reference, recent = windows
    return Change(rate_of(reference, spread), rate_of(recent, spread))
