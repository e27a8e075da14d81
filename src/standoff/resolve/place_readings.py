"""What a place's name may mean: readings with the points that they have before any context."""

from __future__ import annotations

import math

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.keys import part
from standoff.gazetteer.load import Gazetteer
from standoff.resolve.phrase import Token

LONGEST = 6  # words of a place's name
# Points of a reading by kind; regions and cities have those of their inhabitants (a point a power of ten) added.
STATE, REGION, CITY, NAMED = 9.5, -0.5, 0.0, 6.5
UNPLACED = -4.0  # a reading without coordinates
LEAST = 1000  # inhabitants that a region or city is taken to have where no number is known
_CURATED = frozenset({Kind.UNIT, Kind.OLD, Kind.STATE})

# How newspapers and the post shorten the states of the United States and the provinces of Canada.
_SHORT = """Ala Alabama|Ariz Arizona|Ark Arkansas|Calif California|Colo Colorado|Conn Connecticut|Del Delaware|
Fla Florida|Ga Georgia|Ill Illinois|Ind Indiana|Kan Kansas|Ky Kentucky|La Louisiana|Md Maryland|Mass Massachusetts|
Mich Michigan|Minn Minnesota|Miss Mississippi|Mo Missouri|Mont Montana|Neb Nebraska|Nev Nevada|NH New Hampshire|
NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|Okla Oklahoma|Ore Oregon|Pa Pennsylvania|
RI Rhode Island|SC South Carolina|SD South Dakota|Tenn Tennessee|Tex Texas|Vt Vermont|Va Virginia|Wash Washington|
WVa West Virginia|Wis Wisconsin|Wyo Wyoming|DC Washington, D.C.|AL Alabama|AZ Arizona|AR Arkansas|CA California|
CO Colorado|CT Connecticut|FL Florida|GA Georgia|IL Illinois|KS Kansas|KY Kentucky|MD Maryland|MA Massachusetts|
MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|OH Ohio|PA Pennsylvania|
TN Tennessee|TX Texas|UT Utah|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|Ont Ontario|
Alta Alberta|Sask Saskatchewan|Man Manitoba|Que Quebec|BC British Columbia"""
ABBREVIATIONS = dict(pair.split(" ", 1) for pair in _SHORT.replace("\n", "").split("|"))
_NORTH_AMERICA = frozenset({"USA", "CAN"})


def readings(gazetteer: Gazetteer, found: list[Token], text: str) -> list[Entry]:
    """The readings of words that are a place's name, better sources first; `text` holds the words' characters."""
    name = text[found[0].start : found[-1].end]
    full = _written_out(found, text)
    if full:
        return [e for e in gazetteer.places(full) if e.kind is not Kind.STATE and e.country in _NORTH_AMERICA][:1]
    curated = [e for e in gazetteer.named(name) if e.kind in _CURATED]
    if any(e.kind is Kind.UNIT and e.lat is not None for e in curated):
        curated = [e for e in curated if e.kind is not Kind.STATE]  # a part of a state stands for itself as a place
    if any(e.kind is Kind.STATE for e in curated) and name.replace(".", "").isupper():
        name = curated[0].name  # "UK" and "EU", no towns
    known = list(gazetteer.places(name) or gazetteer.places(f"{name} County"))
    if any(e.kind is Kind.STATE for e in known):
        curated = [e for e in curated if e.kind is not Kind.STATE]
    return [*(e for e in curated if not any(_same(e, other) for other in known)), *known]


def _written_out(found: list[Token], text: str) -> str:
    """The full name behind "Ga.", "W. Va.", "N.C." and "TX", or empty."""
    letters = "".join(token.text for token in found).replace(".", "")
    dotted = text[found[-1].end : found[-1].end + 1] == "." or "." in found[-1].text
    capitals = len(letters) == 2 and letters.isupper()
    return ABBREVIATIONS.get(letters, "") if (dotted or capitals) and len(found) <= 2 else ""


def _same(one: Entry, other: Entry) -> bool:
    """Whether a better placed reading makes a curated name superfluous."""
    return one.country == other.country and one.kind is other.kind


def prior(entry: Entry) -> float:
    """The points of a reading before any context."""
    if entry.lat is None:
        return NAMED + UNPLACED
    if entry.kind is Kind.STATE:
        return STATE
    size = math.log10(max(entry.weight, LEAST))
    if entry.kind is Kind.PLACE:
        return CITY + size
    return REGION + size if entry.weight else NAMED


def longest(gazetteer: Gazetteer, found: list[Token], text: str, first: int) -> tuple[list[Entry], int]:
    """The readings of the longest name that begins at a word, and where it ends; none where none does."""
    if not found[first].capital:
        return [], first
    stop = first + 1
    while stop < len(found) and stop < first + LONGEST and not found[stop].comma:
        stop += 1
    for last in range(stop, first, -1):
        if found[last - 1].capital and part(found[last - 1].text):
            entries = readings(gazetteer, found[first:last], text)
            if entries:
                return entries, last
    return [], first
