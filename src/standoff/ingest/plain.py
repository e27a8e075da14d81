"""Plain text: one file, one article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from standoff.ingest.decode import Undecodable, decode
from standoff.ingest.draft import Draft, Source
from standoff.ingest.limits import PLAIN_BYTES
from standoff.records.rejection import Reason, Rejection

_NEWLINES = re.compile("\r\n?")


def read(stream: io.BufferedIOBase, source: Source) -> Iterator[Draft | Rejection]:
    """One draft, its text as it stands but for two things: a byte order mark is dropped, and CR LF and lone CR
    become LF, since offsets must not depend on the system that saved the file."""
    data = stream.read(PLAIN_BYTES + 1)
    if len(data) > PLAIN_BYTES:
        yield Rejection(
            reason=Reason.TOO_LARGE,
            where=source.name,
            detail=f"is more than {PLAIN_BYTES:,} bytes, too long for one report: split it, one report a file",
        )
        return
    try:
        text = decode(data)
    except Undecodable as error:
        yield Rejection(reason=Reason.BAD_ENCODING, where=source.name, detail=str(error))
        return
    yield Draft(where=source.name, text=_NEWLINES.sub("\n", text), source_id=source.label)
