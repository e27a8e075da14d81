"""`standoff watch`: feeds, round after round, into a store."""

from __future__ import annotations

import datetime as dt
import re
import signal
import sys
from functools import partial
from pathlib import Path
from types import FrameType

import click
import msgspec

from standoff.cli.inputs import private_option
from standoff.ingest.web import Web
from standoff.pipeline.options import Options
from standoff.pipeline.run import outcomes
from standoff.pipeline.watching import Watcher
from standoff.settings import load_settings

UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}
LEAST_SECONDS = 60.0
"""Feeds change every few minutes at most, and their servers are others'."""


class Stopped(KeyboardInterrupt):
    """Somebody asked for an end: what was coded is kept."""


@click.command("watch")
@click.argument("feeds", nargs=-1, required=True, metavar="FEEDS...")
@click.option("--store", required=True, type=click.Path(path_type=Path, file_okay=False), help="The store to fill.")
@click.option("--every", default="15m", show_default=True, metavar="TIME", help="Between two rounds: 90s, 15m, 2h.")
@click.option("--once", is_flag=True, help="Do one round and end.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that code.")
@click.option("--no-text", is_flag=True, help="Keep no words of the reports: offsets and codes alone.")
@private_option
def command(
    feeds: tuple[str, ...], store: Path, every: str, once: bool, workers: int, no_text: bool, private: bool
) -> None:
    """Watch feeds, and code what is new in them into a store, nothing twice.

    FEEDS are outlines (OPML) or addresses of RSS and Atom feeds. It runs until SIGTERM or Ctrl-C, keeps what it has
    coded, and goes on where it was when it is started again. A feed that fails is left alone for twice as long each
    time. What happens is logged on standard error, a JSON object a line; standoff doctor --store DIR shows its health.
    """
    options = Options(keep_text=not no_text)
    code = partial(outcomes, options=options, workers=workers, threads=load_settings().threads)
    seconds = parse_seconds(every)
    try:
        watcher = Watcher(feeds, store, seconds, Web(private=private), code, log)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, partial(_stop, watcher))
        log("began", store=str(store), every=seconds)
        if once:
            watcher.round(options)
        else:
            watcher.run(options)
    except Stopped:
        pass
    log("ended" if once else "stopped")


def parse_seconds(said: str) -> float:
    """Seconds of 90s, 15m, 2h, 1d; raises a usage error for what is none, or less than a minute."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([smhd]?)", said.strip().lower())
    if match is None:
        raise click.BadParameter(f"{said!r} is no time: write it as 90s, 15m or 2h", param_hint="--every")
    seconds = float(match[1]) * UNITS[match[2]]
    if seconds < LEAST_SECONDS:
        raise click.BadParameter(f"{said!r} is less than a minute, which no feed's server likes", param_hint="--every")
    return seconds


def log(event: str, **fields: object) -> None:
    """One line of the log."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    print(msgspec.json.encode({"at": at, "event": event, **fields}).decode(), file=sys.stderr, flush=True)


def _stop(watcher: Watcher, number: int, frame: FrameType | None) -> None:
    """End in order: break off what is waited for, once, since what is then written must not be broken off as well. A
    library may swallow the exception; the watcher then finds the flag."""
    if not watcher.stop.is_set():
        watcher.stop.set()
        raise Stopped
