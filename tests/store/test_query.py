from pathlib import Path

import pytest
from test_parts import LIMA, OSLO, outcome, write

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
