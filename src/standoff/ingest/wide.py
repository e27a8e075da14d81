"""UTF-16 and UTF-32 streams into UTF-8 ones."""

from __future__ import annotations

import codecs
import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from standoff.ingest.decode import Undecodable, bom
from standoff.ingest.limits import SNIFF_BYTES
from standoff.ingest.streams import peekable


@contextmanager
def narrowed(stream: io.BufferedReader) -> Iterator[io.BufferedReader]:
    """A temporary file with the same text in UTF-8, at its beginning; it is gone when closed.

    `stream` stands at a byte order mark of UTF-16 or UTF-32. Raises `Undecodable` where the bytes do not keep
    what the mark promises.
    """
    with tempfile.NamedTemporaryFile(buffering=SNIFF_BYTES) as copy:
        encoding, done = bom(stream.peek(4))
        stream.read(done)
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            while piece := stream.read(SNIFF_BYTES):
                copy.write(decoder.decode(piece).encode("utf-8"))
                done += len(piece)
            copy.write(decoder.decode(b"", final=True).encode("utf-8"))
        except UnicodeError as error:
            raise Undecodable(f"begins as {encoding} but breaks before byte {done}: save it again as UTF-8") from error
        copy.flush()
        with peekable(io.FileIO(copy.name)) as narrow:
            yield narrow
