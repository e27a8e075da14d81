"""Every format by its name, and a file of any of them into outcomes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import msgspec

from standoff.exchange import flat
from standoff.exchange.gdelt import GDELT_1, GDELT_2
from standoff.exchange.icews import ICEWS
from standoff.exchange.importing import table_outcomes
from standoff.exchange.lines import rows
from standoff.exchange.losses import Losses
from standoff.exchange.names import Countries
from standoff.exchange.packed import DAMAGE, members
from standoff.exchange.parquet import ParquetFile
from standoff.exchange.plover_file import plover_outcomes
from standoff.exchange.polecat import POLECAT
from standoff.exchange.table import Dataset
from standoff.ingest.limits import SNIFF_BYTES
from standoff.ingest.sniff import DELIMITERS
from standoff.records.rejection import Rejection
from standoff.store.outcome import Outcome

TABLES = {"icews": ICEWS, "gdelt": GDELT_2, "gdelt1": GDELT_1, "polecat": POLECAT}
IMPORTS = {
    "icews": "ICEWS coded event data, tab-separated, as on the Dataverse",
    "gdelt": "GDELT events, 1.0 (57 or 58 columns) or 2.0 (61)",
    "polecat": "POLECAT, tab-separated, as on the Dataverse",
    "plover": "PLOVER JSON: JSON Lines or an array",
    "csv": "a table whose first line names its columns; --map says which is which",
    "parquet": "what `standoff export parquet` or a store holds, or a flat table with --map",
}
EXPORTS = {
    "icews": "ICEWS's columns, tab-separated",
    "gdelt": "GDELT 2.0's 61 columns",
    "gdelt1": "GDELT 1.0's 58 columns",
    "polecat": "POLECAT's columns, tab-separated",
    "plover": "PLOVER JSON, one record a line",
    "csv": "one flat row an event",
    "parquet": "the wire's own nested columns: nothing is lost",
    "r": "one flat row an event, as a data frame that R's readRDS opens",
}


def read_file(
    path: Path, form: str, countries: Countries, losses: Losses, mapping: flat.Mapping | None = None
) -> Iterator[Outcome]:
    """The reports and rejections of one file; `form` is a name in IMPORTS. Raises `Problem` where it cannot be read."""
    name = str(path.resolve())
    if form == "parquet":
        yield from _parquet(path, name, countries, losses, mapping)
        return
    for member in members(path, name):
        if isinstance(member, Rejection):
            yield Outcome(input=name, article=None, rejections=(member,))
            continue
        where, stream = member
        if form == "plover":
            yield from plover_outcomes(stream, countries, where, losses)
            continue
        dataset = _dataset(form, first_line(stream), mapping)
        for outcome in table_outcomes(rows(stream, dataset, where), dataset, countries, where, losses):
            yield msgspec.structs.replace(outcome, input=name)


def first_line(stream: io.BufferedReader) -> str:
    """The first line of a stream, which stays where it is; empty where the file is damaged from its start."""
    try:
        start = stream.peek(SNIFF_BYTES)
    except DAMAGE:
        return ""
    return start.splitlines()[0].decode("utf-8", "replace") if start else ""


def _dataset(form: str, line: str, mapping: flat.Mapping | None) -> Dataset:
    if form == "csv":
        return flat.dataset(mapping, max(DELIMITERS, key=line.count))
    dataset = TABLES[form] if form != "gdelt" else gdelt_version(max(line.count("\t"), line.count(",")) + 1)
    return dataset if "\t" in line else msgspec.structs.replace(dataset, delimiter=",", quoted=True)


def gdelt_version(cells: int) -> Dataset:
    """The version of GDELT that has so many columns; before April 2013 the last one, SOURCEURL, is missing."""
    if cells == len(GDELT_1.columns) - 1:
        columns = GDELT_1.columns[:-1]
        return Dataset(
            name="gdelt", columns=columns, header=False, delimiter="\t", read=GDELT_1.read, write=GDELT_1.write
        )
    return GDELT_1 if cells == len(GDELT_1.columns) else GDELT_2


def _parquet(
    path: Path, name: str, countries: Countries, losses: Losses, mapping: flat.Mapping | None
) -> Iterator[Outcome]:
    with ParquetFile(path) as file:
        if file.is_wire and mapping is None:
            yield from file.outcomes(name, losses)
        else:
            yield from table_outcomes(file.rows(), flat.dataset(mapping), countries, name, losses)
