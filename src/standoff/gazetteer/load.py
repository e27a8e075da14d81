"""The gazetteer: names, persons and places as they are asked for."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from standoff.gazetteer.entry import Candidate, Entry, Kind
from standoff.gazetteer.index import Index, load_index
from standoff.gazetteer.keys import acronym, name_key, person_key, place_key, words
from standoff.gazetteer.own_index import OwnIndex, load_own
from standoff.gazetteer.roles import Roles, load_roles
from standoff.gazetteer.terms import read
from standoff.settings import gazetteer_folder

MAX_WORDS = 12  # no name in the tables is longer; a longer query is answered with nothing
MAX_CHARACTERS = 200


class Gazetteer:
    """Names to entries. All look-ups answer with an empty tuple for words that are not known, whatever they are."""

    def __init__(self, names: Index, roles: Roles, own: OwnIndex | None = None) -> None:
        """`own` holds a user's entries, which go before the others; the version then names them too."""
        self._own = own or OwnIndex()
        self.own_version = self._own.version
        self.version = names.version + marked(self.own_version)
        self.roles = roles
        self._names = names

    @cached_property
    def _places(self) -> Index:
        """The table of places, read when the first place is asked for."""
        return load_index("places.msgpack")

    def by_key(self, key: str) -> tuple[Entry, ...]:
        """The entries under a key that `keys` made; a state's article is no part of its name."""
        bare = self._names.under(key[4:]) if key.startswith("the ") else ()
        found = bare if bare and bare[0].kind is Kind.STATE else self._names.under(key)
        return self._own.before(key, found) if self._own else found

    def __contains__(self, key: object) -> bool:
        return key in self._names or key in self._own

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
            if short and short in self:
                return self.by_key(short)
        return self.by_key(name_key(text)) if 0 < len(spans) <= MAX_WORDS else ()

    def places(self, text: str) -> tuple[Entry, ...]:
        """States with their middles, regions, districts and cities, also small ones that `named` leaves out, under a
        name."""
        if len(text) > MAX_CHARACTERS or not 0 < len(words(text)) <= MAX_WORDS:
            return ()
        key = place_key(text)
        return self._own.places(key) or self._places.under(key)

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


def marked(own_version: str) -> str:
    """What a version's name has added where a user's own entries count: "+own.1a2b3c4d", or nothing."""
    return f"+own.{own_version}" if own_version else ""


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
    """Reads the compiled tables that come with the package and the user's own entries; takes about a tenth of a second.

    Raises `Problem` when a file is of another format than this program reads.
    """
    return Gazetteer(load_index("names.msgpack"), load_roles(), load_own(gazetteer_folder()))


def load_packaged() -> Gazetteer:
    """Reads the tables that come with the package alone. Raises `Problem` as `load_gazetteer` does."""
    return Gazetteer(load_index("names.msgpack"), load_roles())
