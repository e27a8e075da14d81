from __future__ import annotations

from pathlib import Path

from standoff.queries.filters import Filters, matching
from standoff.queries.listing import make_listing
from standoff.queries.rows import count, first_rows
from standoff.store.query import Store


def test_rows_are_counted_and_found_once_though_filed_often(store: Path) -> None:
    with Store(store) as opened:
        make_listing(opened)
        everything = matching(opened, Filters())
        both = matching(opened, Filters(a=("CHL", "PER")))

        assert everything.once and not both.once
        assert count(opened, both) == count(opened, everything)
        assert first_rows(opened, both, 30) == first_rows(opened, everything, 30) == list(range(30))
        assert first_rows(opened, both, 3, after=9) == [10, 11, 12]


def test_nothing_matches(store: Path) -> None:
    with Store(store) as opened:
        make_listing(opened)
        nobody = matching(opened, Filters(a=("BOL", "ECU")))

        assert count(opened, nobody) == 0
        assert first_rows(opened, nobody, 5) == []
