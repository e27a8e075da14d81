"""Organisations from the hand-written table."""

from __future__ import annotations

from pathlib import Path

from draft import Draft, ordinal

from standoff.gazetteer.entry import GENERIC, Kind, Term

GENERIC_NAMES = frozenset(
    """congress;senate;house of representatives;labour party;labour;conservative party;conservatives;democratic party;
    democrats;communist party;national front;justice department;treasury department;coast guard;marine corps;marines;
    national guard;republican guard;freedom party;capitol;legislative council;governing council;civic party;
    green party;socialist party;people's party;national assembly;house of commons;commons;lords;house of lords;diet;
    state council;central election commission;royal navy;royal air force;interior department;education department;
    labor department;energy department;commerce department;agriculture department;transportation department;
    defense department;joint chiefs;joint chiefs of staff;border patrol;secret service;solidarity;constitutional court;
    national intelligence service;left party;new democracy;foreign office;home office;ministry of defence;
    democratic alliance;northern alliance;transitional military council;national liberation army;civil guard;
    republican people's party;national action party;central bank;federation council;crown;royal family;
    national democratic party;liberal democratic party;social democratic party;justice and development party;
    islamic jihad;muslim brotherhood;future movement;solidarity movement;people's party;medical association""".replace(
        "\n", " "
    ).split(";")
)


def organisations(path: Path) -> list[Draft]:
    """One draft a line: country, sector, names separated by semicolons; `country-sector` lines may hold many bodies
    separated by a bar."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        country, sector, bodies = line.split("\t")
        found += [_draft(body, country, sector) for body in bodies.split("|")]
    return _with_terms(found, path.with_name("org_terms.tsv"))


def _with_terms(drafts: list[Draft], path: Path) -> list[Draft]:
    """The drafts, those of the table of changes with the times in which they were what."""
    by_name = {draft.names[0]: draft for draft in drafts}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, sector, start, end = line.split("\t")
            draft = by_name[name]
            draft.terms.append(Term(draft.country, sector, "", ordinal(start), ordinal(end), 2, True))
    return drafts


def _draft(body: str, country: str, sector: str) -> Draft:
    names = [name.strip() for name in body.split(";")]
    generic = any(" ".join(name.lower().split()) in {g.strip() for g in GENERIC_NAMES} for name in names)
    return Draft(Kind.ORG, names, country, sector, weight=GENERIC if generic else 0, source="facts")
