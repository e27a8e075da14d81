"""Which of the gazetteer's readings of a name is meant in this article on this day."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from standoff.gazetteer.entry import GENERIC, Candidate, Entry, Kind
from standoff.gazetteer.terms import CONFIDENCE, read
from standoff.resolve.lexicon import FORMER
from standoff.resolve.resolution import NOTHING, Alternative, Resolution
from standoff.resolve.salience import NOT_STATES, Salience

# Points for a reading of a name; the highest wins. A state's own name goes before everything; persons are ordered
# by office (0 head … 3 legislator), by standing on the day, and by whether the article speaks of their country.
KIND_POINTS = {
    Kind.STATE: 6.0,
    Kind.SEAT: 5.5,
    Kind.ADJECTIVE: 5.0,
    Kind.PEOPLE: 5.0,
    Kind.ORG: 4.8,
    Kind.UNIT: 4.0,
    Kind.OLD: 4.0,
    Kind.PLACE: 2.5,
    Kind.PERSON: 3.0,
}
RANK_POINTS = (2.0, 1.5, 0.5, 0.0, 0.0)
STANDING_POINTS = {"now": 1.5, "undated": 0.7, "former": 0.0, "coming": 0.0, "": 0.5}
HOUSED = 1.0  # for the body that sits in a state's seat ("Brussels"), where the article names it otherwise too
SHARE_POINTS = 6.0  # for a reading whose country is all that the article speaks of
RECENT = 0.9  # for a person who left office less than two years ago: enough to believe a great one's family name
ABSENT_PENALTY = 1.5  # for a family name alone whose country the article does not name
OFFICE_POINTS = 2.5  # for a title that the reading held
COUNTRY_POINTS = 4.0  # for a nationality given with the name
ACCEPT_FAMILY = 3.9  # a family name alone is believed from here on
LOCAL_SHARE = 0.15  # of the article, below which a body that many states have is not taken for its best-known bearer
OFFICE_WORDS = (
    "president",
    "prime minister",
    "premier",
    "chancellor",
    "king",
    "queen",
    "prince",
    "foreign minister",
    "foreign secretary",
    "secretary of state",
    "defence",
    "defense",
    "interior",
    "finance",
    "senator",
    "representative",
    "governor",
    "mayor",
    "ambassador",
    "spokesman",
    "spokeswoman",
    "minister",
    "general",
    "secretary-general",
    "chief",
    "leader",
    "judge",
    "justice",
    "speaker",
    "director",
    "pope",
    "adviser",
    "secretary",
    "candidate",
    "attorney general",
    "envoy",
)


class Namer:
    """Chooses among entries; knows the day and what the article is about."""

    def __init__(self, on: dt.date | None, salience: Salience) -> None:
        self._on = on
        self._salience = salience

    def kind(self, entries: tuple[Entry, ...]) -> Kind:
        """The kind of the best reading."""
        return max(entries, key=lambda e: self._points(read(e, self._on), "", "", False)).kind

    def choose(
        self, entries: tuple[Entry, ...], *, title: str = "", nation: str = "", family: bool = False
    ) -> Resolution:
        """The best reading. `title` is the words before the name, `nation` a country given with it, `family` says
        that only a family name is there: then nothing is answered where no reading is near."""
        entries = _of_nation(entries, nation)
        housing = any(e.kind is Kind.SEAT for e in entries)
        scored = sorted(
            (
                (self._points(read(e, self._on, nation), title, nation, family, housing=housing), i, e)
                for i, e in enumerate(entries)
            ),
            key=lambda s: (-s[0], s[1]),
        )
        if not scored or (family and scored[0][0] < ACCEPT_FAMILY):
            return NOTHING
        points, _, best = scored[0]
        candidate = read(best, self._on, nation)
        if self._is_namesake(candidate, title):
            return NOTHING
        rest = [read(e, self._on, nation) for _, _, e in scored[1:4]]
        gap = points - scored[1][0] if len(scored) > 1 and rest[0].country != candidate.country else 3.0
        if best.weight == GENERIC:
            candidate = self._local(candidate, nation)
        sure = candidate.confidence * (0.6 + 0.4 * min(1.0, gap / 2.0)) * (0.95 if family else 1.0)
        return Resolution(
            country=candidate.country,
            sector=candidate.sector,
            name=candidate.name,
            id=candidate.id,
            office=candidate.office,
            standing=candidate.standing,
            confidence=round(sure, 3),
            reasons=(candidate.reason,),
            alternatives=tuple(Alternative(c.country, c.sector, c.name, c.id) for c in rest),
        )

    def _is_namesake(self, candidate: Candidate, title: str) -> bool:
        """Whether somebody in office bears the name of one who left it years ago, in an article on other states."""
        if candidate.entry.kind is not Kind.PERSON or candidate.standing != "former" or not _names_office(title):
            return False
        named = {w.country for w in self._salience.weighed if w.group != "person"} - NOT_STATES
        return bool(named) and not named & _nations(candidate.entry) and candidate.confidence < CONFIDENCE["former"]

    def _local(self, candidate: Candidate, nation: str) -> Candidate:
        """A body whose like many states have is the named nation's, or the state's that the article is about."""
        country = nation or candidate.country
        if not nation and self._salience.share(candidate.country) < LOCAL_SHARE:
            country = self._salience.main(without=candidate.country) or country
        return msgspec.structs.replace(candidate, country=country)

    def _points(self, candidate: Candidate, title: str, nation: str, family: bool, *, housing: bool = False) -> float:
        points = KIND_POINTS[candidate.entry.kind]
        share = self._salience.share(candidate.country)
        points += SHARE_POINTS * share
        if candidate.entry.kind is Kind.PERSON:
            points += RANK_POINTS[candidate.rank] + STANDING_POINTS[candidate.standing] * candidate.confidence
            points += OFFICE_POINTS if _held(candidate.entry, title) else 0.0
            points -= ABSENT_PENALTY if family and not share else 0.0
            points += RECENT if candidate.standing == "former" and candidate.confidence >= CONFIDENCE["former"] else 0.0
            points -= 2.0 if candidate.confidence < 0.5 and candidate.standing == "coming" else 0.0
            points -= 1.5 if family and not candidate.entry.terms else 0.0
        elif candidate.entry.kind is Kind.ORG and housing and share:
            points += HOUSED
        elif candidate.entry.kind is Kind.PLACE:
            points += min(1.5, candidate.entry.weight / 2_000_000)
        if nation:
            points += COUNTRY_POINTS if nation in {candidate.country, *_nations(candidate.entry)} else -COUNTRY_POINTS
        return points


def _nations(entry: Entry) -> set[str]:
    return {entry.country, *(term.country for term in entry.terms)}


def _of_nation(entries: tuple[Entry, ...], nation: str) -> tuple[Entry, ...]:
    """The readings without persons of other states than the one that is given with the name: those are namesakes."""
    if not nation or nation in NOT_STATES:
        return entries
    return tuple(e for e in entries if e.kind is not Kind.PERSON or nation in _nations(e) or _nations(e) & NOT_STATES)


def _names_office(title: str) -> bool:
    """Whether the words before a name give an office that is held ("President", not "former president")."""
    said = title.lower()
    return any(word in said for word in OFFICE_WORDS) and not FORMER & set(re.split(r"\W+", said))


def _held(entry: Entry, title: str) -> bool:
    said = title.lower()
    if not said:
        return False
    offices = " ".join(term.office.lower() for term in entry.terms)
    return any(word in said and word in offices for word in OFFICE_WORDS)
