"""`standoff schema`: the wire format, as JSON Schema."""

from __future__ import annotations

import click
import msgspec

from standoff.pipeline.wire import WireDocument
from standoff.records.event import Event
from standoff.records.rejection import Rejection

RECORDS: dict[str, type[msgspec.Struct]] = {"event": Event, "document": WireDocument, "rejection": Rejection}


@click.command("schema")
@click.argument("record", type=click.Choice([*RECORDS, "all"]), default="all", metavar="[RECORD]")
def command(record: str) -> None:
    """Print the JSON Schema of what leaves standoff: events, documents, rejections, or one of them.

    RECORD is event, document, rejection, or all.
    """
    names = list(RECORDS) if record == "all" else [record]
    click.echo(msgspec.json.format(msgspec.json.encode(schema_of(names)), indent=2).decode())


def schema_of(names: list[str]) -> dict[str, object]:
    """The schema of some records: any of them matches, and each stands under `$defs` by its own name."""
    shapes, definitions = msgspec.json.schema_components(
        [RECORDS[name] for name in names], ref_template="#/$defs/{name}"
    )
    top: dict[str, object] = dict(shapes[0]) if len(shapes) == 1 else {"anyOf": list(shapes)}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": definitions}
