"""A phrase cut into words, known names, core and tail: no meaning yet."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.keys import acronym, fold, part, words
from standoff.gazetteer.load import Gazetteer
from standoff.records.span import Span
from standoff.resolve.lexicon import ABBREVIATIONS, PARTICLES, PLAIN, PREPOSITIONS, SUFFIXES

MAX_NAME = 7  # words in the longest name looked for in running text
_CLAUSE_MARKS = frozenset(',;:.!?()\n"“”—')
_POSSESSIVE_ENDS = ("'s", "’s", "ʼs", "`s", "s'", "s’")


class Token(msgspec.Struct, frozen=True):
    """A word with its half-open range in the article; `part` is its share of a key."""

    start: int
    end: int
    text: str
    part: str
    capital: bool
    possessive: bool
    comma: bool  # punctuation that parts clauses stands before it
    hyphen: bool = False  # a hyphen ties it to the word before it


class Match(msgspec.Struct, frozen=True):
    """The words `first:last` are a name of these entries."""

    first: int
    last: int
    entries: tuple[Entry, ...]

    @property
    def is_person(self) -> bool:
        """Whether the first reading is a person."""
        return self.entries[0].kind is Kind.PERSON


def is_family_name(found: list[Token], match: Match) -> bool:
    """Whether the match is a person's family name alone ("Sharif", "al-Sadr")."""
    if not match.is_person:
        return False
    return sum(token.part not in PARTICLES for token in found[match.first : match.last]) == 1


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a stretch of text, with offsets in the whole text."""
    stretch = text[start:end]
    found: list[Token] = []
    last = 0
    for first, after in words(stretch):
        word = stretch[first:after]
        between = stretch[last:first]
        following = stretch[after : after + 2].strip()
        possessive = word.endswith(_POSSESSIVE_ENDS) or (word.endswith("s") and following[:1] in {"'", "’"})
        found.append(
            Token(
                start + first,
                start + after,
                word,
                part(word),
                word[0].isupper() or word[0].isdigit() or (between == "-" and found != [] and found[-1].capital),
                possessive,
                _parts(between, found[-1].part if found else ""),
                between == "-",
            )
        )
        last = after
    return _join_loose_possessives(found)


def _parts(between: str, before: str) -> bool:
    """Whether the characters between two words part clauses; the dot of "Gov." and "Gen." does not."""
    if between.strip() == "." and "\n" not in between and before in ABBREVIATIONS:
        return False
    return not _CLAUSE_MARKS.isdisjoint(between)


def _join_loose_possessives(found: list[Token]) -> list[Token]:
    """Old wire texts part "Sudan 's": the loose "s" makes the word before it a possessive."""
    result: list[Token] = []
    for token in found:
        if token.text == "s" and result and 1 <= token.start - result[-1].end <= 2:
            before = result.pop()
            result.append(msgspec.structs.replace(before, possessive=True))
        else:
            result.append(token)
    return result


class Matcher:
    """Finds the gazetteer's names in words."""

    def __init__(self, gazetteer: Gazetteer, persons: Iterable[Span] = ()) -> None:
        """`persons` is where the reader sees persons' names of several words: a town or a state that ends one is none
        ("Nikki Holland")."""
        self._gazetteer = gazetteer
        self._roles = gazetteer.roles
        self._persons = {span.end: span.start for span in persons}

    def matches(self, found: list[Token]) -> list[Match]:
        """The longest known names, left to right, not overlapping."""
        result: list[Match] = []
        at = 0
        while at < len(found):
            match = self._longest(found, at) if self._may_begin(found, at) else None
            if match is not None:
                result.append(match)
            at = match.last if match is not None else at + 1
        return [m for m in result if not self._part_of_a_name(m, result, found)]

    def _part_of_a_name(self, match: Match, known: list[Match], found: list[Token]) -> bool:
        """A city's name beside a capitalised word that is nothing known is part of somebody's name ("Maher Arar")."""
        if not match.is_person and match.entries[0].kind not in {Kind.ADJECTIVE, Kind.PEOPLE}:
            end = found[match.last - 1].end - (2 if found[match.last - 1].possessive else 0)
            begins = self._persons.get(end, found[match.first].start)
            if begins < found[match.first].start:
                return True
        if match.entries[0].kind is not Kind.PLACE or match.last - match.first > 1:
            return False
        taken = {i for m in known for i in range(m.first, m.last)}
        after = match.last < len(found) and not found[match.last].comma and not found[match.last - 1].possessive
        before = match.first > 0 and not found[match.first].comma and not found[match.first - 1].possessive
        return (after and match.last not in taken and self._unknown(found[match.last])) or (
            before and match.first - 1 not in taken and self._unknown(found[match.first - 1])
        )

    def _unknown(self, token: Token) -> bool:
        if not token.text[0].isupper() or token.text.isupper() or token.part in PLAIN or token.part in ABBREVIATIONS:
            return False
        return self._roles.head([token.part]) is None and self._roles.modifier([token.part]) is None

    def _may_begin(self, found: list[Token], at: int) -> bool:
        return found[at].capital or (found[at].part in PARTICLES and at + 1 < len(found) and found[at + 1].capital)

    def _longest(self, found: list[Token], at: int) -> Match | None:
        limit = at + 1
        while limit < len(found) and limit < at + MAX_NAME and not found[limit].comma:
            limit += 1
        for last in range(limit, at, -1):
            entries = self._entries(found[at:last])
            owned = any(token.possessive for token in found[at : last - 1])  # only in "the Kurdistan Workers' Party"
            if entries and not (owned and entries[0].kind is not Kind.ORG):
                return Match(at, self._with_family_name(found, at, last, entries), entries)
        return None

    def _with_family_name(self, found: list[Token], first: int, last: int, entries: tuple[Entry, ...]) -> int:
        """Where a person's name ends: one more family name than the table knows may follow ("Samia Suluhu Hassan")."""
        several = entries[0].kind is Kind.PERSON and last - first > 1
        if not several or last >= len(found) or found[last].comma or found[last - 1].possessive:
            return last
        following = found[last]
        known = following.text[0].isupper() and not following.text.isupper() and following.part not in PLAIN
        own = known and self._gazetteer.by_key(fold(following.part)) and not self._gazetteer.by_key(following.part)
        return last + 1 if own and not self.is_role(following) else last

    def _entries(self, run: list[Token]) -> tuple[Entry, ...]:
        if not (run[-1].capital or run[-1].part.isdigit()):
            return ()
        key = " ".join(token.part for token in run)
        if len(run) == 1:
            short = acronym(run[0].text)
            if short and (entries := self._gazetteer.by_key(short)):
                return entries
            return self._gazetteer.by_key(key) if len(key) > 2 else ()
        entries = self._gazetteer.by_key(key)
        if entries or not all(t.capital or t.part in PARTICLES for t in run):
            return entries
        return self.person(run)

    def is_role(self, token: Token) -> bool:
        """Whether a word is a title or a role by itself."""
        return token.part in ABBREVIATIONS or self._roles.head([token.part]) is not None

    def person(self, run: list[Token]) -> tuple[Entry, ...]:
        """Persons under these words, with and without initials in the middle."""
        parts = [t.part for t in run]
        while len(parts) > 2 and parts[-1] in SUFFIXES:
            parts.pop()
        entries = self._gazetteer.by_key(fold(" ".join(parts)))
        if not entries and len(parts) > 2:
            middle = [p for p in parts[1:-1] if len(p) > 1]
            if len(middle) < len(parts) - 2:
                entries = self._gazetteer.by_key(fold(" ".join([parts[0], *middle, parts[-1]])))
        return entries


def coordinated(found: list[Token], matches: list[Match]) -> list[int]:
    """Where "and" or "or" stands outside names."""
    inside = {i for match in matches for i in range(match.first, match.last)}
    return [i for i, t in enumerate(found) if 0 < i < len(found) - 1 and t.part in {"and", "or"} and i not in inside]


def cut(found: list[Token], matches: list[Match]) -> int:
    """Where the core of a phrase ends: before its first preposition or clause that is not inside a name."""
    inside = {i for match in matches for i in range(match.first + 1, match.last)}
    for i, token in enumerate(found):
        if i == 0 or i in inside:
            continue
        if token.comma or (token.part in PREPOSITIONS and not token.capital and i < len(found) - 1):
            return i
    return len(found)
