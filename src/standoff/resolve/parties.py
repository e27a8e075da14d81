"""Who the words of a party name: country, sector, name and office, on the day of the article."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from standoff.gazetteer.keys import acronym
from standoff.gazetteer.load import Gazetteer
from standoff.records.document import Document, EntityLabel
from standoff.records.span import Span
from standoff.resolve.between import Member, members
from standoff.resolve.described import described
from standoff.resolve.era import era
from standoff.resolve.lexicon import MANY, PRONOUNS
from standoff.resolve.naming import Namer
from standoff.resolve.party_phrase import PhraseReader
from standoff.resolve.phrase import Matcher, Token, tokens
from standoff.resolve.referents import Referents
from standoff.resolve.relational import Relation, Relational, put, relational
from standoff.resolve.resolution import Alternative, Resolution
from standoff.resolve.role_phrase import NO_COUNTRY
from standoff.resolve.rough import split
from standoff.resolve.salience import Salience
from standoff.resolve.scan import Scan
from standoff.resolve.several import apart

MAX_PARTY = 400  # characters of a party that are read
LINKS = 4  # from mention to mention ("his", "its leader", "the group"): a document's links may run in a circle
# How sure the country is where the article gives it, and where the person named last before a pronoun does.
DEFAULT, ANTECEDENT = 0.55, 0.5
# Sectors whose country stays empty unless the words or the sentence's place give it.
UNNAMED = frozenset({"UAF", "REF"})
ARMED = re.compile(r"(men|man|[aeo]rs?|ants?|suspects?)$")
"""Persons among them ("gunmen", "the attacker"), of whom annotators say in which country they are: in 75 of 103; of an
explosion or an attack they do not."""
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
            return self._referred(referent, links) if referent is not None else (self._pronoun(span),)
        related = self._related(found, span.start)
        if related:
            return related
        phrases = apart(found, self._matcher.matches(found))
        if len(phrases) > 1:
            several = [self._phrases.read(words) for words in phrases]
            if len({one.country for one in several} - {""}) == len(several):
                return tuple(several)
        return self._resolve(phrases[0], span, referent, links)

    def _related(self, found: list[Token], at: int) -> tuple[Resolution, ...]:
        """The parties of a phrase that says only how they stand to each other, read with each state's name in it; none
        where it is no such phrase, or the article does not tell."""
        where = relational(found)
        if where is None or (where.relation is not Relation.NAMED and self._matcher.matches(found)):
            return ()
        return tuple(_whole(self._member(found, where, one)) for one in members(where, self.salience, at))

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
        if referent is not None and not result.country:
            others = self._referred(referent, links)
            states = {other.country for other in others} - {""}
            if len(states) < len(others) or len(others) == 1:
                others = others[:1]
            several = [result.but(sector=result.sector or o.sector, reason=o.reasons[-1]) for o in others]
            return tuple(
                self._placed(one, span) if not o.country else one.but(country=o.country, confidence=o.confidence)
                for one, o in zip(several, others, strict=True)
            )
        return (self._placed(result, span),)

    def _placed(self, result: Resolution, span: Span) -> Resolution:
        """The result, in the article's country where its words give none."""
        if result.country:
            return result
        return self._default(result, span.start if result.introduced < 0 else result.introduced)

    def _referred(self, referent: Span, links: int) -> tuple[Resolution, ...]:
        """Everybody who is named where the words at `referent` stand."""
        reason = f"stands for {referent.of(self._text)!r}"
        parts = self._referents.parts(referent)
        found = [one for part in parts for one in self._all(part, self._referents.of(part), links - 1)]
        return tuple(one.but(reason=reason) for one in found)

    def _pronoun(self, span: Span) -> Resolution:
        nobody = Resolution(sector=SPOKEN_OF, reasons=("a pronoun that stands for nobody named",))
        if span.of(self._text).lower() in MANY:
            return self._default(nobody, span.start)
        best = self._phrases.persons.last_before(span.start)
        if best is None:
            return self._default(nobody, span.start)
        result = self._phrases.persons.named(best)
        if not result.country:
            return self._default(result, span.start)
        return result.but(confidence=ANTECEDENT * result.confidence, reason="the person named last before it")

    def _default(self, result: Resolution, at: int) -> Resolution:
        if (result.sector in UNNAMED and not _armed(result)) or NO_COUNTRY in result.reasons:
            return result
        country, share = self.salience.default(
            at, result.sector not in NOT_A_STATES, result.role, result.sector, result.among
        )
        if not country:
            return result
        return result.but(
            country=country,
            confidence=round(DEFAULT * (0.5 + 0.5 * share), 3),
            reason=f"the article speaks most of {country} here",
        )


def _armed(result: Resolution) -> bool:
    return result.sector == "UAF" and bool(ARMED.search(result.role)) and not NOT_ARMED.search(result.role)


def _whole(result: Resolution) -> Resolution:
    """The result without gaps and long numbers."""
    return result.but(sector=result.sector or "UNK", confidence=round(result.confidence, 3))
