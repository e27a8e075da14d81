"""Names from PETRARCH2's Phoenix dictionaries: places and bodies of states, armed groups, dated persons to 2014."""

from __future__ import annotations

import re
from pathlib import Path

from draft import Draft, ordinal

from standoff.gazetteer.entry import Kind, Term
from standoff.gazetteer.keys import name_key, word_set

CODE = re.compile(r"\[([^\]]*)\]")
# CAMEO's role codes, in the order in which they are looked for, and the codebook's sectors.
SECTORS = {
    "REB": "REB",
    "SEP": "REB",
    "INS": "REB",
    "RAD": "REB",
    "UAF": "UAF",
    "PRM": "PRM",
    "PTY": "PTY",
    "OPP": "OPP",
    "MIL": "MIL",
    "COP": "COP",
    "SPY": "SPY",
    "JUD": "JUD",
    "LEG": "LEG",
    "GOV": "GOV",
    "ELI": "ELI",
    "MED": "JRN",
    "BUS": "BUS",
    "LAB": "LAB",
    "AGR": "AGR",
    "EDU": "EDU",
    "HLH": "MED",
    "REF": "REF",
    "REL": "REL",
    "SOC": "SOC",
    "CVL": "CVL",
    "CRM": "CRM",
    "ENV": "SOC",
    "HRI": "SOC",
    "MNC": "BUS",
    "NGO": "SOC",
    "NGM": "SOC",
}
DOMAINS = {
    "IGOUNO": "UNO",
    "IGOEUR": "EUR",
    "IGOEEC": "EUR",
    "IGO": "IGO",
    "NGO": "NGO",
    "NGM": "NGO",
    "MNC": "MNC",
    "IMG": "IMG",
    "INT": "ISM",
}
RENAMED = {"PAL": "PSE", "KSV": "XKX", "TMP": "TLS", "ROM": "ROU", "ZAR": "COD", "SUN": "RUS", "YUG": "SRB"}
# Words that stand as names in the dictionaries and mean something else in most news.
SKIP = word_set(
    """the state church union people group party council court assembly congress front movement army guard force
    police republic liberation freedom united national international ministry minister president parliament
    senate house cabinet king queen prince general colonel major captain sheikh christian islamic muslim
    jewish christians muslims jews african arab asian western eastern africa asia middle east south north
    west central america latin european justice labour labor democratic democrats republican republicans
    liberal conservative conservatives socialist communist communists reform green greens unity progress
    solidarity opposition rebels government sunni shia shiite hope young best may march sun march post times
    guardian mirror independent star day man young target gap visa apple oracle shell orange delta ford
    chase discovery nations world bank fund zone area island island islands kurds kurdish coalition alliance
    forces province city town village border region al bush hill white black brown gold long sharp rich king
    best park rose bell grant mark bill will"""
)

SPELLED = {
    "Of": "of",
    "The": "the",
    "And": "and",
    "For": "for",
    "In": "in",
    "To": "to",
    "Us": "US",
    "Un": "UN",
    "Eu": "EU",
}
"""Words within a name that are not written with one capital."""


def phoenix(path: Path, countries: frozenset[str]) -> list[Draft]:
    """The drafts of one dictionary file."""
    found: list[Draft] = []
    names: list[str] = []
    codes: list[str] = []
    for raw in [*path.read_text(encoding="utf-8", errors="replace").splitlines(), "END_"]:
        line = raw.split("#")[0].rstrip()
        if not line.strip() or line.startswith("!"):
            continue
        if not line.startswith(("+", "\t", " ", "[")):
            found += _block(names, codes, countries)
            names, codes = [], []
        body = CODE.sub("", line)
        codes += CODE.findall(line)
        if body.strip(" \t+_;"):
            names.append(_name(body))
    return found


def _name(body: str) -> str:
    text = re.sub(r"\{.*|\(.*?\)", "", body).strip(" \t+;").replace("_", " ").strip()
    words = re.sub(r"\s+", " ", text).title().replace("'S ", "'s ").removeprefix("The ").split(" ")
    return " ".join(
        SPELLED.get(word, word) if i or SPELLED.get(word, "").isupper() else word for i, word in enumerate(words)
    )


def _block(names: list[str], codes: list[str], countries: frozenset[str]) -> list[Draft]:
    good = [n for n in names if _usable(n)]
    read = [
        (code.split(), decoded)
        for code in codes
        if (decoded := decode(code.split()[0] if code.split() else "", countries))
    ]
    if not good or not read:
        return []
    terms = [term for parts, (country, sector) in read if len(parts) > 1 if (term := _term(parts[1], country, sector))]
    country, code = read[0][1]
    if terms:
        return [Draft(Kind.PERSON, good, country, code, terms=terms, source="phoenix")]
    kind = Kind.UNIT if not code else Kind.ORG
    return [Draft(kind, good, country, code or "GOV", source="phoenix")]


def _usable(name: str) -> bool:
    parts = name_key(name).split()
    if not parts or len(parts) > 9:
        return False
    return len(parts) > 1 or (len(parts[0]) > 4 and parts[0] not in SKIP)


def decode(code: str, countries: frozenset[str]) -> tuple[str, str] | None:
    """A CAMEO actor code as (country, sector); the sector is empty for a code of a country alone."""
    for prefix, country in DOMAINS.items():
        if code.startswith(prefix):
            rest = code[len(prefix) :]
            if country == "NGO" and rest[:3] in countries:
                country, rest = rest[:3], rest[3:] + "SOC"
            default = {"UNO": "GOV", "EUR": "GOV", "IGO": "GOV", "NGO": "SOC", "MNC": "BUS", "IMG": "REB", "ISM": "SOC"}
            return country, _sector(rest) or default.get(country, "SOC")
    country = RENAMED.get(code[:3], code[:3])
    if country not in countries:
        return None
    return country, _sector(code[3:])


def _sector(rest: str) -> str:
    pieces = [rest[i : i + 3] for i in range(0, len(rest), 3)]
    known = [SECTORS[p] for p in pieces if p in SECTORS]
    specific = [s for s in known if s in {"MIL", "COP", "SPY", "LEG", "JUD"}]
    if known and known[0] == "GOV" and specific:
        return specific[0]
    return known[0] if known else ""


def _term(dates: str, country: str, sector: str) -> Term | None:
    match = re.fullmatch(r"(?:(\d{6}|\d{8})-(\d{6}|\d{8})|([<>])(\d{6}|\d{8}))", dates.strip())
    if match is None or not sector:
        return None
    first, last, sign, only = match.groups()
    start, end = (_day(first), _day(last)) if first else ((_day(only), 0) if sign == ">" else (0, _day(only)))
    if start < 0 or end < 0 or (end and start >= end):
        return None
    return Term(country, sector, "", start, end, 2, bool(end))


def _day(text: str) -> int:
    if len(text) == 6:
        text = ("19" if int(text[:2]) > 20 else "20") + text
    try:
        return ordinal(f"{text[:4]}-{max(1, int(text[4:6])):02d}-{max(1, min(28, int(text[6:]))):02d}")
    except ValueError:
        return -1
