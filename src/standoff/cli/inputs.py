"""The arguments that every command over reports takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

import click

from standoff.ingest.columns import parse_columns

F = TypeVar("F", bound=Callable[..., None])


def inputs_argument(command: F) -> F:
    """Add INPUT…: files, folders, globs, URLs, or `-` for standard input."""
    return click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")(command)


def published_option(command: F) -> F:
    """Add `--published`, a date or None."""
    return click.option(
        "--published",
        metavar="DATE",
        callback=_date,
        help="Day of publication, as 2019-05-02, of reports that do not say it themselves.",
    )(command)


def map_option(command: F) -> F:
    """Add `--map`, our columns to theirs (as `columns`)."""
    return click.option(
        "--map",
        "columns",
        default="",
        metavar="OURS=THEIRS,...",
        callback=_columns,
        help="Which columns or fields of rows stand for ours, as text=body,published=date.",
    )(command)


def private_option(command: F) -> F:
    """Add `--allow-private` (as `private`)."""
    return click.option(
        "--allow-private",
        "private",
        is_flag=True,
        help="Also fetch from addresses that are not public, as of an intranet.",
    )(command)


def _columns(ctx: click.Context, parameter: click.Parameter, value: str) -> dict[str, str]:
    try:
        return parse_columns(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _date(ctx: click.Context, parameter: click.Parameter, value: str | None) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day: write it as 2019-05-02") from error
