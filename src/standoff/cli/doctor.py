"""`standoff doctor`: is everything here that standoff needs, and which version of it?"""

from __future__ import annotations

import platform
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import metadata
from itertools import chain
from pathlib import Path

import click
from rich.text import Text

from standoff import __version__
from standoff.cli.console import Page
from standoff.cli.finding import Finding
from standoff.cli.health import health
from standoff.gazetteer.load import load_gazetteer
from standoff.reader.weights import WEIGHTS_FOLDER, WeightsError, checked_card
from standoff.records.problem import how_to_add

NEEDS_MENDING = 2
DEVELOPMENT = "dev"
REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)[^;]*(?:;.*extra == ['\"](?P<extra>[\w-]+)['\"])?")


@click.command("doctor")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Look at this store and its watch too.")
def command(store: Path | None) -> None:
    """Check the installation: versions, the reader's weights and their hashes, the gazetteer, missing extras.

    The exit code is 2 where something must be mended.
    """
    console = Page()
    ill = False
    looks = [look() for look in (versions, packages, weights, gazetteer, extras)]
    for finding in chain(*looks, health(store) if store else ()):
        console.print(_line(finding), soft_wrap=True)
        ill = ill or bool(finding.mend)
    raise SystemExit(NEEDS_MENDING if ill else 0)


def versions() -> Iterator[Finding]:
    """Which standoff runs, under which Python, where."""
    yield Finding("standoff", __version__)
    yield Finding("Python", f"{platform.python_version()} ({sys.executable}), {platform.platform(terse=True)}")


def packages() -> Iterator[Finding]:
    """The packages that standoff cannot do without."""
    for name in _required()[""]:
        version = _version(name)
        yield Finding(name, version or "missing", "" if version else f"pip install {name}")


def weights() -> Iterator[Finding]:
    """The reader's weights, checked against the hashes of their card."""
    try:
        card = checked_card()
    except WeightsError as error:
        yield Finding("reader", "unusable", str(error))
        return
    size = sum((WEIGHTS_FOLDER / name).stat().st_size for name in card.sha256) / 1e6
    yield Finding("reader", f"{card.version} of {card.date}, {size:.0f} MB, hashes right")


def gazetteer() -> Iterator[Finding]:
    """Who and where: the version of the tables, which says what day they were made."""
    yield Finding("gazetteer", load_gazetteer().version)


def extras() -> Iterator[Finding]:
    """What may be installed beside, and is not."""
    for extra, names in sorted(_required().items()):
        missing = [name for name in names if not _version(name)]
        if extra not in ("", DEVELOPMENT):
            told = f"not installed ({', '.join(missing)}): {how_to_add(extra)}" if missing else "installed"
            yield Finding(f"extra {extra}", told)


def _required() -> dict[str, list[str]]:
    """Names of the packages by extra, as the installed metadata has them; "" for those always needed."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in metadata.requires("standoff") or []:
        if match := REQUIREMENT.fullmatch(line):
            found[match["extra"] or ""].append(match["name"])
    return found


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _line(finding: Finding) -> Text:
    mark = ("✗ ", "bold red") if finding.mend else ("✓ ", "green")
    mend = f": {finding.mend}" if finding.mend else ""
    return Text.assemble(mark, (f"{finding.what:20}", "bold"), f" {finding.found}{mend}")
