"""`standoff relate FILE`: the type between two parties that are given."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from standoff.cli.output import Format, output_options, write_records
from standoff.coding.relate import Relation, relate
from standoff.reader.model import Reader


class Row(msgspec.Struct, frozen=True):
    """One question: half-open code-point ranges of the two parties in their sentence."""

    sentence: str
    source: tuple[int, int]
    target: tuple[int, int]
    id: str | int = ""


@click.command()
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path))
@click.option("--allow-none", is_flag=True, help="Answer with no type where the sentence reports no event.")
@output_options
def command(file: Path, allow_none: bool, format_: Format | None, output: Path | None) -> None:
    """Say what SOURCE does to TARGET, for JSON Lines of {id, sentence, source, target}.

    `source` and `target` are [start, end] character ranges of `sentence`. The answer has id, type, mode, quad and
    the scores of all types.
    """
    wrong: list[str] = []
    write_records(_answers(file, allow_none, wrong), _cells, format_, output)
    for line in wrong:
        print(f"standoff: {line}", file=sys.stderr)
    if wrong:
        raise SystemExit(1)


def _answers(file: Path, allow_none: bool, wrong: list[str]) -> Iterator[dict[str, object]]:
    """An answer for each row that can be read; what is wrong with the others is added to `wrong`."""
    with click.open_file(str(file), "rb") as lines:
        reader = Reader.load()
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = msgspec.json.decode(line, type=Row)
                found = relate(reader, row.sentence, row.source, row.target, allow_none=allow_none)
            except (msgspec.DecodeError, ValueError) as error:
                wrong.append(
                    f"{file}:{number}: {error}; want {{id, sentence, source: [start, end], target: [start, end]}}"
                )
                continue
            yield {"id": row.id, **_fields(found)}


def _fields(found: Relation) -> dict[str, object]:
    return {"type": found.type, "mode": found.mode, "quad": found.quad, "scores": found.scores}


def _cells(answer: dict[str, object]) -> dict[str, str]:
    return {name: str(answer[name] or "") for name in ("id", "type", "mode", "quad")}
