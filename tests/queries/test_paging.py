from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.queries.errors import CursorError
from standoff.queries.paging import cursor_of, id_of


@given(st.text(st.characters(codec="ascii"), max_size=64))
def test_a_cursor_gives_its_id_back(id: str) -> None:
    assert id_of(cursor_of(id)) == id


@pytest.mark.parametrize("cursor", ["!", "Zg\x00", "4pyT", "A"])
def test_nobodys_cursor(cursor: str) -> None:
    with pytest.raises(CursorError):
        id_of(cursor)
