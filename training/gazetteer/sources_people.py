"""Persons with dated offices: the hand-written table, Wikidata's office-holders, Congress, REIGN's leaders."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import yaml
from draft import Draft, ordinal, sector

from standoff.gazetteer.entry import Kind, Term
from standoff.gazetteer.keys import fold, name_key, person_key, word_set
from standoff.gazetteer.rank import rank
from standoff.gazetteer.spelling import family_names

TRUST_OPEN = ordinal("2018-01-01")  # an open term that began before this is not trusted
SUBNATIONAL = {"GEO-ABK": "GEO", "GEO-OSS": "GEO", "AZE-ART": "AZE", "UKR-LNR": "UKR", "UKR-DNR": "UKR"}
INTERNATIONAL = {"UNO", "EUR", "IGO"}
# Offices that several hold at once: a later holder says nothing of when an earlier one left.
SHARED = re.compile(
    r"state secretary|deputy|justice|judge|without portfolio|member|advisor|state councill?or|minister of state", re.I
)
# Correlates-of-War abbreviations that are not ISO codes.
COW = dict(
    pair.split(":")
    for pair in word_set(
        """BHM:BHS HAI:HTI TRI:TTO BAR:BRB GRN:GRD SLU:LCA SVG:VCT AAB:ATG SKN:KNA GUA:GTM HON:HND SAL:SLV COS:CRI
    PAR:PRY URU:URY UKG:GBR IRE:IRL NTH:NLD FRN:FRA MNC:MCO SPN:ESP POR:PRT GMY:DEU GFR:DEU GDR:DEU CZR:CZE
    SLO:SVK SNM:SMR CRO:HRV YUG:SRB BOS:BIH KOS:XKX BUL:BGR MLD:MDA ROM:ROU LAT:LVA LIT:LTU GRG:GEO SWD:SWE
    DEN:DNK ICE:ISL CAP:CPV EQG:GNQ GAM:GMB MAA:MRT NIR:NER CDI:CIV GUI:GIN BFO:BFA SIE:SLE TOG:TGO CAO:CMR
    NIG:NGA CEN:CAF CHA:TCD CON:COG DRC:COD TAZ:TZA BUI:BDI ANG:AGO MZM:MOZ ZAM:ZMB ZIM:ZWE MAW:MWI SAF:ZAF
    LES:LSO BOT:BWA SWA:SWZ MAG:MDG MAS:MUS SEY:SYC MOR:MAR ALG:DZA LIB:LBY SUD:SDN LEB:LBN YAR:YEM YPR:YEM
    KUW:KWT BAH:BHR UAE:ARE OMA:OMN TAJ:TJK KYR:KGZ KZK:KAZ MON:MNG ROK:KOR BHU:BTN BNG:BGD MYA:MMR SRI:LKA
    MAD:MDV NEP:NPL THI:THA CAM:KHM DRV:VNM RVN:VNM MAL:MYS SIN:SGP BRU:BRN PHI:PHL INS:IDN ETM:TLS AUL:AUS
    NEW:NZL VAN:VUT SOL:SLB FIJ:FJI NAU:NRU MSI:MHL PAL:PLW AUS:AUT SLV:SVN MAC:MKD MNG:MNE SWZ:CHE"""
    )
)


def facts(path: Path) -> list[Draft]:
    """The hand-written persons, one draft a person."""
    found: dict[str, Draft] = {}
    with path.with_name("ids.tsv").open(encoding="utf-8") as handle:
        ids = dict(row for row in csv.reader(handle, delimiter="\t") if not row[0].startswith("#"))
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            if line.startswith("#"):
                continue
            names, country, code, office, start, end = line.rstrip("\n").split("\t")
            draft = found.setdefault(
                names,
                Draft(Kind.PERSON, names.split(";"), country, code, ids.get(names.split(";")[0], ""), source="facts"),
            )
            draft.terms.append(Term(country, code, office, ordinal(start), ordinal(end, last=True), rank(office), True))
    return list(found.values())


def officeholders(path: Path) -> list[Draft]:
    """Wikidata's tenures, one draft a person and country, with open ends closed by the next holder."""
    with path.open(encoding="utf-8") as handle:
        rows = [row for row in csv.DictReader(handle) if ordinal(row["start"])]
    ends = _successors(rows)
    found: dict[tuple[str, str], Draft] = {}
    for number, row in enumerate(rows):
        country = SUBNATIONAL.get(row["country"], row["country"])
        country = "UNO" if country == "IGO" and "United Nations" in row["position"] else country
        start = ordinal(row["start"])
        end = ordinal(row["end"], last=True) or ends.get(number, 0)
        code = "REB" if row["country"].startswith("UKR-") else sector(row["position"])
        term = Term(country, code, row["position"], start, end, rank(row["position"]), bool(end) or start >= TRUST_OPEN)
        key = (row["wikidata_id"], country)
        draft = found.setdefault(
            key, Draft(Kind.PERSON, [row["person"]], country, code, row["wikidata_id"], source="wikidata")
        )
        draft.terms.append(term)
    return list(found.values())


