"""Whom a phrase names on a day: cases.tsv, one a line, read as examples."""

import datetime as dt
from pathlib import Path

import pytest

from standoff.gazetteer.load import Gazetteer
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.records.span import Span
from standoff.resolve.parties import Resolver

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("words", "day", "country", "sector", "name"), CASES, ids=[f"{c[0]} {c[1]}" for c in CASES])
def test_case(gazetteer: Gazetteer, words: str, day: str, country: str, sector: str, name: str) -> None:
    document = Document(Article(text=words, published=dt.date.fromisoformat(day)), (), (), (), ())

    found = Resolver(document, gazetteer).resolve(Span(0, len(words)))

    assert (found.country, found.sector) == (country, sector), found.reasons
    assert name in {"", found.name}
