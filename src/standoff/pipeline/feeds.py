"""What a watch knows of its feeds from one round to the next: kept in the store, beside what came of them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from standoff.records.problem import Problem
from standoff.store.replace import replacing

STATE = "watch.json"

BACKOFF_MOST = 24 * 3600.0
"""Seconds after which a feed that keeps failing is asked again: once a day costs nobody anything."""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """One feed: what the server last said of it, when it is due (seconds since 1970), how often it failed in a row."""

    url: str
    etag: str = ""
    modified: str = ""
    due: float = 0.0
    failures: int = 0
    last_good: float = 0.0
    error: str = ""

    def after_success(self, at: float, every: float, etag: str, modified: str) -> Feed:
        """The feed after it answered; what an answer does not say again stays as it was."""
        return Feed(
            url=self.url,
            etag=etag or self.etag,
            modified=modified or self.modified,
            due=at + every,
            last_good=at,
        )

    def after_failure(self, at: float, every: float, error: str) -> Feed:
        """The feed after it failed: each time in a row it is left alone for twice as long."""
        pause = min(every * 2**self.failures, max(BACKOFF_MOST, every))
        return msgspec.structs.replace(self, due=at + pause, failures=min(self.failures + 1, 30), error=error)


class Watch(msgspec.Struct, frozen=True, kw_only=True):
    """A watch: seconds between rounds, when the last one ended (0 before the first), its feeds."""

    every: float
    last_round: float = 0.0
    feeds: tuple[Feed, ...] = ()


def load_watch(store: Path) -> Watch | None:
    """What was kept; None where nothing was. Raises `Problem` where it is damaged."""
    path = store / STATE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Watch)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise Problem(
            f"cannot read {path}: {error}: remove it; the feeds are then read anew, and nothing twice"
        ) from error


def save_watch(store: Path, watch: Watch) -> None:
    """Keep it, whole or not at all."""
    with replacing(store / STATE) as temporary:
        temporary.write_bytes(msgspec.json.encode(watch))
