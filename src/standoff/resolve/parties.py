"""Who the words of a party name: country, sector, name and office, on the day of the article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from standoff.gazetteer.keys import acronym
from standoff.gazetteer.load import Gazetteer
from standoff.records.document import Document, EntityLabel
from standoff.records.span import Span
from standoff.resolve.between import Member, members
from standoff.resolve.country_choice import Asked, choose_country
from standoff.resolve.described import described
from standoff.resolve.era import era
from standoff.resolve.lexicon import MANY, PRONOUNS
from standoff.resolve.naming import Namer
from standoff.resolve.party_phrase import PhraseReader
from standoff.resolve.phrase import Matcher, Token, tokens
from standoff.resolve.referents import Referents
from standoff.resolve.relational import Relation, Relational, put, relational
from standoff.resolve.resolution import NOTHING, Alternative, Resolution
from standoff.resolve.role_phrase import NO_COUNTRY
from standoff.resolve.rough import split
from standoff.resolve.salience import Salience
from standoff.resolve.scan import Scan
from standoff.resolve.several import apart
from standoff.resolve.told import Told

MAX_PARTY = 400  # characters of a party that are read
LINKS = 4  # from mention to mention ("his", "its leader", "the group"): a document's links may run in a circle
# How sure a country is that the article gives: a factor where the reader was asked, and the most where it was not.
SEEN, DEFAULT = 0.95, 0.55
# Sectors whose country stays empty unless the words or the sentence's place give it.
UNNAMED = frozenset({"UAF", "REF"})
ARMED = re.compile(r"(men|man|[aeo]rs?|ants?|suspects?)$")
"""Persons among them ("gunmen", "the attacker"), of whom annotators say in which country they are: in 75 of 103; of an
explosion or an attack they do not."""
WEAKLY = frozenset({"", "CVL", "UNK"})
"""Sectors that words without a country say weakly: of such CVL are 45 in 100 right, and 61 of what the reader says."""
SPOKEN_OF = "GOV"  # whom a pronoun without an antecedent mostly stands for: 262 of 420 in annotated reports
NOT_ARMED = re.compile(r"bombers?$|attackers?$(?<=suicide attacker)|mortars?$|murders?$|combatants?$")
NOT_A_STATES = frozenset({"", "GOV", "JUD", "UNK"})  # sectors that international bodies have too


class Resolver:
    """Resolves the parties of one document. `about` is the code of a country that the article is known to be about,
    where the caller knows it better than the text says."""

    def __init__(self, document: Document, gazetteer: Gazetteer, about: str = "") -> None:
        self._text = document.article.text
        names = (e.span for e in document.entities if e.label is EntityLabel.PERSON and " " in e.span.of(self._text))
        matcher = Matcher(gazetteer, names)
        sentences = [(s.span.start, s.span.end) for s in document.sentences] or split(self._text)
        scan = Scan(self._text, matcher)
        self._on: dt.date | None = document.article.published or era(m.entries for m in scan.mentions)
        roles = described(scan.tokens, scan.matches, gazetteer.roles, self._on)
        self.salience = Salience(self._on, scan.mentions, sentences, about, roles)
        self._gazetteer = gazetteer
        self._matcher = matcher
        self._phrases = PhraseReader(gazetteer, matcher, scan, Namer(self._on, self.salience))
        self._referents = Referents(document.entities, self._text)
        self._told = Told(document, self.salience.weighed)

    def resolve(self, span: Span, referent: Span | None = None) -> Resolution:
        """Whom the words at `span` name; `referent` is where the one they stand for is named, if that is known; where
        it is not given, the document's own entities are asked. Of several parties ("US and Iraqi troops") the first.
        """
        return self.resolve_all(span, referent)[0]

    def resolve_all(self, span: Span, referent: Span | None = None) -> tuple[Resolution, ...]:
        """Everybody whom the words at `span` name, in text order; mostly one."""
        return tuple(map(_whole, self._all(span, referent or self._referents.of(span), LINKS)))

    def _all(self, span: Span, referent: Span | None, links: int) -> tuple[Resolution, ...]:
        """Everybody whom the words name; at most so many `links` from mention to mention are followed."""
        found = tokens(self._text, span.start, min(span.end, span.start + MAX_PARTY))
        referent = referent if links else None
        if len(found) == 1 and found[0].part in PRONOUNS and not acronym(found[0].text):
            return self._pronoun(span, referent, links)
        related = self._related(found, span)
        if related:
            return related
        phrases = apart(found, self._matcher.matches(found))
        if len(phrases) > 1:
            several = [self._phrases.read(words) for words in phrases]
            if len({one.country for one in several} - {""}) == len(several):
                return tuple(several)
        return self._resolve(phrases[0], span, referent, links)

    def _related(self, found: list[Token], span: Span) -> tuple[Resolution, ...]:
        """The parties of a phrase that says only how they stand to each other, read with each state's name in it; none
        where it is no such phrase, or the article does not tell."""
        where = relational(found)
        if where is None or (where.relation is not Relation.NAMED and self._matcher.matches(found)):
            return ()
        return tuple(
            _whole(self._member(found, where, one))
            for one in members(where, self.salience, span.start, self._told.of(span))
        )

    def _member(self, found: list[Token], where: Relational, member: Member) -> Resolution:
        state = self._gazetteer.state(member.country)
        name = tokens(state.name if state is not None else member.country)
        read = self._phrases.read(put(found, where, [t.text for t in name], [t.part for t in name]))
        others = tuple(Alternative(country, read.sector, "", "") for country in member.others)
        return msgspec.structs.replace(
            read,
            country=member.country,
            confidence=member.confidence,
            reasons=(*read.reasons, member.reason),
            alternatives=others,
        )

    def _resolve(self, found: list[Token], span: Span, referent: Span | None, links: int) -> tuple[Resolution, ...]:
        result = self._phrases.read(found)
        if result.country:
            return (result,)
        others = self._referred(referent, links) if referent is not None else ()
        named = [result.but(sector=result.sector or o.sector, reason=o.reasons[-1]) for o in others] or [result]
        if _are_several(others):
            return tuple(
                one.but(country=o.country, confidence=o.confidence) for one, o in zip(named, others, strict=True)
            )
        return (self._placed(named[0], span, others[0] if others else NOTHING),)

    def _pronoun(self, span: Span, referent: Span | None, links: int) -> tuple[Resolution, ...]:
        """Whom a word stands for that is nothing but a pronoun."""
        others = self._referred(referent, links) if referent is not None else self._last_person(span)
        if _are_several(others):
            return others
        nobody = Resolution(sector=SPOKEN_OF, reasons=("a pronoun that stands for nobody named",))
        if not others:
            return (self._placed(nobody, span),)
        same = others[0]
        placed = self._placed(same.but(country=""), span, same)
        if placed.country == same.country:
            return (same.but(confidence=placed.confidence),)
        return (self._placed(nobody, span, same),)

    def _last_person(self, span: Span) -> tuple[Resolution, ...]:
        """The person named last before a pronoun that stands for one."""
        best = self._phrases.persons.last_before(span.start) if span.of(self._text).lower() not in MANY else None
        if best is None:
            return ()
        return (self._phrases.persons.named(best).but(reason="the person named last before it"),)

    def _referred(self, referent: Span, links: int) -> tuple[Resolution, ...]:
        """Everybody who is named where the words at `referent` stand."""
        reason = f"stands for {referent.of(self._text)!r}"
        parts = self._referents.parts(referent)
        found = [one for part in parts for one in self._all(part, self._referents.of(part), links - 1)]
        return tuple(one.but(reason=reason) for one in found)

    def _placed(self, result: Resolution, span: Span, same: Resolution = NOTHING) -> Resolution:
        """The result, whose words at `span` name no country, in that of the article's to which it likely belongs;
        `same` is whom the words may stand for."""
        if (result.sector in UNNAMED and not _armed(result)) or NO_COUNTRY in result.reasons:
            return result
        asked = self.asked(result, span, same.country)
        if same.country and not asked.told:
            return result.but(country=same.country, confidence=same.confidence)
        if result.sector in WEAKLY:
            result = result.but(sector=self._told.sector(span, result.sector))
        country, sure = choose_country(self.salience, asked)
        if not country:
            return result
        reason = f"as {same.name or 'before'}" if country == same.country else f"the article speaks of {country} here"
        confidence = SEEN * sure if asked.told else DEFAULT * (0.5 + 0.5 * sure)
        return result.but(country=country, confidence=round(confidence, 3), reason=reason)

    def asked(self, result: Resolution, span: Span, stands_for: str = "") -> Asked:
        """What is known of a party without a country, at `span`, whose words may stand for one of `stands_for`."""
        return Asked(
            at=span.start if result.introduced < 0 else result.introduced,
            role=result.role,
            sector=result.sector,
            told=self._told.of(span),
            stands_for=stands_for,
            states_only=result.sector not in NOT_A_STATES,
            among=result.among,
        )


def _are_several(parties: Sequence[Resolution]) -> bool:
    """Whether they are of different countries, each of its own."""
    return len(parties) > 1 and len({one.country for one in parties} - {""}) == len(parties)


def _armed(result: Resolution) -> bool:
    return result.sector == "UAF" and bool(ARMED.search(result.role)) and not NOT_ARMED.search(result.role)


def _whole(result: Resolution) -> Resolution:
    """The result without gaps and long numbers."""
    return result.but(sector=result.sector or "UNK", confidence=round(result.confidence, 3))
