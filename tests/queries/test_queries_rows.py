from __future__ import annotations

from pathlib import Path

import pytest

from standoff.queries import rows
from standoff.queries.filters import Filters, matching
from standoff.queries.listing import make_listing
from standoff.queries.rows import AGAIN, count, count_and_first, first_rows
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


@pytest.mark.parametrize("again", [2, AGAIN])
def test_both_at_once_are_what_each_says(store: Path, monkeypatch: pytest.MonkeyPatch, again: int) -> None:
    monkeypatch.setattr(rows, "AGAIN", again)  # 2: what is read at once may be too little
    with Store(store) as opened:
        make_listing(opened)
        for filters in (Filters(), Filters(a=("CHL", "PER")), Filters(a=("CHL",), b=("PER",)), Filters(over=("CHL",))):
            found = matching(opened, filters)
            for limit, after in ((5, -1), (5, 9), (1_000, 3), (10**9, 3)):
                expected = count(opened, found), first_rows(opened, found, limit, after)
                assert count_and_first(opened, found, limit, after) == expected


def test_nothing_matches(store: Path) -> None:
    with Store(store) as opened:
        make_listing(opened)
        nobody = matching(opened, Filters(a=("BOL", "ECU")))

        assert count(opened, nobody) == 0
        assert first_rows(opened, nobody, 5) == []
        assert count_and_first(opened, nobody, 5) == (0, [])
