"""gzip: the stream within."""

from __future__ import annotations

import gzip
import io

from standoff.ingest.bombs import Counted, Guarded
from standoff.ingest.streams import peekable


def opened(stream: io.BufferedReader) -> io.BufferedReader:
    """The bytes that were compressed, of all members one after the other. It raises `Bomb` where they are too many,
    and what the standard library raises where they are damaged (`DAMAGE`)."""
    counted = Counted(stream)
    return peekable(Guarded(gzip.GzipFile(fileobj=io.BufferedReader(counted)), lambda: counted.taken))


def inner_name(label: str) -> str:
    """The name of what is inside: `news.jsonl` of `news.jsonl.gz`."""
    return label[:-3] if label.lower().endswith(".gz") else label
