"""Every format has a reader."""

import io

import pytest

from standoff.ingest.draft import Source
from standoff.ingest.readers import reader_of
from standoff.ingest.sniff import Format


@pytest.mark.parametrize("form", list(Format))
def test_every_format_is_read(form: Format) -> None:
    read = reader_of(form)

    assert len(list(read(io.BytesIO(b"no such thing"), Source(name="a", label="a", path=None)))) == 1
