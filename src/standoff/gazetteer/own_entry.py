"""A user's row checked: an entry with its names, or the one line that says what is wrong with it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable

import msgspec

from standoff.gazetteer.entry import Entry, Kind, Term
from standoff.gazetteer.keys import name_key, words
from standoff.gazetteer.load import MAX_CHARACTERS, Gazetteer
from standoff.gazetteer.own import Own
from standoff.gazetteer.own_rows import Fault, Row
from standoff.gazetteer.rank import rank

COLUMNS = (
    "name", "aliases", "kind", "country", "sector", "office", "start", "end", "id", "lat", "lon", "population", "source"
)  # fmt: skip
KINDS = {"person": Kind.PERSON, "org": Kind.ORG, "place": Kind.PLACE}
IN_TEXT = 7  # words of the longest name that is looked for in running text
MOST_NAMES = 50
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_ID = re.compile(r"[\w:./-]{0,64}")


class Codes(msgspec.Struct, frozen=True):
    """The codes that a row may use."""

    gazetteer: Gazetteer
    sectors: frozenset[str]
    specials: frozenset[str]

    def country(self, code: str) -> bool:
        """Whether the codebook knows a country's or body's code."""
        return code in self.specials or self.gazetteer.state(code) is not None


class _Wrong(Exception):
    """What is wrong with a row."""


def checked(row: Row, codes: Codes) -> Own | Fault:
    """The entry of a row, or why there is none."""
    try:
        return _own(row.cells, codes)
    except _Wrong as error:
        return Fault(row.where, str(error))


def merged(entries: Iterable[Own]) -> list[Own]:
    """One entry for the rows of one person or body: their offices and names together, in the order of the rows."""
    found: dict[tuple[Kind, str, str, str], Own] = {}
    for own in entries:
        entry = own.entry
        key = (entry.kind, entry.name, entry.id, entry.country if entry.kind is Kind.PLACE else "")
        known = found.get(key)
        found[key] = own if known is None else _with(known, own)
    return list(found.values())


def _with(known: Own, more: Own) -> Own:
    terms = tuple(dict.fromkeys((*known.entry.terms, *more.entry.terms)))
    names = list(dict.fromkeys((*known.names, *more.names)))
    return Own(msgspec.structs.replace(known.entry, terms=terms), names, known.source or more.source)


def _own(cells: dict[str, str], codes: Codes) -> Own:
    unknown = [column for column in cells if column not in COLUMNS]
    if unknown:
        raise _Wrong(f"{unknown[0][:40]!r} is no column; those are {', '.join(COLUMNS)}")
    kind = KINDS.get(cells.get("kind", "").lower())
    if kind is None:
        raise _Wrong(f"kind is {cells.get('kind', '')[:40]!r}: write {', '.join(KINDS)}")
    names = _names(cells, kind, codes)
    country, sector = _codes(cells, kind, codes)
    lat, lon = _coordinates(cells)
    identifier = cells.get("id", "")
    if not _ID.fullmatch(identifier):
        raise _Wrong(f"id {identifier[:40]!r} is none: up to 64 letters, digits and -_.:/, as Q42")
    if kind is Kind.PLACE and lat is None:
        raise _Wrong("a place needs lat and lon, in degrees")
    terms = _terms(cells, country, sector)
    entry = Entry(kind, names[0], country, sector, identifier, terms, _population(cells), lat, lon)
    return Own(entry, names, cells.get("source", ""))


def _names(cells: dict[str, str], kind: Kind, codes: Codes) -> list[str]:
    given = [cells.get("name", ""), *cells.get("aliases", "").split(";")]
    names = list(dict.fromkeys(" ".join(name.split()) for name in given if name.strip()))
    if not names or not cells.get("name", "").strip():
        raise _Wrong("the name is empty")
    if len(names) > MOST_NAMES:
        raise _Wrong(f"has {len(names)} names, more than {MOST_NAMES}")
    for name in names:
        _check_name(name, kind, codes)
    return names


def _check_name(name: str, kind: Kind, codes: Codes) -> None:
    shown = repr(name[:40])
    if len(name) > MAX_CHARACTERS or len(words(name)) > IN_TEXT:
        raise _Wrong(f"the name {shown} is longer than {IN_TEXT} words or {MAX_CHARACTERS} characters")
    if len(name_key(name)) < 2:
        raise _Wrong(f"the name {shown} has fewer than two letters or digits")
    if name[0].islower() and kind is not Kind.PERSON:
        raise _Wrong(f"the name {shown} begins with a small letter: only names with a capital are looked for in text")
    parts = name_key(name).split()
    role = codes.gazetteer.roles.head(parts)
    if not name.isupper() and len(parts) == 1 and role is not None:
        raise _Wrong(f"the name {shown} is a word for a role, which every article uses: give a longer name")


def _codes(cells: dict[str, str], kind: Kind, codes: Codes) -> tuple[str, str]:
    country, sector = cells.get("country", "").upper(), cells.get("sector", "").upper()
    if not codes.country(country):
        raise _Wrong(f"country {country[:40]!r} is no code of the codebook: write three letters, as FRA, or IGO")
    if kind is Kind.PLACE:
        return country, sector or "CVL"
    if sector not in codes.sectors:
        raise _Wrong(f"sector {sector[:40]!r} is none of {', '.join(sorted(codes.sectors))}")
    return country, sector


def _terms(cells: dict[str, str], country: str, sector: str) -> tuple[Term, ...]:
    office, start, end = (cells.get(name, "") for name in ("office", "start", "end"))
    if not (office or start or end):
        return ()
    first, last = _day(start, "start", last=False), _day(end, "end", last=True)
    if first and last and last <= first:
        raise _Wrong(f"end {end} lies before start {start}")
    return (Term(country, sector, office, first, last, rank(office), True),)


def _day(text: str, column: str, *, last: bool) -> int:
    """The ordinal of the first day that a date means, or, for `last`, of the day after its last one; 0 for no date."""
    if not text:
        return 0
    match = _DATE.fullmatch(text)
    try:
        if match is None:
            raise ValueError(text)
        year, month, day = int(match[1]), int(match[2] or (12 if last else 1)), match[3]
        number = int(day) if day else (calendar.monthrange(year, month)[1] if last else 1)
        ordinal = dt.date(year, month, number).toordinal() + last
        return ordinal if ordinal <= dt.date.max.toordinal() else 0  # beyond the calendar is open
    except ValueError:  # also calendar's error for a month that is none
        raise _Wrong(f"{column} {text[:40]!r} is no date: write 2019-05-02, 2019-05 or 2019") from None


def _coordinates(cells: dict[str, str]) -> tuple[float | None, float | None]:
    if not (cells.get("lat") or cells.get("lon")):
        return None, None
    lat, lon = _number(cells, "lat", 90.0), _number(cells, "lon", 180.0)
    return lat, lon


def _number(cells: dict[str, str], column: str, most: float) -> float:
    text = cells.get(column, "")
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not -most <= value <= most:
        raise _Wrong(f"{column} {text[:40]!r} is no number between {-most:.0f} and {most:.0f}")
    return value


def _population(cells: dict[str, str]) -> int:
    text = cells.get("population", "")
    if text and not (text.isascii() and text.isdecimal() and len(text) < 12):
        raise _Wrong(f"population {text[:40]!r} is no whole number")
    return int(text or 0)
