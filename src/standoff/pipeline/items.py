"""What there is to code: each article, or each rejection of an input, with the file that it came from."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import msgspec

from standoff.ingest.draft import Source
from standoff.ingest.inputs import read_source
from standoff.ingest.sources import find_sources
from standoff.records.article import Article
from standoff.records.rejection import Rejection

STDIN = "standard input"


class Item(msgspec.Struct, frozen=True):
    """An article to code, or what its input was rejected for. `input` names the file by its absolute path."""

    input: str
    found: Article | Rejection


def read_items(
    inputs: Sequence[str], published: dt.date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Item]:
    """Every article and every rejection in the inputs, in their order, one at a time."""
    for source in find_sources(inputs):
        if isinstance(source, Rejection):
            yield Item(source.where, source)
        else:
            yield from (Item(_input_of(source, found), found) for found in read_source(source, published, stdin))


def _input_of(source: Source, found: Article | Rejection) -> str:
    """The absolute path; what came through standard input is named by its text, since the next stream is another."""
    if source.path is not None:
        return str(source.path.resolve())
    if isinstance(found, Article):
        return f"{STDIN}: {found.id}"
    return f"{STDIN}: {hashlib.sha256(found.where.encode()).hexdigest()[:16]}"
