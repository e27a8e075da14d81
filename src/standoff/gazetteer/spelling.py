"""Under which keys a thing's names are found: the same when the tables are compiled and for a user's own entries."""

from __future__ import annotations

import re
from collections.abc import Iterable

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.keys import acronym, fold, name_key, person_key, word_set, words

# Acronyms that are also common words when they are not written in capitals.
ONLY_CAPITALS = word_set("who ice care start fast aid can act step cia fbi mit isi ira idf plo eta")
_PARTICLES = word_set("bin al el de van von ben abu della di da la le del")
# Where the family's name stands first, and where persons are called by their first name.
_FAMILY_FIRST = frozenset({"CHN", "HKG", "TWN", "KOR", "PRK", "VNM", "KHM", "SGP"})
_FIRST_NAMES = frozenset({"ETH", "ERI", "IDN", "MMR", "ISL", "THA", "IRQ", "TKM", "BTN", "SOM"})


def keys_of(kind: Kind, names: list[str], country: str) -> set[str]:
    """All keys under which a thing with these names is found."""
    if kind is Kind.PERSON:
        return full_keys(names) | {fold(name_key(name)) for name in family_names(names, country)}
    if kind is Kind.PLACE:
        return {name_key(names[0])}
    found = {"#" + country} if kind is Kind.STATE else set()
    for name in names:
        found |= _keys_of_name(name)
    return found


def full_keys(names: Iterable[str]) -> set[str]:
    """The keys of a person's full names, without those of the family name alone."""
    return {key for name in names for key in (person_key(name), fold(name_key(name)))}


def family_names(names: Iterable[str], country: str) -> list[str]:
    """The name that a second mention uses: the last word with its particles, the first too where it is the family's."""
    found: list[str] = []
    for name in names:
        parts = [p for p in name.replace("Jr.", "").replace(" II", "").split() if p]
        found += _family_names(parts, country) if len(parts) > 1 else [name]
    return list(dict.fromkeys(found))


def _family_names(parts: list[str], country: str) -> list[str]:
    last = parts[-1]
    found = [re.sub(r"^(al|el|ad|as|ash|an)-", "", last, flags=re.IGNORECASE)]
    if len(parts) > 2 and parts[-2].lower() in _PARTICLES:
        found.append(f"{parts[-2]} {last}")
    if country in _FAMILY_FIRST or (country in _FIRST_NAMES and len(parts[0]) > 3):
        found.append(parts[0])
    return found


def _keys_of_name(name: str) -> set[str]:
    key = name_key(name)
    short = acronym(name) if len(words(name)) == 1 else ""
    found = {short} if short else set()
    if key and not (short and (len(short) < 5 or key in ONLY_CAPITALS)):
        found.add(key)
    if key.startswith("the "):
        found.add(key[4:])
    return found
