"""A compiled table in memory."""

import msgspec
import pytest

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.index import FORMAT, Index, Table

ENTRIES = [Entry(Kind.PLACE, name, "PER", "") for name in ("Lima", "Cusco", "Lima Norte")]


def index() -> Index:
    pieces = [msgspec.msgpack.encode(entry) for entry in ENTRIES]
    offsets = [sum(map(len, pieces[:i])) for i in range(len(pieces) + 1)]
    return Index(Table(FORMAT, "1", {"cusco": 1, "lima": -1}, [[0, 2]], offsets, b"".join(pieces)))


def test_a_key_leads_to_one_entry_or_to_several() -> None:
    assert index().under("cusco") == (ENTRIES[1],)
    assert index().under("lima") == (ENTRIES[0], ENTRIES[2])


def test_an_unknown_key_leads_nowhere() -> None:
    assert index().under("quito") == ()
    assert "quito" not in index()
    assert "lima" in index()


def test_of_many_entries_the_last_ones_are_kept_and_the_others_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.gazetteer.index.KEPT", 1)
    table = index()

    assert [table.entry(number) for number in (0, 1, 2, 0)] == [*ENTRIES, ENTRIES[0]]
    assert table.entry(0) is table.entry(0)
