"""A party's words read as a phrase: owner, core and tail."""

from __future__ import annotations

import msgspec

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.load import Gazetteer
from standoff.resolve.lexicon import ARTICLES, NOT_OF, OF, PLACE_WORDS, PRONOUNS, TAIL_WORDS
from standoff.resolve.naming import Namer
from standoff.resolve.persons import Persons
from standoff.resolve.phrase import Match, Matcher, Token, coordinated, cut, is_family_name
from standoff.resolve.qualifiers import nation, without_article
from standoff.resolve.resolution import NOTHING, Resolution
from standoff.resolve.role_phrase import NO_COUNTRY
from standoff.resolve.scan import Scan
from standoff.resolve.sectors import UNKNOWN, WEAK, serving, titled

MAX_DEPTH = 4  # phrases inside phrases
APPOSITION_DEPTH = 2  # an apposition is read as deep as if it stood inside two phrases
PEOPLE = "people"  # a reason: the name is a people's
# How sure the country is, by where it was found.
POSSESSOR, TAIL = 0.93, 0.88


class PhraseReader:
    """Reads phrases of one article."""

    def __init__(self, gazetteer: Gazetteer, matcher: Matcher, scan: Scan, namer: Namer) -> None:
        self._roles = gazetteer.roles
        self._matcher = matcher
        self._namer = namer
        self.persons = Persons(gazetteer, matcher, scan, namer, lambda words: self.read(words, APPOSITION_DEPTH))

    def read(self, found: list[Token], depth: int = 0) -> Resolution:
        """Whom or what the words of a phrase name."""
        one = len(found) > 1 and found[0].part in ARTICLES - {"the"}
        found = without_article(found)
        if not found or depth > MAX_DEPTH:
            return NOTHING
        matches = self._matcher.matches(found)
        found = self._first_of(found, matches)
        end = cut(found, matches)
        result = self._core(found[:end], depth)
        if end < len(found):
            result = self._with_tail(result, found[end:], depth)
        if one and result.reasons[-1:] == (PEOPLE,):
            result = result.but(sector="CVL")
        return result if result.name else self._with_name(result, found, matches, end)

    def _with_name(self, result: Resolution, found: list[Token], matches: list[Match], end: int) -> Resolution:
        """A role with the person who is named after it: "the envoy for Chad, Jane Doe"."""
        for match in matches:
            if match.last > len(found):  # belongs to the second of two coordinated parties
                break
            if match.is_person and match.last - match.first > 1 and end <= match.first and found[match.first].comma:
                person = self._namer.choose(match.entries, nation=result.country)
                if person.country == result.country:
                    return msgspec.structs.replace(result, name=person.name, id=person.id, office=person.office)
        return result

    def _first_of(self, found: list[Token], matches: list[Match]) -> list[Token]:
        """The first of coordinated parties; "US and Iraqi troops" are one party and stay whole."""
        for i in coordinated(found, matches):
            before = [m for m in matches if m.last == i]
            shared = before and any(e.kind is Kind.ADJECTIVE for e in before[0].entries)
            if shared and self._roles.head([t.part for t in found[i + 1 : cut(found, matches)]]):
                continue
            if before or self._roles.head([t.part for t in found[:i]]):
                return found[:i]
        return found

    def _with_tail(self, result: Resolution, tail: list[Token], depth: int) -> Resolution:
        weak = not result.sector or WEAK in result.reasons or UNKNOWN in result.reasons
        if result.country and not weak:
            return result
        word, rest = tail[0].part, tail
        while rest and (rest[0].part in PLACE_WORDS or rest[0].part in TAIL_WORDS):
            rest = rest[1:]
        if not rest:
            return result
        other = self.read(rest, depth + 1)
        country = result.country or (other.country if word not in NOT_OF or tail[0].comma else "")
        sector = result.sector
        body = _is(other, Kind.ORG)
        takes = body if UNKNOWN in result.reasons else sector != "ELI" and PEOPLE not in other.reasons
        if weak and takes and other.sector and (word in OF or tail[0].comma):
            sector = other.sector
        if country == result.country and sector == result.sector:
            return result
        return result.but(
            country=country,
            sector=sector,
            confidence=result.confidence or TAIL * other.confidence,
            reason=f"{word} {other.name or other.country}",
        )

    def _core(self, found: list[Token], depth: int) -> Resolution:
        matches = self._matcher.matches(found)
        owner = _owner(found, matches)
        if owner:
            return self._owned(found, owner, depth)
        if matches and matches[-1].last == len(found):
            return self._entity(found, matches)
        role = self._roles.head([t.part for t in found]) or self._roles.noun(self.persons.written(found[-1]))
        person = self.persons.name_run(found, matches)
        if person and role is None:
            return self.persons.unknown(found, person, matches)
        return self.persons.role.read(found, matches, role)

    def _owned(self, found: list[Token], owner: int, depth: int) -> Resolution:
        """ "Iraq's prime minister": what is owned, with the owner's country where it has none itself."""
        rest = self._core(found[owner:], depth + 1) if depth < MAX_DEPTH else NOTHING
        before = found[:owner]
        if len(before) == 1 and before[0].part in PRONOUNS:
            return rest
        of = self.read(before, depth + 1)
        if rest.country and rest.name:
            branch = _is(rest, Kind.ORG) and _is(of, Kind.STATE) and rest.country != of.country
            return rest.but(country=of.country, reason=f"of {of.name}") if branch else rest
        acts = WEAK in rest.reasons and bool(of.name) and of.sector not in {"", "GOV"}
        sector = of.sector if acts or not rest.sector else rest.sector
        return rest.but(
            country=rest.country or ("" if NO_COUNTRY in rest.reasons else of.country),
            sector=sector,
            confidence=POSSESSOR * of.confidence,
            reason=f"of {of.name or of.country}",
        )

    def _entity(self, found: list[Token], matches: list[Match]) -> Resolution:
        """A known name that ends the core."""
        match = matches[-1]
        before = found[: match.first]
        title = " ".join(t.text for t in before)
        of = nation(before, matches[:-1])
        family = is_family_name(found, match)
        if family and self.persons.given_before(found, match.first, matches[:-1]):
            return self.persons.unknown(found, self.persons.name_run(found, matches[:-1]), matches[:-1])
        body = self.persons.body(found[-1]) if family and match.last - match.first == 1 else NOTHING
        if body is not NOTHING:
            return body
        if family or match.last - match.first == 1:
            known = self.persons.family(found[-1])
            if known and (family or match.entries[0].kind in {Kind.PLACE, Kind.UNIT}):
                return titled(self._roles, self.persons.named(known[0]), before)
        result = self._namer.choose(match.entries, title=title, nation=of, family=family)
        if result is NOTHING:
            return self.persons.unknown(found, match.first + 1, matches[:-1])
        if match.is_person and not before:
            return self.persons.told(found[match.first : match.last]) or result
        if match.is_person:
            return serving(titled(self._roles, result, before), self.persons.title(before))
        return self._country_name(result, found, match, of)

    def _country_name(self, result: Resolution, found: list[Token], match: Match, of: str) -> Resolution:
        """A name that is no person's: its people are no government, and a town has the country named before it."""
        before = found[: match.first]
        kind = self._namer.kind(match.entries)
        if kind in {Kind.PEOPLE, Kind.ADJECTIVE}:
            several = found[-1].part.endswith("s") and kind is Kind.PEOPLE
            one = kind is Kind.PEOPLE and not several
            counted = bool(before) and before[-1].part != "the"
            persons = one or counted or (several and not before)
            result = result.but(sector="CVL" if persons else "GOV", reason=PEOPLE)
        if kind in {Kind.STATE, Kind.SEAT, Kind.UNIT, Kind.PLACE} and before:
            role = self._roles.head([t.part for t in before])
            if role is not None and role[0].strong and of and of != result.country:
                return result.but(country=of)
        return result


def _is(found: Resolution, kind: Kind) -> bool:
    """Whether a name of this kind gave the answer."""
    return any(reason.startswith(f"{kind} ") for reason in found.reasons)


def _owner(found: list[Token], matches: list[Match]) -> int:
    """How many words the owner in a core takes ("Iraq's prime minister": 1); a name may have a possessive inside."""
    inside = {i for match in matches for i in range(match.first, match.last - 1)}
    for i in range(len(found) - 2, -1, -1):
        if found[i].possessive and i not in inside:
            return i + 1
    return 0
