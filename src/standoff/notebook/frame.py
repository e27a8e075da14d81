"""What every answer in a notebook can do: become a table of polars, pandas or Arrow."""

from __future__ import annotations

from typing import Any

import duckdb

from standoff.records.problem import Problem


class Frame:
    """Rows with typed columns, in DuckDB, which hands them to others through Arrow's C stream interface.

    Whatever reads that interface takes the object as it is, without a copy and without pyarrow: `polars.DataFrame(x)`,
    `pyarrow.table(x)`, `duckdb.sql("from x")`.
    """

    def relation(self) -> duckdb.DuckDBPyRelation:
        """The rows as a DuckDB relation, to filter and join further."""
        raise NotImplementedError

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The rows as an Arrow stream (PyCapsule interface, arrow.apache.org/docs/format/CDataInterface)."""
        return self.relation().__arrow_c_stream__(requested_schema)

    def pl(self) -> Any:
        """The rows as a `polars.DataFrame`, whose memory DuckDB filled; raises `Problem` where polars is missing."""
        try:
            import polars
        except ImportError as error:
            raise _needs("pl", error) from error
        return polars.DataFrame(self)

    def df(self) -> Any:
        """The rows as a `pandas.DataFrame`: numbers share DuckDB's memory, text and nested columns become Python
        objects. Raises `Problem` where pandas is missing."""
        try:
            import pandas  # noqa: F401  DuckDB would say less clearly that it is missing
        except ImportError as error:
            raise _needs("df", error) from error
        return self.relation().df()

    def arrow(self) -> Any:
        """The rows as a `pyarrow.Table`; raises `Problem` where pyarrow is missing."""
        try:
            import pyarrow
        except ImportError as error:
            raise _needs("arrow", error) from error
        return pyarrow.table(self)


def _needs(method: str, error: ImportError) -> Problem:
    return Problem(f".{method}() needs the package {error.name}, which is not installed: pip install {error.name}")
