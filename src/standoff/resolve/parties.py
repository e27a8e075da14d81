"""Who the words of a party name: country, sector, name and office, on the day of the article."""

from __future__ import annotations

import datetime as dt

import msgspec

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.keys import acronym, fold
from standoff.gazetteer.load import Gazetteer
from standoff.gazetteer.roles import Role
from standoff.records.document import Document
from standoff.records.span import Span
from standoff.resolve.era import era
from standoff.resolve.lexicon import (
    ANTI,
    FORMER,
    MANY,
    NOT_ITS_OWN,
    NOT_OF,
    OF,
    PARTICLES,
    PLACE_WORDS,
    PLAIN,
    PRONOUNS,
    TAIL_WORDS,
    WORLD,
)
from standoff.resolve.naming import Namer
from standoff.resolve.phrase import Match, Matcher, Token, coordinated, cut, tokens
from standoff.resolve.resolution import NOTHING, Resolution
from standoff.resolve.rough import split
from standoff.resolve.salience import Salience
from standoff.resolve.scan import Named, Scan
from standoff.resolve.sectors import OFFICIALS, UNKNOWN, WEAK, sector_of, titled

MAX_PARTY = 400  # characters of a party that are read
MAX_DEPTH = 4  # phrases inside phrases
# How sure the country is, by where it was found.
SURE = {
    "inside": 0.95,
    "possessor": 0.93,
    "tail": 0.88,
    "memory": 0.85,
    "title": 0.9,
    "default": 0.55,
    "antecedent": 0.5,
}
UNNAMED = frozenset(
    {"UAF", "REF"}
)  # sectors whose country stays empty unless the words or the sentence's place give it
NOT_A_STATES = frozenset({"", "GOV", "JUD", "UNK"})  # sectors that international bodies have too
NO_COUNTRY = "of no one country"


