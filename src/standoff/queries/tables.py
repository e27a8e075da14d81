"""Records as a DuckDB relation: typed columns, nested ones too, that Arrow readers take over without a copy."""

from __future__ import annotations

from collections.abc import Iterable

import duckdb
import msgspec

from standoff.store.parquet import connected
from standoff.store.tables import column_types


def relation_of(
    records: Iterable[msgspec.Struct], record: type[msgspec.Struct], days: tuple[str, ...] = ()
) -> duckdb.DuckDBPyRelation:
    """Records of one type as a relation, a row a record, a column a field; `days` names the fields that hold whole ISO
    days and become dates.

    The types are those of the store's Parquet files (`store.tables`): text, BIGINT, DOUBLE, BOOLEAN, STRUCT, lists.
    """
    row = ", ".join(f'"{name}" {kind}' for name, kind in column_types(record).items())
    columns = ", ".join(f'"{name}"::date as "{name}"' if name in days else f'"{name}"' for name in column_types(record))
    body = msgspec.json.encode(list(records)).decode()
    unnested = f"select unnest(?::json::struct({row})[], max_depth := 2)"
    return connected().sql(f"select {columns} from ({unnested})", params=[body])
