"""What the sources give before it is packed: names and what they stand for."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from standoff.gazetteer.entry import Kind, Term


@dataclass
class Draft:
    """One thing with all its names; the first is the one shown."""

    kind: Kind
    names: list[str]
    country: str
    sector: str
    id: str = ""
    terms: list[Term] = field(default_factory=list)
    weight: int = 0
    lat: float | None = None
    lon: float | None = None
    source: str = ""
    shown: str = ""
    region: str = ""


SECTORS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), sector)
    for pattern, sector in (
        (r"ministe?r|secretary|spokes|press secretary|commissioner for|ambassador|minist", "GOV"),
        (
            r"(chief|chairman|commander|commandant).*(staff|defen|army|navy|air force|forces|marine)"
            r"|^commander|\bgeneral staff",
            "MIL",
        ),
        (r"intelligence|\bcia\b|\bfsb\b|security service|mossad|secret service|\bspy\b|\bsvr\b|state security", "SPY"),
        (
            r"speaker|senate|national assembly|parliament|chamber of|house of|congress|duma|knesset|senator"
            r"|legislat|deputies|representatives|member of parliament|whip|bundestag|federal council|council of state",
            "LEG",
        ),
        (r"justice of|chief justice|judge|court|procurator|prosecutor|tribunal", "JUD"),
        (r"police|\bfbi\b|gendarmerie|sheriff", "COP"),
        (r"opposition", "OPP"),
        (r"party|general secretary of", "PTY"),
    )
)


def sector(office: str) -> str:
    """The sector of an office by its words; executive where nothing else is said."""
    for pattern, code in SECTORS:
        if pattern.search(office):
            return code
    return "GOV"


def ordinal(text: str, last: bool = False) -> int:
    """The ordinal of 2004-05-02, 2004-05 or 2004 (its first day, or, for `last`, its last); 0 for no date."""
    match = re.fullmatch(r"(\d{4})s?(?:-(\d\d))?(?:-(\d\d))?", text)
    if match is None:
        return 0
    parts = [int(p) for p in match.groups() if p]
    if len(parts) == 1:
        parts += [12, 31] if last else [1, 1]
    if len(parts) == 2:
        parts += [28 if last else 1]
    return dt.date(*parts).toordinal()
