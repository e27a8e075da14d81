"""The queries, which stand in files of their own."""

from __future__ import annotations

from importlib import resources


def sql(name: str) -> str:
    """The text of a query in `sql/`."""
    return resources.files("standoff.measure").joinpath(f"sql/{name}.sql").read_text(encoding="utf-8")
