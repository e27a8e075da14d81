"""`standoff gazetteer`: a user's own entries, which go before those that come with the package."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from standoff.cli.output import Format, output_options, write_records
from standoff.cli.tally import many
from standoff.gazetteer.load import load_packaged
from standoff.gazetteer.own import Own
from standoff.gazetteer.own_entry import Codes, checked, merged
from standoff.gazetteer.own_index import ENDING, read_set, set_files
from standoff.gazetteer.own_rows import Fault, rows_of
from standoff.ontology.codes import sectors, special_codes
from standoff.records.problem import Problem
from standoff.settings import gazetteer_folder
from standoff.store.replace import replacing

WRONG = 1
MOST_TOLD = 50  # faults that are told one by one


@click.group("gazetteer")
def command() -> None:
    """Bring your own persons, organisations and places: they go before those that come with the package."""


@command.command("add")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--name", default="", help="The name of the set; without it the file's own, less its ending.")
def add_command(file: Path, name: str) -> None:
    """Check the entries of FILE (CSV or YAML) and keep them. A set of the same name is replaced.

    Each bad row is told in a line and left out; the exit code is then 1. Nothing is kept where no row is good.
    """
    target = gazetteer_folder() / (_name(name or file.stem) + ENDING)
    codes = Codes(load_packaged(), frozenset(sectors()), frozenset(special_codes()))
    rows = [row if isinstance(row, Fault) else checked(row, codes) for row in rows_of(file)]
    faults = [row for row in rows if isinstance(row, Fault)]
    _tell(file, faults)
    entries = merged(row for row in rows if isinstance(row, Own))
    if not entries:
        raise Problem(f"{file} has no good entry: nothing was added" + ("" if faults else "; it is empty"))
    _keep(entries, target)
    print(f"{len(entries):,} {'entry' if len(entries) == 1 else 'entries'} kept in {target}")
    raise SystemExit(WRONG if faults else 0)


@command.command("list")
@output_options
def list_command(format_: Format | None, output: Path | None) -> None:
    """List your own entries, set by set."""
    write_records(_listed(), lambda row: {name: str(value) for name, value in row.items()}, format_, output)


@command.command("remove")
@click.argument("name")
def remove_command(name: str) -> None:
    """Remove the set NAME, as `list` names it."""
    target = gazetteer_folder() / (_name(name) + ENDING)
    if not target.is_file():
        known = ", ".join(path.stem for path in set_files(target.parent)) or "none"
        raise Problem(f"there is no set {name[:60]!r} in {target.parent}; the sets there: {known}")
    target.unlink()
    print(f"{target} removed")


def _name(name: str) -> str:
    if not name or name.startswith(".") or not all(c.isalnum() or c in "-_." for c in name) or len(name) > 100:
        raise click.UsageError(f"{name[:60]!r} cannot name a set: use letters, digits, - and _ (see --name)")
    return name


def _tell(file: Path, faults: list[Fault]) -> None:
    for fault in faults[:MOST_TOLD]:
        print(f"standoff: {file}: {fault.where}: {fault.why}", file=sys.stderr)
    if len(faults) > MOST_TOLD:
        print(f"standoff: {file}: and {many(len(faults) - MOST_TOLD, 'bad row')} more", file=sys.stderr)


def _keep(entries: list[Own], target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            f"cannot make {target.parent}: {(error.strerror or str(error)).lower()}: "
            "set STANDOFF_HOME to a folder of yours"
        ) from error
    with replacing(target) as temporary:
        temporary.write_bytes(b"".join(msgspec.json.encode(own) + b"\n" for own in entries))


def _listed() -> Iterator[dict[str, object]]:
    for path in set_files(gazetteer_folder()):
        for own in read_set(path):
            entry = own.entry
            offices = "; ".join(term.office for term in entry.terms if term.office)
            yield {
                "set": path.stem,
                "kind": str(entry.kind),
                "name": entry.name,
                "aliases": "; ".join(own.names[1:]),
                "country": entry.country,
                "sector": entry.sector,
                "offices": offices,
                "id": entry.id,
                "source": own.source,
            }
