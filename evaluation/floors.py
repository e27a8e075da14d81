"""The floors of the figures: `python -m evaluation.floors [--raise]` shows them, or raises them to what is measured."""

from __future__ import annotations

import argparse
import datetime as dt
import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from evaluation.measure import ROOT, measured
from standoff.scoring.bootstrap import Figure

FLOORS = ROOT / "evaluation" / "floors.toml"
SLACK = 0.01  # processors round int8 sums differently: a few mentions of a hundred may flip, no more


class Floor(msgspec.Struct, frozen=True):
    """A figure may not fall below `floor`, which was set on `date`."""

    floor: float
    date: str


def load_floors(path: Path = FLOORS) -> dict[str, Floor]:
    """The floor of each figure, by the names of `Report.figures`."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, Floor])


def below(figures: Mapping[str, Figure], floors: Mapping[str, Floor]) -> dict[str, str]:
    """Each figure that is under its floor, with both; a figure that was not measured counts as 0."""
    found = {name: figures[name].value if name in figures else 0.0 for name in floors}
    return {
        name: f"{found[name]:.4f} < {floor.floor:.2f} (set {floor.date})"
        for name, floor in floors.items()
        if found[name] < floor.floor
    }


def raised(figures: Mapping[str, Figure], floors: Mapping[str, Floor], date: str) -> dict[str, Floor]:
    """Floors at the measured figures less the slack, in hundredths; those that are higher already stay."""
    reached = {name: math.floor((figures[name].value - SLACK) * 100) / 100 for name in floors}
    return {
        name: Floor(reached[name], date) if reached[name] > floor.floor else floor for name, floor in floors.items()
    }


def written(floors: Mapping[str, Floor], old: str) -> str:
    """The table as TOML under the comment that `old` begins with."""
    comment = old[: old.index("[")] if "[" in old else ""
    tables = [f'["{name}"]\nfloor = {floor.floor}\ndate = "{floor.date}"\n' for name, floor in floors.items()]
    return comment + "\n".join(tables)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.floors", description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    floors = load_floors()
    if parser.parse_args().lift:
        floors = raised(measured().figures, floors, dt.date.today().isoformat())
        FLOORS.write_text(written(floors, FLOORS.read_text(encoding="utf-8")), encoding="utf-8")
    for name, floor in floors.items():
        print(f"{floor.floor:.2f}  {floor.date}  {name}")


if __name__ == "__main__":
    main()
