from __future__ import annotations

import msgspec
from examples import EVENT

from standoff.queries.tables import relation_of
from standoff.records.event import Event
from standoff.store.tables import column_types


def test_what_goes_in_comes_out() -> None:
    odd = msgspec.structs.replace(EVENT, id="two", title='It\'s "odd" 🚢 \\ {}', place=None, said_by=())

    names = list(column_types(Event))
    rows = [dict(zip(names, row, strict=True)) for row in relation_of([EVENT, odd], Event).fetchall()]

    assert [msgspec.convert(msgspec.to_builtins(row), Event) for row in rows] == [EVENT, odd]


def test_no_rows_have_columns_all_the_same() -> None:
    relation = relation_of([], Event)

    assert relation.columns == list(Event.__struct_fields__)
    assert len(relation) == 0
