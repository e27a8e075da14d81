"""One pass over an article's words: every known name in it, and which names it gives to which persons."""

from __future__ import annotations

import re

import msgspec

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.keys import fold
from standoff.gazetteer.roles import Roles
from standoff.records.span import Span
from standoff.resolve.lexicon import ARTICLES, PARTICLES, PLAIN, PREPOSITIONS, SAYS, TOLD, WHO
from standoff.resolve.phrase import Match, Matcher, Token, cut, is_family_name, tokens

TITLE_WORDS = 7  # words before a name that are read as its title
APPOSITION_WORDS = 12
APPOSED = frozenset({",", "(", ", (", "–", "-"})
DATELINE = re.compile(r"(?:,[^.!?\n]{0,30}?)?\s*(?:\([^()\n]{1,40}\))?\s*(?:[–—]|--?\s)")
MAX_CHARACTERS = 200_000  # of an article; what comes after it is not scanned


class Mention(msgspec.Struct, frozen=True):
    """A known name in the article."""

    span: Span
    entries: tuple[Entry, ...]
    after_in: bool  # a preposition of place stands before it
    dateline: bool = False  # it opens a line as the place that the report was sent from


class Named(msgspec.Struct, frozen=True):
    """A person's name of two words or more as the article writes it; `entries` is empty for one not known."""

    first: int  # index of the first word
    last: int
    entries: tuple[Entry, ...]


class Scan:
    """The article's words, its known names, its persons by family name, its bodies by the first word of their names."""

    def __init__(self, text: str, matcher: Matcher) -> None:
        self._text = text
        self._matcher = matcher
        self.tokens = tokens(text, 0, MAX_CHARACTERS)
        self.matches = matcher.matches(self.tokens)
        self.mentions = [self._mention(match) for match in self.matches]
        longer = (m for m in self.matches if m.entries[0].kind is Kind.ORG and m.last - m.first > 1)
        self.bodies = {self.tokens[m.first].part: m.entries for m in longer}
        self.people: dict[str, list[Named]] = {}
        names = self._names()
        for named in names:
            self.people.setdefault(fold(self.tokens[named.last - 1].part), []).append(named)
        for named in names:  # some peoples put the family name first
            if not named.entries:
                self.people.setdefault(fold(self.tokens[named.first].part), []).append(named)

    def _mention(self, match: Match) -> Mention:
        before = self.tokens[match.first - 1].part if match.first else ""
        if before == "the" and match.first > 1:
            before = self.tokens[match.first - 2].part
        span = Span(self.tokens[match.first].start, self.tokens[match.last - 1].end)
        after_in = before in {"in", "at", "near", "from", "outside", "across", "around", "inside"}
        return Mention(span, match.entries, after_in, self._dateline(span))

    def _dateline(self, span: Span) -> bool:
        """ "GENEVA, May 4 -", "Oslo (Agency) -": the line's first words, and a dash after them."""
        line = self._text.rfind("\n", 0, span.start) + 1
        return not self._text[line : span.start].strip() and bool(DATELINE.match(self._text, span.end))

    def opens(self, token: Token) -> bool:
        """Whether the word opens a sentence or a line, where its capital says nothing."""
        before = self._text[max(0, token.start - 5) : token.start].rstrip(" \t\"“‘'")
        return before[-1:] in {"", "\n", ".", "!", "?", ":"}

    def before(self, first: int) -> list[Token]:
        """The words before a name that may be its title."""
        at = first
        while at > 0 and first - at < TITLE_WORDS and not self.tokens[at].comma:
            if self.tokens[at - 1].part in PLAIN or self.tokens[at - 1].part in SAYS:
                break
            at -= 1
        return self.tokens[at:first] if at < first and not self._is_verb(self.tokens[first - 1]) else []

    def _is_verb(self, token: Token) -> bool:
        """ "Chile *bans* Acme Air", "Bush *called* Doe": before a name, a word of this form that is no role."""
        form = token.text
        return form.islower() and (form.endswith(("ed", "s")) or form in TOLD) and not self._matcher.is_role(token)

    def apposition(self, last: int, roles: Roles) -> list[Token]:
        """The words after a name, between commas, that say who it is; empty where there are none."""
        known = self.tokens
        if last >= len(known) or not known[last].comma:
            return []
        if self._text[known[last - 1].end : known[last].start].strip() not in APPOSED:
            return []
        end = last + 1
        while end < len(known) and end - last < APPOSITION_WORDS and not known[end].comma:
            end += 1
        run = known[last:end]
        if run[0].part in WHO or self._is_verb(run[0]) or (run[0].text[0].isupper() and len(run) < 2):
            return []
        says_who = run[0].part in ARTICLES or roles.head([t.part for t in run[: cut(run, [])]]) is not None
        return run if says_who else []

    def introduction(self, first: int, roles: Roles) -> list[Token]:
        """The words before a name and a comma that say who it is ("Peru's finance minister, Ana Roca"); empty where
        there are none."""
        known = self.tokens
        if not first or not known[first].comma or self._text[known[first - 1].end : known[first].start].strip() != ",":
            return []
        at = first - 1
        while at > 0 and first - at < APPOSITION_WORDS and not known[at].comma and known[at - 1].part not in SAYS:
            at -= 1
        for start in range(at, first):
            run = known[start:first]
            head = roles.head([t.part for t in run[: cut(run, [])]])
            if head is not None and run[0].part not in PREPOSITIONS:
                return run
        return []

    def _names(self) -> list[Named]:
        whole = (m for m in self.matches if not is_family_name(self.tokens, m))
        taken = {i for match in whole for i in range(match.first, match.last)}
        found = [Named(m.first, m.last, m.entries) for m in self.matches if m.is_person and m.last - m.first > 1]
        at = 0
        while at < len(self.tokens):
            last = self._run(at, taken)
            first = self._after_title(at, last)
            if last - first >= 2 or (first > at and last - first == 1 and self._is_new(first)):
                found.append(Named(first, last, ()))
            at = max(last, at + 1)
        return sorted(found, key=lambda named: named.first)

    def _after_title(self, first: int, last: int) -> int:
        """Where the name begins in a run that begins with titles ("Interior Minister Doe")."""
        for i in range(first, last):
            if self._matcher.is_role(self.tokens[i]):
                first = i + 1
        return first

    def _is_new(self, at: int) -> bool:
        return not self._matcher.person([self.tokens[at]])

    def _run(self, at: int, taken: set[int]) -> int:
        """The end of the run of capitalised words that are no known name and no plain words."""
        last = at
        while last < len(self.tokens) and last < at + 5 and self._in_name(last, at, taken):
            last += 1
        while last > at and self.tokens[last - 1].part in PARTICLES:
            last -= 1
        return last

    def _in_name(self, i: int, at: int, taken: set[int]) -> bool:
        token = self.tokens[i]
        if i in taken or (i > at and (token.comma or self.tokens[i - 1].possessive)):
            return False
        if i > at and token.part in PARTICLES:
            return True
        return token.text[0].isupper() and token.part not in PLAIN


def countries(entries: tuple[Entry, ...]) -> set[str]:
    """The countries that the readings of a name belong to; a news agency speaks for none."""
    return {e.country for e in entries if not (e.kind is Kind.ORG and e.sector == "JRN")}
