"""`standoff who WORDS`: whom words name on a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
import msgspec

from standoff.cli.country import state_of
from standoff.cli.output import Format, output_options, write_records
from standoff.cli.rows import Rows, is_file
from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.records.problem import Problem
from standoff.records.span import Span
from standoff.resolve.parties import Resolver

COLUMNS = ("words", "country", "sector", "name", "office", "wikidata", "confidence")
WANT = '{"id": …, "words": "…", "on": "YYYY-MM-DD", "in": "COUNTRY"}'


class Row(msgspec.Struct, frozen=True):
    """One question; `on` is an ISO day or empty, `near` ("in" in the file) a country's code or name, or empty."""

    words: str
    on: str = ""
    near: str = msgspec.field(default="", name="in")
    id: str | int = ""


@click.command()
@click.argument("words")
@click.option("--on", default="", metavar="YYYY-MM-DD", help="The day. Without it, what is known of any day.")
@click.option("--in", "near", default="", metavar="COUNTRY",
              help="The country that the report is about: a code or a name.")  # fmt: skip
@output_options
def command(words: str, on: str, near: str, format_: Format | None, output: Path | None) -> None:
    """Say whom WORDS name: country, sector, name, Wikidata id, office held that day, and why.

    WORDS is a phrase as it stands in a report ("a spokesman for the Iraqi Interior Ministry"), or a JSON Lines file
    of {id, words, on, in}, or - for such lines on standard input. Without --on and --in a row's own count.
    """
    gazetteer = load_gazetteer()
    if not is_file(words):
        try:
            found = answer(gazetteer, Row(words, on, near))
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        write_records([{**found, "id": found["wikidata"]}], _cells, format_, output)
        return
    rows = Rows(words, WANT)
    answers = rows.answered(Row, lambda row: answer(gazetteer, Row(row.words, row.on or on, row.near or near, row.id)))
    write_records(answers, _cells, format_, output)
    if rows.wrong:
        raise SystemExit(1)


def answer(gazetteer: Gazetteer, row: Row) -> dict[str, object]:
    """The fields of the answer; raises `ValueError` where the day is none or the country is not known."""
    state = _state(row.near, gazetteer)
    found = Resolver(Document(_article(row), (), (), (), ()), gazetteer, state).resolve(Span(0, max(1, len(row.words))))
    reasons = found.reasons if found.country else ("unknown", *found.reasons)
    return {
        "id": row.id,
        "words": row.words,
        "on": row.on,
        "in": row.near,
        "country": found.country,
        "sector": found.sector,
        "name": found.name,
        "wikidata": found.id,
        "office": found.office,
        "confidence": found.confidence,
        "reasons": reasons,
        "alternatives": found.alternatives,
    }


def _state(words: str, gazetteer: Gazetteer) -> str:
    try:
        return state_of(words, gazetteer)
    except Problem as problem:
        raise ValueError(str(problem)) from problem


def _article(row: Row) -> Article:
    return Article(text=row.words, published=_day(row.on))


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(
            f"{text[:40]!r} is no day between 0001-01-01 and 9999-12-31; write it as 2019-05-02"
        ) from error


def _cells(found: dict[str, object]) -> dict[str, str]:
    reasons = found["reasons"]
    shown = {name: str(found[name]) for name in COLUMNS}
    return {**shown, "why": "; ".join(reasons) if isinstance(reasons, tuple) else ""}
