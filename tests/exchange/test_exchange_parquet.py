"""Parquet files that are none, or hold something else."""

from pathlib import Path

import duckdb
import pytest
from examples import EVENT

from standoff.exchange.exporting import write_wire
from standoff.exchange.losses import Losses
from standoff.exchange.parquet import ParquetFile
from standoff.records.problem import Problem


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 but no more")

    with pytest.raises(Problem, match="as Parquet"):
        ParquetFile(tmp_path / "a.parquet")


def test_a_row_that_is_no_event_costs_no_other(tmp_path: Path) -> None:
    write_wire([EVENT], tmp_path / "a.parquet")
    bad = tmp_path / "b.parquet"
    source = f"'{tmp_path / 'a.parquet'}'"
    duckdb.sql(
        f"from {source} union all select * replace ('SING' as type, 'zz' as article) from {source}"
    ).write_parquet(str(bad))
    with ParquetFile(bad) as file:
        outcomes = list(file.outcomes("b", Losses()))

    assert [len(one.events) for one in outcomes] == [1, 0]
    assert "is no event" in outcomes[1].rejections[0].detail
