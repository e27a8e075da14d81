"""ICEWS 2014 as arrays: its events by entity, and the counts of pairs of countries by day."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import numpy as np

from standoff.exchange.names import Countries
from standoff.forecast.daily import CONFLICT, KINDS
from standoff.forecast.negbin import Ints
from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.ontology.cameo import UnknownCameoError, cameo_entry, code_named
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Quad
from standoff.records.series import Kind

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "icews14"
YEAR = dt.date(2014, 1, 1)
MIDDLE = dt.date(2014, 7, 1)  # the day on which persons are looked up: their offices hardly change within the year
IN_BRACKETS = re.compile(r"\(([^()]+)\)$")
BY_QUAD = {Quad.VERBAL_CONFLICT: Kind.WORDS, Quad.MATERIAL_CONFLICT: Kind.ACTS}


def rows(name: str) -> Ints:
    """The events of train.txt or valid.txt: subject, relation, object, day of the year from 0."""
    found = np.loadtxt(FOLDER / name, dtype=np.int64, usecols=(0, 1, 2, 3))
    found[:, 3] //= 24
    return found


def names(file: str) -> list[str]:
    """The names of entities or relations by number, with blanks."""
    lines = (line.rsplit("\t", 1) for line in (FOLDER / file).read_text(encoding="utf-8").splitlines())
    found = {int(number): name.replace("_", " ") for name, number in lines}
    return [found[number] for number in range(len(found))]


def kind_of(relation: str) -> str:
    """The kind that an event's name counts as; empty for statements."""
    try:
        type_ = cameo_entry(code_named(relation)).type
    except UnknownCameoError:
        return ""
    if type_ is None:
        return ""
    if type_ is EventType.THREATEN:
        return Kind.THREATS.value
    return BY_QUAD.get(quad_of(type_), Kind.COOPERATION).value


def country_of(entity: str, countries: Countries, gazetteer: Gazetteer) -> str:
    """The country of an entity: named in brackets, its own name, or a person's."""
    inside = IN_BRACKETS.search(entity)
    found = (countries.code(inside[1]) if inside else "") or countries.code(entity)
    return found or next((one.country for one in gazetteer.lookup(entity, MIDDLE) if one.country), "")


def pair_counts(busiest: int) -> tuple[list[tuple[str, str]], dict[str, Ints]]:
    """The busiest directed pairs of two countries, and their counts by kind (pairs by days)."""
    gazetteer = load_gazetteer()
    countries = Countries(gazetteer)
    country = [country_of(one, countries, gazetteer) for one in names("entity2id.txt")]
    kind = [kind_of(one) for one in names("relation2id.txt")]
    events = np.concatenate([rows("train.txt"), rows("valid.txt")]).tolist()
    told = [(country[s], country[o], kind[r], day) for s, r, o, day in events]
    kept = [(a, b, what, day) for a, b, what, day in told if a and b and a != b and what]
    pairs = [pair for pair, _ in Counter((a, b) for a, b, _, _ in kept).most_common(busiest)]
    number = {pair: place for place, pair in enumerate(pairs)}
    counts = {one: np.zeros((len(pairs), max(row[3] for row in kept) + 1), dtype=np.int64) for one in KINDS}
    for a, b, what, day in kept:
        if (a, b) in number:
            counts[what][number[a, b], day] += 1
    counts[CONFLICT] = counts["words"] + counts["threats"] + counts["acts"]
    return pairs, counts
