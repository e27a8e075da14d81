"""`standoff where WORDS`: which place words name."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from standoff.cli.country import state_of
from standoff.cli.output import Format, output_options, write_records
from standoff.cli.rows import Rows, is_file
from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.records.span import Span
from standoff.resolve.places import Place, PlaceResolver

COLUMNS = ("text", "name", "country", "lat", "lon", "confidence")
WANT = '{"id": …, "text": "…", "spans": [[start, end], …]}'


class Row(msgspec.Struct, frozen=True):
    """A text with half-open code-point ranges of the place names in it."""

    text: str
    spans: list[tuple[int, int]]
    id: str | int = ""


@click.command()
@click.argument("words")
@click.option("--near", default="", metavar="COUNTRY", help="The country to look in first: a code or a name.")
@output_options
def command(words: str, near: str, format_: Format | None, output: Path | None) -> None:
    """Say which place WORDS name: its country, coordinates (WGS84 degrees), and what else they may mean.

    WORDS is a name ("Tripoli", "Paris, Texas"), or a JSON Lines file of {id, text, spans: [[start, end], …]}, or
    - for such lines on standard input; each span is then read in its text.
    """
    gazetteer = load_gazetteer()
    state = state_of(near, gazetteer)
    if not is_file(words):
        found = PlaceResolver(gazetteer).find(words, state)
        write_records([_fields(words, found)], _cells, format_, output)
        return
    rows = Rows(words, WANT)
    if format_ in {None, Format.JSONL}:
        write_records(rows.answered(Row, lambda row: answer(gazetteer, row)), _cells, Format.JSONL, output)
    else:
        write_records(_flat(gazetteer, rows), _cells, format_, output)
    if rows.wrong:
        raise SystemExit(1)


def _flat(gazetteer: Gazetteer, rows: Rows) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for row in rows.answered(Row, lambda row: answer(gazetteer, row)):
        places = row["places"]
        found += places if isinstance(places, list) else []
    return found


def answer(gazetteer: Gazetteer, row: Row) -> dict[str, object]:
    """The places of a row's spans, in their order; raises `ValueError` where a span lies outside its text."""
    spans = [Span(start, end) for start, end in row.spans]
    words = [span.of(row.text) for span in spans]
    resolver = PlaceResolver(gazetteer, row.text)
    places = [
        {"start": span.start, "end": span.end, **_fields(text, resolver.at(span))}
        for span, text in zip(spans, words, strict=True)
    ]
    return {"id": row.id, "places": places}


def _fields(text: str, found: tuple[Place, ...]) -> dict[str, object]:
    best = found[0] if found else Place("", "", None, None, 0.0)
    return {"text": text, **msgspec.to_builtins(best), "alternatives": found[1:]}


def _cells(found: dict[str, object]) -> dict[str, str]:
    return {name: "" if found[name] is None else str(found[name]) for name in COLUMNS}
