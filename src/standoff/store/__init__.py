"""Parquet tables of events, articles and rejections, and DuckDB queries over them."""
