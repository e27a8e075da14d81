"""What a run did, counted as it goes: the summary at its end."""

from __future__ import annotations

import time
from collections import Counter

from standoff.cli.report import OF_A_CLAIM
from standoff.records.rejection import Reason
from standoff.store.outcome import Outcome


class Tally:
    """Counts articles, events and rejections by reason from the moment it is made."""

    def __init__(self) -> None:
        self.articles = 0
        self.events = 0
        self.reasons: Counter[Reason] = Counter()
        self.passed = 0
        self.copies = 0
        self.undated = 0
        self._began = time.monotonic()

    def take(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.articles += outcome.article is not None
        self.undated += outcome.article is not None and outcome.article.published is None
        self.events += len(outcome.events)
        self.reasons.update(one.reason for one in outcome.rejections)

    @property
    def seconds(self) -> float:
        """Seconds since the run began."""
        return time.monotonic() - self._began

    def so_far(self) -> str:
        """The few words beside a progress bar."""
        rate = self.articles / self.seconds if self.seconds else 0.0
        return f"{many(self.articles, 'article')}, {many(self.events, 'event')}, {rate:.1f} articles/s"

    def summary(self) -> str:
        """One line: what came in, what came out, what was left out and why, how long it took."""
        parts = [many(self.articles, "article"), many(self.events, "event")]
        inputs = {reason: count for reason, count in self.reasons.items() if reason not in OF_A_CLAIM}
        claims = {reason: count for reason, count in self.reasons.items() if reason in OF_A_CLAIM}
        if inputs:
            parts.append(f"{many(sum(inputs.values()), 'input')} rejected ({_reasons(inputs)})")
        if claims:
            parts.append(f"{many(sum(claims.values()), 'claim')} left out ({_reasons(claims)})")
        if self.passed:
            parts.append(f"{many(self.passed, 'item')} passed over (coded before)")
        if self.copies:
            parts.append(f"{self.copies:,} of the store's texts are copies of others")
        if self.undated:
            parts.append(f"{self.undated:,} without a day of publication (in no series: give --published or --map)")
        return ", ".join([*parts, f"{self.seconds:.1f} s"])


def many(count: int, noun: str) -> str:
    """`1 event`, `2 events`, `1,200 events`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _reasons(counts: dict[Reason, int]) -> str:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].value))
    return ", ".join(f"{reason.value} {count:,}" for reason, count in ordered)
