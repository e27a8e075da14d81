"""The countries that an event is about without being a party to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standoff.records.event import Actor
from standoff.records.span import Span
from standoff.resolve.parties import Resolver

NO_MATTER = frozenset({"", "UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
"""Codes of bodies, not of countries: nothing happens "over" them."""


def countries_over(resolver: Resolver, spans: Iterable[Span], parties: Sequence[Actor]) -> tuple[str, ...]:
    """The countries that these other names of the sentence stand for, in text order, each once."""
    taken = {party.country for party in parties} | NO_MATTER
    countries = (resolver.resolve(span).country for span in spans)
    return tuple(dict.fromkeys(country for country in countries if country not in taken))
