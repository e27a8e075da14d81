"""`standoff annotate`: reports to documents with all their layers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from standoff.cli.inputs import inputs_argument, map_option, private_option, published_option
from standoff.cli.output import Format, output_options, write_records
from standoff.cli.report import Rejected
from standoff.pipeline.guard import guarded
from standoff.pipeline.items import Reading, read_items
from standoff.pipeline.wire import WireDocument
from standoff.pipeline.work import document_here
from standoff.settings import load_settings


@click.command("annotate")
@inputs_argument
@published_option
@map_option
@private_option
@output_options
def command(
    inputs: tuple[str, ...],
    published: dt.date | None,
    columns: dict[str, str],
    private: bool,
    format_: Format | None,
    output: Path | None,
) -> None:
    """Mark reports: sentences, entities and whom they name, places with coordinates, times, who says what.

    INPUT is a file, a folder, a glob, a URL, or - for standard input. Offsets are half-open and count Unicode code
    points. A table and CSV show how many marks of each kind there are; the marks themselves stand in JSON Lines.
    """
    threads = load_settings().threads
    reading = Reading(published=published, columns=columns, private=private)
    rejected = Rejected()
    results = (guarded(item, lambda article: document_here(article, threads)) for item in read_items(inputs, reading))
    write_records(rejected.taken_from(results), counts, format_, output)
    raise SystemExit(rejected.exit_code)


def counts(document: WireDocument) -> dict[str, str]:
    """How many marks of each kind a document has."""
    layers = ("sentences", "entities", "places", "times", "attributions", "predicates")
    marks = {name: str(len(getattr(document, name))) for name in layers}
    return {"article": document.article, "id": document.id, "published": document.published, **marks}
