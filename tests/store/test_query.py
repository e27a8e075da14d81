from pathlib import Path

import duckdb
import msgspec
import pytest
from test_parts import LIMA, OSLO, outcome, write

from standoff.records.event import Actor
from standoff.records.problem import Problem
from standoff.store.folder import create_store, table_files
from standoff.store.query import Store


def test_an_empty_store_answers_with_nothing(tmp_path: Path) -> None:
    create_store(tmp_path / "store")

    with Store(tmp_path / "store") as store:
        assert store.count("events") == store.count("articles") == store.count("rejections") == 0
        assert list(store.events()) == []


def test_a_condition_takes_parameters(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])

    with Store(tmp_path) as store:
        assert [row.text for row in store.articles("id = ?", [OSLO.id])] == [OSLO.text]
        assert len(list(store.events("type = ? and list_contains(contexts, ?)", ["CONSULT", "diplomatic"]))) == 2


def test_sql_may_ask_anything(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO), outcome(LIMA)])

    with Store(tmp_path) as store:
        assert store.rows("select type, count(*) from events group by type") == [("CONSULT", 2)]


def test_a_folder_that_is_no_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is no store"):
        Store(tmp_path)


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, [outcome(OSLO)])
    table_files(tmp_path, "events")[0].write_bytes(b"not parquet at all")

    with pytest.raises(Problem, match="cannot read the store"), Store(tmp_path) as store:
        store.count("events")


def test_files_from_before_a_field_of_parties_are_read_beside_newer_ones(tmp_path: Path) -> None:
    party = Actor(0, 6, "Envoys", "NOR", "GOV")
    given = [outcome(OSLO), outcome(LIMA)]
    events = [tuple(msgspec.structs.replace(e, actors=(party,)) for e in one.events) for one in given]
    write(tmp_path, [msgspec.structs.replace(o, events=e) for o, e in zip(given, events, strict=True)])
    with Store(tmp_path) as store:
        expected = list(store.events())
    older = sorted(table_files(tmp_path, "events"))[-1]
    fields = ", ".join(f'"{name}" := x."{name}"' for name in Actor.__struct_fields__ if name != "alternatives")
    without = f"list_transform(actors, lambda x: struct_pack({fields}))"
    duckdb.sql(f"copy (select * replace ({without} as actors) from '{older}') to '{tmp_path / 'new'}' (format parquet)")
    (tmp_path / "new").replace(older)

    with Store(tmp_path) as store:
        assert list(store.events()) == expected
