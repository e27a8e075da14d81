"""Which office a person holds on a day."""

from __future__ import annotations

import datetime as dt

from standoff.gazetteer.entry import Candidate, Entry, Kind, Term

# How sure a reading is by how the day stands to the terms: in office; out of it for at most two years, or for
# longer; not yet in it (a candidate, an officer-elect) by at most two years, or by longer; no day known.
CONFIDENCE = {"now": 0.97, "former": 0.9, "long-former": 0.7, "coming": 0.75, "far": 0.3, "undated": 0.8}
UNTRUSTED = 0.8  # factor where the source left an old term open
NEAR = 2 * 366  # days
JUST = 31  # days after an office in which its holder is still told of by it: what he resigned from, was killed in
MAX_OPEN = 12 * 366  # an open term that is not trusted is taken to have ended after this many days


def read(entry: Entry, on: dt.date | None, nation: str = "") -> Candidate:
    """The entry as of a day; with no day, a person's highest and latest office. Offices of `nation`, a country that
    the words give with the name, go before others."""
    if not entry.terms:
        return _candidate(entry, None, "", 0.9 if entry.kind is not Kind.PERSON else 0.5)
    if on is None:
        term = min(entry.terms, key=lambda t: (nation != "" and t.country != nation, t.rank, -t.start))
        return _candidate(entry, term, "undated", CONFIDENCE["undated"])
    return _on(entry, on.toordinal(), nation)


def _on(entry: Entry, day: int, nation: str) -> Candidate:
    held = [t for t in entry.terms if t.start <= day and day < _end(t)]
    if held:
        term = min(held, key=lambda t: (nation != "" and t.country != nation, not t.trusted, t.rank, -t.start))
        return _candidate(entry, term, "now", CONFIDENCE["now"] * (1 if term.trusted else UNTRUSTED))
    past = [t for t in entry.terms if _end(t) <= day]
    if past:
        term = max(past, key=lambda t: (_end(t) + NEAR > day, -t.rank, _end(t)))
        gap = day - max(_end(t) for t in past)
        return _candidate(entry, term, "former", CONFIDENCE["former" if gap < NEAR else "long-former"], late=gap < JUST)
    term = min(entry.terms, key=lambda t: t.start)
    near = term.start - day < NEAR
    return _candidate(entry, term, "coming", CONFIDENCE["coming" if near else "far"])


def _end(term: Term) -> int:
    if term.end:
        return term.end
    return dt.date.max.toordinal() if term.trusted else term.start + MAX_OPEN


def _candidate(entry: Entry, term: Term | None, standing: str, confidence: float, *, late: bool = False) -> Candidate:
    if term is None:
        return Candidate(
            entry=entry,
            country=entry.country,
            sector=entry.sector,
            office="",
            standing="",
            rank=4,
            confidence=confidence,
            reason=f"{entry.kind} {entry.name!r}",
        )
    sector = term.sector
    if standing == "former" and not late and term.sector in {"GOV", "LEG", "MIL", "SPY", "COP", "JUD"}:
        sector = "ELI"
    return Candidate(
        entry=entry,
        country=term.country,
        sector=sector,
        office=term.office,
        standing=standing,
        rank=term.rank,
        confidence=confidence,
        reason=f"{entry.name}: {term.office or 'office'} of {term.country}{_years(term)}, {standing}",
    )


def _years(term: Term) -> str:
    start = dt.date.fromordinal(term.start).isoformat() if term.start else "?"
    end = dt.date.fromordinal(term.end).isoformat() if term.end else "…"
    return f" ({start} to {end})"
