"""An entry that a user brought."""

from __future__ import annotations

import msgspec

from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.keys import name_key, place_key
from standoff.gazetteer.spelling import full_keys, keys_of


class Own(msgspec.Struct, frozen=True):
    """A user's entry with all its names, the shown one first, and where the user has it from."""

    entry: Entry
    names: list[str]
    source: str = ""

    @property
    def keys(self) -> set[str]:
        """Under what it is found among names."""
        if self.entry.kind is Kind.PLACE:
            return {name_key(name) for name in self.names}
        return keys_of(self.entry.kind, self.names, self.entry.country)

    @property
    def place_keys(self) -> set[str]:
        """Under what it is found among places."""
        return {place_key(name) for name in self.names} if self.entry.kind is Kind.PLACE else set()

    @property
    def full_keys(self) -> set[str]:
        """The keys of a person's full names; empty for others."""
        return full_keys(self.names) if self.entry.kind is Kind.PERSON else set()