class Resolver:
    """Resolves the parties of one document. `about` is the code of a country that the article is known to be about,
    where the caller knows it better than the text says."""

    def __init__(self, document: Document, gazetteer: Gazetteer, about: str = "") -> None:
        self._text = document.article.text
        self._gazetteer = gazetteer
        self._roles = gazetteer.roles
        self._matcher = Matcher(gazetteer)
        sentences = [(s.span.start, s.span.end) for s in document.sentences] or split(self._text)
        self._sentences = sentences
        self._scan = Scan(self._text, self._matcher)
        self._on: dt.date | None = document.article.published or era(m.entries for m in self._scan.mentions)
        self.salience = Salience(self._on, self._scan.mentions, sentences, about)
        self._namer = Namer(self._on, self.salience)
        self._memory: dict[str, Resolution] = {}
        entities = document.entities
        self._referents = {e.span: entities[e.refers_to].span for e in entities if e.refers_to is not None}

    def resolve(self, span: Span, referent: Span | None = None) -> Resolution:
        """Whom the words at `span` name; `referent` is where the one they stand for is named, if that is known; where
        it is not given, the document's own entities are asked."""
        result = self._resolve(span, referent or self._referents.get(span))
        return result.but(sector=result.sector or "UNK", confidence=round(result.confidence, 3))

    def _resolve(self, span: Span, referent: Span | None) -> Resolution:
        found = tokens(self._text, span.start, min(span.end, span.start + MAX_PARTY))
        if len(found) == 1 and found[0].part in PRONOUNS and not acronym(found[0].text):
            return self._pronoun(span, referent)
        result = self._phrase(found, 0)
        if referent is not None and not result.country:
            other = self._resolve(referent, None)
            result = other.but(sector=result.sector or other.sector, reason=f"stands for {referent.of(self._text)!r}")
        return result if result.country else self._default(result, span.start)

    def _pronoun(self, span: Span, referent: Span | None) -> Resolution:
        if referent is not None:
            return self._resolve(referent, None).but(reason=f"stands for {referent.of(self._text)!r}")
        if span.of(self._text).lower() in MANY:
            return self._default(NOTHING, span.start)
        best: Named | None = None
        for people in self._scan.people.values():
            for named in people:
                start = self._scan.tokens[named.first].start
                if start < span.start and (best is None or start > self._scan.tokens[best.first].start):
                    best = named
        if best is None:
            return self._default(Resolution(sector="UNK"), span.start)
        result = self._named(best)
        if not result.country:
            return self._default(result, span.start)
        return result.but(confidence=SURE["antecedent"] * result.confidence, reason="the person named last before it")

    def _default(self, result: Resolution, at: int) -> Resolution:
        if result.sector in UNNAMED or NO_COUNTRY in result.reasons:
            return result
        country, share = self.salience.default(at, states_only=result.sector not in NOT_A_STATES)
        if not country:
            return result
        return result.but(
            country=country,
            confidence=round(SURE["default"] * (0.5 + 0.5 * share), 3),
            reason=f"the article speaks most of {country} here",
        )

    # A phrase: core and tail.

    def _phrase(self, found: list[Token], depth: int) -> Resolution:
        found = _strip(found)
        if not found or depth > MAX_DEPTH:
            return NOTHING
        matches = self._matcher.matches(found)
        found = self._first_of(found, matches)
        end = cut(found, matches)
        result = self._core(found[:end], depth)
        if end < len(found):
            result = self._with_tail(result, found[end:], depth)
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
        other = self._phrase(rest, depth + 1)
        country = result.country or (other.country if word not in NOT_OF or tail[0].comma else "")
        sector = result.sector
        body = any(reason.startswith("org ") for reason in other.reasons)
        takes = body if UNKNOWN in result.reasons else sector != "ELI" and "people" not in other.reasons
        if weak and takes and other.sector and (word in OF or tail[0].comma):
            sector = other.sector
        if country == result.country and sector == result.sector:
            return result
        return result.but(
            country=country,
            sector=sector,
            confidence=result.confidence or SURE["tail"] * other.confidence,
            reason=f"{word} {other.name or other.country}",
        )

    def _core(self, found: list[Token], depth: int) -> Resolution:
        owner = self._owner(found)
        if owner:
            return self._owned(found, owner, depth)
        matches = self._matcher.matches(found)
        if matches and matches[-1].last == len(found):
            return self._entity(found, matches, depth)
        role = self._roles.head([t.part for t in found])
        person = self._name_run(found, matches)
        if person and role is None:
            return self._unknown_name(found, person, matches)
        return self._role(found, matches, role)

    # "Iraq's prime minister"

    def _owner(self, found: list[Token]) -> int:
        for i in range(len(found) - 2, -1, -1):
            if found[i].possessive:
                return i + 1
        return 0

    def _owned(self, found: list[Token], owner: int, depth: int) -> Resolution:
        rest = self._core(found[owner:], depth + 1) if depth < MAX_DEPTH else NOTHING
        before = found[:owner]
        if len(before) == 1 and before[0].part in PRONOUNS:
            return rest
        if rest.country and rest.name:
            return rest
        of = self._phrase(before, depth + 1)
        sector = rest.sector or ("GOV" if of.sector == "GOV" else of.sector)
        return rest.but(
            country=rest.country or of.country,
            sector=sector,
            confidence=SURE["possessor"] * of.confidence,
            reason=f"of {of.name or of.country}",
        )

    # A known name that ends the core

    def _entity(self, found: list[Token], matches: list[Match], depth: int) -> Resolution:
        match = matches[-1]
        before = found[: match.first]
        title = " ".join(t.text for t in before)
        nation = self._nation(before, matches[:-1])
        family = match.is_person and match.last - match.first == 1
        if match.last - match.first == 1:
            known = self._scan.people.get(_fold_one(found[-1]), [])
            known = sorted(known, key=lambda named: not named.entries)
            if known and (family or match.entries[0].kind is Kind.PLACE) and match.entries[0].kind is not Kind.STATE:
                return titled(self._roles, self._named(known[0]), before)
        result = self._namer.choose(match.entries, title=title, nation=nation, family=family)
        if result is NOTHING:
            return self._unknown_name(found, match.first, matches[:-1])
        if match.is_person:
            return titled(self._roles, result, before)
        entry_kind = self._namer.kind(match.entries)
        if entry_kind in {Kind.PEOPLE, Kind.ADJECTIVE}:
            several = found[-1].part.endswith("s") and entry_kind is Kind.PEOPLE
            counted = bool(before) and before[-1].part != "the"
            result = result.but(sector="CVL" if counted or (several and not before) else "GOV", reason="people")
        if entry_kind in {Kind.STATE, Kind.SEAT, Kind.UNIT, Kind.PLACE} and before:
            role = self._roles.head([t.part for t in before])
            if role is not None and role[0].strong and nation and nation != result.country:
                return result.but(country=nation)
        return result

    def _nation(self, before: list[Token], matches: list[Match]) -> str:
        for match in reversed(matches):
            if not self._foreign(before, match) and match.entries[0].kind in {
                Kind.ADJECTIVE,
                Kind.STATE,
                Kind.SEAT,
                Kind.UNIT,
                Kind.PEOPLE,
            }:
                return match.entries[0].country
        return ""

    def _foreign(self, found: list[Token], match: Match) -> bool:
        """Whether the name only qualifies: "U.S.-backed", "anti-Russian"."""
        after = found[match.last].part if match.last < len(found) else ""
        before = found[match.first - 1].part if match.first else ""
        return after in NOT_ITS_OWN or before in ANTI

    # Names that the gazetteer does not know

    def _name_run(self, found: list[Token], matches: list[Match]) -> int:
        """Where the capitalised words that end the core begin, or 0 with an empty run (a run may begin at 0: then 1 is
        added, so that the answer is true)."""
        taken = {i for m in matches for i in range(m.first, m.last)}
        at = len(found)
        while (
            at > 0
            and at - 1 not in taken
            and (found[at - 1].text[0].isupper() or (found[at - 1].part in PARTICLES and at < len(found)))
        ):
            at -= 1
        for i in range(at, len(found) - 1):
            if found[i].part in PLAIN or self._roles.head([found[i].part]) is not None:
                at = i + 1
        if at == len(found) - 1 and (found[at].part in PLAIN or self._roles.head([found[at].part]) is not None):
            at += 1
        return at + 1 if at < len(found) else 0

    def _unknown_name(self, found: list[Token], first: int, matches: list[Match]) -> Resolution:
        at = max(0, first - 1) if first else 0
        name = " ".join(t.text for t in found[at:])
        known = self._scan.people.get(_fold_one(found[-1]), [])
        elsewhere = [
            n
            for n in known
            if not self._scan.tokens[n.first].start <= found[-1].start < self._scan.tokens[n.last - 1].end
        ]
        title = self._title(found[:at], matches)
        if title.country:
            return title.but(reason=f"title of {name}")
        for named in sorted([*elsewhere, *known], key=lambda named: not named.entries):
            result = self._named(named)
            if result.country or result.sector:
                return result if not title.sector else result.but(sector=title.sector)
        entries = self._gazetteer.by_key(_fold_one(found[-1]))
        if entries and len(found) - at == 1:
            result = self._namer.choose(
                entries, title=" ".join(t.text for t in found[:at]), nation=title.country, family=True
            )
            if result is not NOTHING:
                return titled(self._roles, result, found[:at])
        if title.sector:
            return title
        return Resolution(sector="CVL", confidence=0.0, reasons=(f"{name} is not known", UNKNOWN))

    def _title(self, before: list[Token], matches: list[Match]) -> Resolution:
        before = _strip(before)
        if not before:
            return NOTHING
        matches = self._matcher.matches(before)
        if matches and matches[-1].last == len(before):
            entity = self._namer.choose(matches[-1].entries)
            body = self._namer.kind(matches[-1].entries) is Kind.ORG
            return entity.but(sector=None if body else "") if not matches[-1].is_person else NOTHING
        return self._role(before, matches, self._roles.head([t.part for t in before]))

    def _named(self, named: Named) -> Resolution:
        """A person by where the article names them fully: known, or by title and apposition there."""
        words = self._scan.tokens
        key = " ".join(t.part for t in words[named.first : named.last])
        if key not in self._memory:
            self._memory[key] = NOTHING  # a name explained by itself explains nothing
            self._memory[key] = self._known(named) if named.entries else self._introduced(named)
        return self._memory[key]

    def _known(self, named: Named) -> Resolution:
        before = self._scan.before(named.first)
        title = self._title(before, [])
        nation = title.country
        result = self._namer.choose(named.entries, title=" ".join(t.text for t in before), nation=nation)
        return titled(self._roles, result, before[-4:])

    def _introduced(self, named: Named) -> Resolution:
        title = self._title(self._scan.before(named.first), [])
        after = self._scan.apposition(named.last, self._roles)
        found = self._phrase(after, 2) if after else NOTHING
        country = title.country or found.country
        sector = (title.sector if title.sector and WEAK not in title.reasons else "") or found.sector or title.sector
        if not country and not sector:
            return NOTHING
        return Resolution(
            country=country,
            sector=sector,
            confidence=SURE["memory"] if country else 0.0,
            reasons=(*title.reasons, *found.reasons, "introduced so in the article"),
        )

    # Roles

    def _role(self, found: list[Token], matches: list[Match], role: tuple[Role, int] | None) -> Resolution:
        parts = [t.part for t in found]
        own = [m for m in matches if not self._foreign(found, m)]
        sector, reasons = sector_of(self._roles, parts, role)
        country, confidence, name, id_ = "", 0.0, "", ""
        if own:
            match = own[0] if any(own[0].last <= i < own[-1].first for i in coordinated(found, matches)) else own[-1]
            entity = self._namer.choose(match.entries, family=match.is_person and match.last - match.first == 1)
            country, confidence = entity.country, SURE["inside"] * entity.confidence
            reasons = (*reasons, *entity.reasons)
            weak = role is None or not role[0].strong
            if (
                match.entries[0].kind in {Kind.ORG, Kind.PERSON}
                and (weak or (role is not None and role[0].sector == "GOV"))
                and entity.sector not in {"", "GOV"}
            ):
                sector = entity.sector
            if not sector and role is None:
                sector = entity.sector
        if not country and (own or any(p in WORLD for p in parts)):
            reasons = (*reasons, NO_COUNTRY)
        if parts and any(p in FORMER for p in parts) and sector in OFFICIALS:
            sector = "ELI"
        return Resolution(country=country, sector=sector, name=name, id=id_, confidence=confidence, reasons=reasons)


def _strip(found: list[Token]) -> list[Token]:
    at = 0
    while at < len(found) and found[at].part in {"a", "an", "and", "s"}:
        at += 1
    return found[at:]


def _fold_one(token: Token) -> str:
    return fold(token.part)
