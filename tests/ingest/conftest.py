from collections.abc import Iterator

import pytest
from servers import Site, serving

from standoff.ingest import limits


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web server of our own; requests to it need no pause, and limits are small enough to be met."""
    small = {"HOST_SECONDS": 0.0, "SILENT_SECONDS": 0.5, "FETCH_SECONDS": 1.0, "FETCH_BYTES": 300_000}
    for name, value in small.items():
        monkeypatch.setattr(limits, name, value)
    with serving() as found:
        yield found
