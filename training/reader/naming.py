"""The words of a text that name a country or somebody of one, as the gazetteer knows them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.resolve.parties import Resolver


class Named(NamedTuple):
    """Where such a word stands, and its country."""

    start: int
    country: str


def names_in(text: str) -> list[Named]:
    """Such words, in text order: those by which the program finds the countries of parties."""
    resolver = Resolver(Document(Article(text=text), (), (), (), ()), _gazetteer())
    return sorted(Named(one.start, one.country) for one in resolver.salience.weighed if one.country)


@cache
def _gazetteer() -> Gazetteer:
    return load_gazetteer()
