"""Persons by where the article names them fully: known ones, and those whom only the article's words explain."""

from __future__ import annotations

from collections.abc import Callable

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.keys import acronym, fold, name_key
from standoff.gazetteer.load import Gazetteer
from standoff.resolve.bodies import sector_of_body
from standoff.resolve.lexicon import ABBREVIATIONS, PARTICLES, PLAIN
from standoff.resolve.naming import Namer
from standoff.resolve.phrase import Match, Matcher, Token
from standoff.resolve.qualifiers import without_article
from standoff.resolve.resolution import NOTHING, Resolution
from standoff.resolve.role_phrase import RoleReader
from standoff.resolve.scan import Named, Scan
from standoff.resolve.sectors import UNKNOWN, WEAK, serving, titled

INTRODUCED = 0.85  # how sure the country is where the article introduces a person
SHORT = 3  # letters of an acronym that is nobody's family name
Phrase = Callable[[list[Token]], Resolution]


class Persons:
    """The persons of one article. `phrase` reads an apposition."""

    def __init__(self, gazetteer: Gazetteer, matcher: Matcher, scan: Scan, namer: Namer, phrase: Phrase) -> None:
        self._gazetteer = gazetteer
        self._roles = gazetteer.roles
        self._matcher = matcher
        self._scan = scan
        self._namer = namer
        self.role = RoleReader(gazetteer.roles, namer, self.bearer)
        self._phrase = phrase
        self._memory: dict[str, Resolution] = {}

    def family(self, name: Token) -> list[Named]:
        """The full names in the article that end (or begin) with this family name: the last one before it first, then
        the next one after it; where it is no bearer's last word, those known first."""
        words, here = self._scan.tokens, name.start

        def distance(named: Named) -> tuple[bool, bool, int]:
            start = words[named.first].start
            begins = fold(words[named.last - 1].part) != fold(name.part)
            return begins and not named.entries, start > here, abs(here - start)

        return sorted(self._scan.people.get(fold(name.part), []), key=distance)

    def body(self, name: Token) -> Resolution:
        """The body of which the article gives the first word alone ("Acme" after "Acme Airlines")."""
        entries = self._scan.bodies.get(name.part)
        return self._namer.choose(entries) if entries and not self.family(name) else NOTHING

    def written(self, token: Token) -> str:
        """A word as it stands inside a sentence: small where only its place at the beginning makes it a capital."""
        plain = self._scan.opens(token) and not self.family(token)
        return token.text.lower() if plain else token.text

    def given_before(self, found: list[Token], first: int, matches: list[Match]) -> bool:
        """Whether the word before a family name is a given name: capitalised, and nothing known ("Usman Khan")."""
        if not first or found[first].comma or found[first - 1].possessive:
            return False
        word = found[first - 1]
        plain = not word.text[0].isupper() or word.text.isupper() or word.part in ABBREVIATIONS or self._is_plain(word)
        return not plain and not any(m.first <= first - 1 < m.last for m in matches)

    def last_before(self, at: int) -> Named | None:
        """The full name that ends the article up to an offset."""
        best: Named | None = None
        for people in self._scan.people.values():
            for named in people:
                start = self._scan.tokens[named.first].start
                if start < at and (best is None or start > self._scan.tokens[best.first].start):
                    best = named
        return best

    def name_run(self, found: list[Token], matches: list[Match]) -> int:
        """Where the capitalised words that end the core begin, plus 1; 0 where there are none."""
        taken = {i for m in matches for i in range(m.first, m.last)}
        at = len(found)
        while (
            at > 0
            and at - 1 not in taken
            and (found[at - 1].text[0].isupper() or (found[at - 1].part in PARTICLES and at < len(found)))
        ):
            at -= 1
        for i in range(at, len(found) - 1):
            if self._is_plain(found[i]):
                at = i + 1
        if at == len(found) - 1 and self._is_plain(found[at]):
            at += 1
        return at + 1 if at < len(found) else 0

    def _is_plain(self, token: Token) -> bool:
        return token.part in PLAIN or self._roles.head([token.part]) is not None

    def unknown(self, found: list[Token], first: int, matches: list[Match]) -> Resolution:
        """Whom a name that is none of the gazetteer's means; `first` as `name_run` gives it."""
        at = max(0, first - 1) if first else 0
        name = " ".join(t.text for t in found[at:])
        title = self.title(found[:at])
        if title.country:
            return title.but(reason=f"title of {name}")
        for named in self._elsewhere(found[at:]):
            result = self.named(named)
            if result.country or result.sector:
                return result if not title.sector else result.but(sector=title.sector)
        if len(found) - at == 1 and not self.family(found[-1]):
            result = self.body(found[-1])
            if result is not NOTHING:
                return result
            result = self._by_family_name(found[-1], " ".join(t.text for t in found[:at]), title.country)
            if result is not NOTHING:
                return titled(self._roles, result, found[:at])
        if title.sector:
            return title
        return Resolution(sector=sector_of_body(found[at:]) or "CVL", reasons=(f"{name} is not known", UNKNOWN))

    def _by_family_name(self, name: Token, title: str, nation: str) -> Resolution:
        """The gazetteer's likeliest bearer of a family name; "SA" and "NK" are none."""
        if acronym(name.text) and len(name.part) <= SHORT:
            return NOTHING
        entries = self._gazetteer.by_key(fold(name.part))
        return self._namer.choose(entries, title=title, nation=nation, family=True) if entries else NOTHING

    def bearer(self, before: list[Token]) -> Resolution:
        """The person whose family name ends these words ("the Bush" of "the Bush administration")."""
        if not before or not before[-1].text[0].isupper() or self._is_plain(before[-1]) or before[-1].part.isdigit():
            return NOTHING
        known = self.family(before[-1])
        if known:
            return self.named(known[0])
        found = self._by_family_name(before[-1], "", "")
        spelt = before[-1].part in name_key(found.name).split()
        return found if spelt and (found.standing == "now" or not self._scan.opens(before[-1])) else NOTHING

    def _elsewhere(self, name: list[Token]) -> list[Named]:
        """The full names that may be this one's, those at other places first: of a family name all that bear it, of
        a longer name those with the same given name."""
        words = self._scan.tokens
        known = self.family(name[-1])
        if sum(token.part not in PARTICLES and not token.hyphen for token in name) > 1:
            known = [n for n in known if fold(words[n.first].part) == fold(name[0].part)]
        others = [n for n in known if not words[n.first].start <= name[-1].start < words[n.last - 1].end]
        return [*others, *known]

    def title(self, before: list[Token]) -> Resolution:
        """What the words before a name say of its bearer."""
        before = without_article(before)
        if not before:
            return NOTHING
        matches = self._matcher.matches(before)
        if matches and matches[-1].last == len(before):
            entity = self._namer.choose(matches[-1].entries)
            body = self._namer.kind(matches[-1].entries) is Kind.ORG
            return entity.but(sector=None if body else "") if not matches[-1].is_person else NOTHING
        return self.role.read(before, matches, self._roles.head([t.part for t in before]))

    def named(self, named: Named) -> Resolution:
        """A person by where the article names them fully: known, or by title and apposition there."""
        key = self._key(named)
        if key not in self._memory:
            self._memory[key] = NOTHING  # a name explained by itself explains nothing
            alike = [n for n in self._scan.people.get(fold(key.split()[-1]), ()) if self._key(n) == key]
            self._memory[key] = self._best(alike or [named])
        return self._memory[key]

    def told(self, name: list[Token]) -> Resolution | None:
        """A known person by a full name, with what the article says of him where it names him so; None where it
        nowhere does."""
        key = " ".join(token.part for token in name)
        alike = [n for n in self.family(name[-1]) if n.entries and self._key(n) == key]
        return self.named(alike[0]) if alike else None

    def _key(self, named: Named) -> str:
        return " ".join(t.part for t in self._scan.tokens[named.first : named.last])

    def _best(self, alike: list[Named]) -> Resolution:
        """What the fullest of the introductions of one name says, the first one among equals."""
        found = [self._known(one) if one.entries else self._introduced(one) for one in alike]
        return max(found, key=lambda one: (bool(one.sector), bool(one.country)))

    def _known(self, named: Named) -> Resolution:
        before = self._scan.before(named.first)
        title = self.title(before)
        result = self._namer.choose(named.entries, title=" ".join(t.text for t in before), nation=title.country)
        return serving(titled(self._roles, result, before[-4:]), title)

    def _introduced(self, named: Named) -> Resolution:
        title = self.title(self._scan.before(named.first))
        around = self._scan.introduction(named.first, self._roles) or self._scan.apposition(named.last, self._roles)
        found = self._phrase(around) if around else NOTHING
        country = title.country or found.country
        sector = (title.sector if title.sector and WEAK not in title.reasons else "") or found.sector or title.sector
        if not country and not sector:
            return NOTHING
        sector = "CVL" if sector == "UAF" else sector  # who has a name is not unidentified
        return Resolution(
            country=country,
            sector=sector,
            confidence=INTRODUCED if country else 0.0,
            reasons=(*title.reasons, *found.reasons, "introduced so in the article"),
            introduced=self._scan.tokens[named.first].start,
        )
