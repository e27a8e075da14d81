from __future__ import annotations

from pathlib import Path

import pytest

from standoff.queries.errors import CursorError
from standoff.queries.filters import Filters
from standoff.queries.listing import make_listing, page_of_events, places
from standoff.queries.paging import cursor_of
from standoff.store.query import Store


def test_pages_places_and_cursors(store: Path) -> None:
    with Store(store) as opened:
        make_listing(opened)
        first = page_of_events(opened, Filters(types=("ASSAULT",)), 3)
        rest = page_of_events(opened, Filters(types=("ASSAULT",)), 100, first.next)
        total, found = places(opened, Filters(), 10)
        with pytest.raises(CursorError, match="no longer"):
            page_of_events(opened, Filters(), 3, cursor_of("gone"))

    assert len(first.items) + len(rest.items) == first.total
    assert rest.next == ""
    assert [place[1:] for place in found] == [("CHL", -18.48, -70.33, total, total)]
