"""What a user calls a side: a country's code or name, a group of states, several of them, or everybody."""

from __future__ import annotations

import datetime as dt
import difflib
import functools
import tomllib
from importlib import resources

import msgspec

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.load import Gazetteer
from standoff.ontology.codes import special_codes
from standoff.records.problem import Problem
from standoff.records.series import Side

EVERYBODY = frozenset({"all", "any", "world", "*"})
SHOWN = 6  # members of an unknown word's neighbours that a message names


class Group(msgspec.Struct, frozen=True):
    """A group of states with the days on which some joined or left; `own` codes stand for the group itself."""

    name: str
    also: tuple[str, ...]
    own: tuple[str, ...]
    members: str
    joined: dict[str, str]
    former: dict[str, str]

    def codes(self, on: dt.date) -> tuple[str, ...]:
        """Its members on a day, and itself."""
        day = on.isoformat()
        come = [code for since, codes in self.joined.items() if since <= day for code in codes.split()]
        staying = [code for until, codes in self.former.items() if day <= until for code in codes.split()]
        return tuple(sorted({*self.members.split(), *come, *staying, *self.own}))


@functools.cache
def groups() -> dict[str, Group]:
    """The groups that a question may name, by their short names."""
    text = resources.files("standoff.measure").joinpath("data/groups.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, Group])


def side_of(words: str, gazetteer: Gazetteer, on: dt.date) -> Side:
    """The side that a user's words mean on a day: `RUS`, `Russia`, `EU`, `USA,GBR`, or `all`.

    Raises `Problem` for words that name no country.
    """
    if words.strip().casefold() in EVERYBODY:
        return Side("all others", ())
    parts = [_one(part.strip(), gazetteer, on) for part in words.split(",") if part.strip()]
    if not parts:
        raise Problem("a side is empty: name a country by its code or its name, as in: standoff tension USA Russia")
    codes = tuple(dict.fromkeys(code for part in parts for code in part.codes))
    return Side(" and ".join(part.name for part in parts), codes)


BODIES = {
    "IGO": "intergovernmental bodies",
    "NGO": "non-governmental organisations",
    "ISM": "international movements",
    "IMG": "armed groups across borders",
    "MNC": "companies across borders",
}
"""What the codes that stand for many parties are called in a sentence."""


def side_named(code: str, gazetteer: Gazetteer) -> Side:
    """The side of one code, with its name in a sentence; the code itself where nobody knows it."""
    entry = gazetteer.state(code)
    return Side(BODIES.get(code) or (called(entry.name) if entry else special_codes().get(code, code)), (code,))


def _one(words: str, gazetteer: Gazetteer, on: dt.date) -> Side:
    for short, group in groups().items():
        if words.casefold() in {short.casefold(), *(name.casefold() for name in group.also)}:
            return Side(group.name, group.codes(on))
    entry = gazetteer.state(words) if len(words) == 3 else None  # codes have three letters
    if entry is not None:
        return Side(called(entry.name), (words.upper(),))
    if words.upper() in special_codes():
        return side_named(words.upper(), gazetteer)
    for entry in gazetteer.named(words):
        if entry.kind is Kind.STATE and entry.country:
            return Side(called(entry.name), (entry.country,))
    raise Problem(f"{words!r} is no country that standoff knows: {_hint(words)}")


_WITH_ARTICLE = ("United ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Czech Republic")


def called(name: str) -> str:
    """A state's name in a sentence."""
    return f"the {name}" if name.startswith(_WITH_ARTICLE) or name.endswith(("Republic", "Union", "Nations")) else name


def _hint(words: str) -> str:
    near = difflib.get_close_matches(words.upper(), [*groups(), *special_codes()], n=SHOWN)
    meant = f"did you mean {', '.join(near)}? " if near else ""
    return f"{meant}give an ISO code (RUS), a name (Russia), a group ({', '.join(groups())}) or all"
