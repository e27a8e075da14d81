"""`standoff store`: is it whole, can it be smaller, what is in it?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from standoff.cli.tally import many
from standoff.store.card import CARD, data_card
from standoff.store.check import Checked, check, repair
from standoff.store.compact import compact
from standoff.store.migrate import migrate
from standoff.store.query import Store
from standoff.store.replace import replacing
from standoff.store.tables import SCHEMA_VERSION

FAULTY = 1


@click.group("store")
def command() -> None:
    """Look after a store: check it, merge its files, describe it."""


folder_argument = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))


@command.command("check")
@folder_argument
@click.option("--repair", "mend", is_flag=True, help="Give up damaged parts, so that their reports are coded again.")
def check_command(folder: Path, mend: bool) -> None:
    """Compare every file with the ledger: hashes, rows, an article for each event.

    The exit code is 1 where something is wrong.
    """
    checked = check(folder)
    for fault in checked.faults:
        print(f"standoff: {folder / fault.path}: {fault.what}", file=sys.stderr)
    if checked.faults and mend:
        repair(folder, checked.faults)
        parts = len({fault.part for fault in checked.faults})
        print(f"standoff: {many(parts, 'part')} given up: code their reports again", file=sys.stderr)
    print(summary(checked))
    raise SystemExit(FAULTY if checked.faults and not mend else 0)


@command.command("compact")
@folder_argument
@click.option("--forget", default="", metavar="CODER", help="Drop what this earlier coder did and another did again.")
def compact_command(folder: Path, forget: str) -> None:
    """Merge small files into one a table and month, and drop the rows that count no more."""
    before, after = compact(folder, forget)
    print(f"{many(before, 'file')} became {after:,}")


@command.command("migrate")
@folder_argument
def migrate_command(folder: Path) -> None:
    """Bring a store that an earlier standoff made to today's tables. Stopped or killed, the same command goes on."""
    found = migrate(folder)
    with Store(folder) as store:
        held = f"{many(store.count('articles'), 'article')}, {many(store.count('events'), 'event')}"
    done = f"tables of version {found} became {SCHEMA_VERSION}" if found != SCHEMA_VERSION else "up to date"
    print(f"{done}: {held}")


@command.command("card")
@folder_argument
@click.option("--licence", default="", help="The licence that you give the annotations, such as CC-BY-4.0.")
def card_command(folder: Path, licence: str) -> None:
    """Write the data card: sources, dates, coder, accuracy, licence. It goes into the store and is printed."""
    with Store(folder) as store:
        card = data_card(store, licence)
    with replacing(folder / CARD) as temporary:
        temporary.write_text(card, encoding="utf-8")
    print(card, end="")


def summary(checked: Checked) -> str:
    """What a check found, in a line or two."""
    parts = [f"{many(checked.files, 'file')}, {checked.bytes / 1e6:.1f} MB"]
    if not checked.faults:
        copies = f"{checked.copies:,} {'copy' if checked.copies == 1 else 'copies'}"
        parts += [many(checked.articles, "article"), many(checked.events, "event"), copies]
    if checked.stopped:
        parts.append(f"{many(checked.stopped, 'run')} stopped or still going")
    if checked.leftovers:
        parts.append(f"{many(checked.leftovers, 'file')} left by a stopped run (the next one removes them)")
    parts.append(f"{many(len(checked.faults), 'fault')}" if checked.faults else "all as the ledger says")
    return ", ".join(parts)
