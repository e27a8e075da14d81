"""Organisations from the hand-written table."""

from __future__ import annotations

from pathlib import Path

from standoff.gazetteer.entry import Kind

from draft import Draft


def organisations(path: Path) -> list[Draft]:
    """One draft a line: country, sector, names separated by semicolons; `country-sector` lines may hold many bodies
    separated by a bar."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        country, sector, bodies = line.split("\t")
        found += [Draft(Kind.ORG, [n.strip() for n in body.split(";")], country, sector, source="facts") for body in bodies.split("|")]
    return found
