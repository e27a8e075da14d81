from pathlib import Path

import duckdb
import pytest

from standoff.records.problem import Problem
from standoff.store.parquet import connected, let_go, literal, write_parquet
from standoff.store.tables import SCHEMA_VERSION, RejectionRow

ROW = RejectionRow(
    reason="empty", where="b.txt", detail="is empty", article="", source_id="", span=None, input="b.txt", coded="2026",
    item="0",
)  # fmt: skip


def write(target: Path, rows: list[RejectionRow], record: type[RejectionRow]) -> None:
    with connected() as connection:
        write_parquet(connection, target, rows, record)


def test_every_column_has_its_type_also_where_it_is_empty(tmp_path: Path) -> None:
    write(tmp_path / "month=unknown" / "part.parquet", [ROW], RejectionRow)
    described = duckdb.sql(f"describe from '{tmp_path}/month=unknown/part.parquet'").fetchall()

    assert ("span", 'STRUCT("start" BIGINT, "end" BIGINT)') in [row[:2] for row in described]


def test_the_file_says_which_schema_it_has(tmp_path: Path) -> None:
    write(tmp_path / "part.parquet", [ROW], RejectionRow)

    said = duckdb.sql(f"select key, value from parquet_kv_metadata('{tmp_path}/part.parquet')").fetchall()
    assert said == [(b"standoff_schema", str(SCHEMA_VERSION).encode())]


def test_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    write(tmp_path / "part.parquet", [ROW], RejectionRow)

    assert [path.name for path in tmp_path.iterdir()] == ["part.parquet"]


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "part.parquet").mkdir()

    with pytest.raises(Problem, match="cannot write"):
        write(tmp_path / "part.parquet", [ROW], RejectionRow)


def test_a_path_is_matched_literally() -> None:
    assert literal(Path("/a[1]/b*")) == "/a[[]1]/b[*]"


def test_memory_that_queries_are_done_with_goes_back_and_the_limit_stays() -> None:
    with connected() as connection:
        connection.execute("set threads = 1; set memory_limit = '1GB'")
        limit = "select current_setting('memory_limit')"
        before = connection.execute(limit).fetchall()
        connection.execute("select count(*) from (select i, sum(i) from range(2_000_000) t(i) group by i)").fetchall()
        for _ in range(20):
            let_go(connection)

        assert connection.execute(limit).fetchall() == before
        assert not connection.execute("select sum(memory_usage_bytes) from duckdb_memory()").fetchall()[0][0]
