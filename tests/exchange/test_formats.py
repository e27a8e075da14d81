"""Formats by name."""

from pathlib import Path

import duckdb
from exchange_examples import COUNTRIES

from standoff.exchange.flat import Mapping
from standoff.exchange.formats import EXPORTS, IMPORTS, gdelt_version, read_file
from standoff.exchange.losses import Losses


def test_what_comes_in_also_goes_out() -> None:
    assert set(IMPORTS) <= set(EXPORTS)


def test_gdelt_is_told_by_its_columns() -> None:
    assert [len(gdelt_version(cells).columns) for cells in (57, 58, 61, 3)] == [57, 58, 61, 61]


def test_a_flat_parquet_is_read_through_a_mapping(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    duckdb.sql("select 4 as nr, date '2020-05-01' as day, '0841' as code, 'TCD' as who").write_parquet(str(path))
    mapping = Mapping(columns={"id": "nr", "date": "day", "cameo": "code", "actor_country": "who"})
    (outcome,) = read_file(path, "parquet", COUNTRIES, Losses(), mapping)

    assert [(one.mode, one.date, one.actors[0].country) for one in outcome.events] == [("release", "2020-05-01", "TCD")]