def _successors(rows: list[dict[str, str]]) -> dict[int, int]:
    seats: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        if not SHARED.search(row["position"]):
            seats[row["country"], row["position"]].append((ordinal(row["start"]), number))
    ends: dict[int, int] = {}
    for holders in seats.values():
        for (_, number), (start, _) in pairwise(sorted(holders)):
            if not rows[number]["end"]:
                ends[number] = start
    return ends


def legislators(path: Path) -> list[Draft]:
    """Members of the United States Congress."""
    found = []
    for row in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
        name = row["name"]
        names = [
            name.get("official_full", ""),
            f"{name['first']} {name['last']}",
            f"{name.get('nickname', '')} {name['last']}",
        ]
        terms = [
            Term(
                "USA",
                "LEG",
                "Senator" if t["type"] == "sen" else "Representative",
                ordinal(str(t["start"])),
                ordinal(str(t["end"])),
                3,
                True,
            )
            for t in row["terms"]
        ]
        found.append(
            Draft(
                Kind.PERSON,
                [n for n in names if n.strip() and not n.startswith(" ")],
                "USA",
                "LEG",
                row["id"].get("wikidata", ""),
                terms,
                source="congress",
            )
        )
    return found


def reign(path: Path) -> list[Draft]:
    """REIGN's leaders; many rows have the family name alone."""
    found = []
    with path.open(encoding="latin-1") as handle:
        for row in csv.DictReader(handle):
            start = ordinal(f"{row['syear']}-{int(row['smonth']):02d}")
            end = ordinal(f"{row['eyear']}-{int(row['emonth']):02d}", last=True) if row["eyear"] else 0
            country = COW.get(row["stateabb"], row["stateabb"])
            name = re.sub(r"\s+", " ", row["leader"].encode("latin-1").decode("utf-8", "replace")).strip()
            if " and " in name or "�" in name or not name:
                continue
            term = Term(country, "GOV", "leader", start, end, 0, True)
            found.append(Draft(Kind.PERSON, [name], country, "GOV", "", [term], source="reign"))
    return found


def merge(given: list[Draft]) -> list[Draft]:
    """One draft a person: those that share a full name and a country are joined; an earlier source names them, and
    where it knows an office at a time, later ones add none for that time. Who serves an international body in the
    hand-written table is joined with a namesake of any country."""
    seen: dict[tuple[str, str], Draft] = {}
    result: list[Draft] = []
    for draft in given:
        countries = {draft.country, *(term.country for term in draft.terms)}
        abroad = draft.source != "facts" or countries & INTERNATIONAL
        names = [fold(name_key(name)) for name in draft.names if " " in name]
        keys = [(name, country) for name in names for country in [*sorted(countries), *(["*"] if abroad else [])]]
        known = None if draft.source == "facts" else next((seen[key] for key in keys if key in seen), None)
        if known is None:
            result.append(draft)
        else:
            _join(known, draft)
        for name, country in keys:
            if country != "*" or draft.source == "facts":
                seen.setdefault((name, country), known or draft)
    return result


def _join(known: Draft, draft: Draft) -> None:
    known.names += [n for n in draft.names if n not in known.names]
    known.id = known.id or draft.id
    if draft.source == "phoenix" and known.source != "phoenix":
        return
    told = [t for t in known.terms if known.source == "facts" and t.office]
    known.terms += [t for t in draft.terms if not any(_meet(t, other) for other in told)]


def _meet(one: Term, other: Term) -> bool:
    """Whether two terms share more than a month."""
    endless = ordinal("2100")
    return min(one.end or endless, other.end or endless) - max(one.start, other.start) > 31


def without_doubles(persons: list[Draft]) -> list[Draft]:
    """Drops leaders known by family name alone where a full name holds the same office in the same years."""
    heads: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in persons:
        if " " in draft.names[0]:
            for name in family_names(draft.names, draft.country):
                heads[person_key(name), draft.country].append(draft)
    return [d for d in persons if d.source != "reign" or not _doubled(d, heads)]


def _doubled(draft: Draft, heads: dict[tuple[str, str], list[Draft]]) -> bool:
    last = person_key(draft.names[0].split()[-1].split(".")[-1])
    term = draft.terms[0]
    return any(
        abs(other.start - term.start) < 400 and other.country == term.country
        for known in heads.get((last, draft.country), [])
        if known is not draft
        for other in known.terms
    )


def great_names(persons: list[Draft]) -> set[str]:
    """The folded family names of those who held the great offices of a state since 1990."""
    since = ordinal("1990")
    return {
        fold(name_key(name))
        for draft in persons
        if any(term.rank <= 1 and term.start >= since for term in draft.terms)
        for name in family_names(draft.names, draft.country)
    }
