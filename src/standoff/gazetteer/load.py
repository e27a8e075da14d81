"""The gazetteer in memory: keys in one dictionary, entries decoded when they are asked for."""

from __future__ import annotations

import datetime as dt
from importlib import resources

import msgspec

from standoff.gazetteer.entry import Candidate, Entry, Kind
from standoff.gazetteer.keys import acronym, name_key, person_key, words
from standoff.gazetteer.roles import Roles, load_roles
from standoff.gazetteer.terms import read
from standoff.records.problem import Problem

FORMAT = 1
MAX_WORDS = 12  # no name in the tables is longer; a longer query is answered with nothing
MAX_CHARACTERS = 200


class Table(msgspec.Struct, frozen=True):
    """The compiled file: `keys` maps a key to an entry's number, or, below zero, to -1 - the index of a posting;
    `offsets` holds where each entry begins in `entries`."""

    format: int
    version: str
    keys: dict[str, int]
    postings: list[list[int]]
    offsets: list[int]
    entries: bytes


class Gazetteer:
    """Names to entries. All look-ups answer with an empty tuple for words that are not known, whatever they are."""

    def __init__(self, table: Table, roles: Roles) -> None:
        self.version = table.version
        self.roles = roles
        self._keys = table.keys
        self._postings = table.postings
        self._offsets = table.offsets
        self._bytes = memoryview(table.entries)
        self._decoder = msgspec.msgpack.Decoder(Entry)
        self._cache: dict[int, Entry] = {}

    def entry(self, number: int) -> Entry:
        """The entry with this number."""
        found = self._cache.get(number)
        if found is None:
            piece = self._bytes[self._offsets[number] : self._offsets[number + 1]]
            found = self._cache[number] = self._decoder.decode(piece)
        return found

    def by_key(self, key: str) -> tuple[Entry, ...]:
        """The entries under a key that `keys` made; a state's article is no part of its name."""
        bare = self._under(key[4:]) if key.startswith("the ") else ()
        return bare if bare and bare[0].kind is Kind.STATE else self._under(key)

    def _under(self, key: str) -> tuple[Entry, ...]:
        at = self._keys.get(key)
        if at is None:
            return ()
        if at >= 0:
            return (self.entry(at),)
        return tuple(self.entry(number) for number in self._postings[-1 - at])

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def state(self, code: str) -> Entry | None:
        """The state or body with a code of the codebook (ISO 3166 alpha-3, UNO, EUR, …); None where there is none."""
        return next(iter(self.by_key("#" + code.upper())), None)

    def named(self, text: str) -> tuple[Entry, ...]:
        """States, organisations, places and the like under a name or an acronym as it is written."""
        if len(text) > MAX_CHARACTERS:
            return ()
        spans = words(text)
        if len(spans) == 1:
            short = acronym(text[slice(*spans[0])])
            if short and short in self._keys:
                return self.by_key(short)
        return self.by_key(name_key(text)) if 0 < len(spans) <= MAX_WORDS else ()

    def places(self, text: str) -> tuple[Entry, ...]:
        """Cities, also small ones that `named` leaves out, under a name."""
        if len(text) > MAX_CHARACTERS or not 0 < len(words(text)) <= MAX_WORDS:
            return ()
        return self.by_key("@" + name_key(text))

    def persons(self, text: str) -> tuple[Entry, ...]:
        """Persons under a full name or a family name, in any of its usual spellings."""
        if len(text) > MAX_CHARACTERS or not 0 < len(words(text)) <= MAX_WORDS:
            return ()
        return self.by_key(person_key(text))

    def lookup(self, text: str, on: dt.date | None) -> tuple[Candidate, ...]:
        """Whom or what a bare name may mean on a day (None: on no day in particular), likeliest first."""
        found = [read(entry, on) for entry in self.named(text)]
        found += [read(entry, on) for entry in self.persons(text)]
        return tuple(sorted(found, key=_order))


# A name that is a state's is the state; a person out of time or of small office comes after everything else.
_KIND_ORDER = {Kind.STATE: 0, Kind.SEAT: 1, Kind.ADJECTIVE: 1, Kind.PEOPLE: 1, Kind.UNIT: 2, Kind.OLD: 2, Kind.ORG: 2}
_STANDING_ORDER = {"now": 0, "undated": 0, "former": 2, "coming": 2}


def _order(candidate: Candidate) -> tuple[float, float, float, str]:
    kind = _KIND_ORDER.get(candidate.entry.kind, 3)
    standing = _STANDING_ORDER.get(candidate.standing, 0)
    if candidate.confidence < 0.6:
        standing += 4
    return (kind, standing + candidate.rank, -candidate.entry.weight, candidate.name)


def load_gazetteer() -> Gazetteer:
    """Reads the compiled tables that come with the package; takes about a tenth of a second.

    Raises `Problem` when the file is of another format than this program reads.
    """
    data = resources.files("standoff.gazetteer").joinpath("data/names.msgpack").read_bytes()
    table = msgspec.msgpack.decode(data, type=Table)
    if table.format != FORMAT:
        raise Problem(
            f"standoff/gazetteer/data/names.msgpack has format {table.format}, this program reads {FORMAT}: "
            "compile it again with training/gazetteer/compile.py"
        )
    return Gazetteer(table, load_roles())
