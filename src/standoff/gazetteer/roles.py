"""Role words ("soldiers", "opposition leader", "the court") and the sectors they stand for."""

from __future__ import annotations

from importlib import resources

import msgspec

MAX_WORDS = 5
_PLURALS = (("ies", "y"), ("men", "man"), ("women", "woman"), ("es", "e"), ("es", ""), ("s", ""))


class Role(msgspec.Struct, frozen=True):
    """What a role word says: its sector; `strong` is False where other words of the phrase go before it."""

    key: str
    sector: str
    strong: bool


class Roles:
    """The table of role words, asked with lists of key parts (`keys.part`)."""

    def __init__(
        self, heads: dict[str, Role], modifiers: dict[str, Role], nouns: dict[str, Role] | None = None
    ) -> None:
        self._heads = heads
        self._modifiers = modifiers
        self._nouns = nouns or {}

    def head(self, parts: list[str]) -> tuple[Role, int] | None:
        """The longest role that ends the words, and how many words it takes; singular and plural alike."""
        for size in range(min(MAX_WORDS, len(parts)), 0, -1):
            role = self._form(parts[-size:])
            if role is not None:
                return role, size
        return None

    def noun(self, word: str) -> tuple[Role, int] | None:
        """A common noun for a person, written small ("cricketers"), and the one word that it takes."""
        role = self._in(self._nouns, word) if word.islower() else None
        return (role, 1) if role is not None else None

    def modifier(self, parts: list[str]) -> Role | None:
        """The role word nearest to the end that settles the sector of a weak head after it."""
        for end in range(len(parts), 0, -1):
            for size in (2, 1):
                if size <= end and (role := self._modifiers.get(" ".join(parts[end - size : end]))):
                    return role
        return None

    def _form(self, parts: list[str]) -> Role | None:
        return self._in(self._heads, " ".join(parts))

    def _in(self, table: dict[str, Role], key: str) -> Role | None:
        for form in (key, *(key[: -len(a)] + b for a, b in _PLURALS if key.endswith(a))):
            if form in table:
                return table[form]
        return None


def load_roles() -> Roles:
    """Reads the role table that comes with the package."""
    text = resources.files("standoff.gazetteer").joinpath("data/roles.tsv").read_text(encoding="utf-8")
    tables: dict[str, dict[str, Role]] = {"head": {}, "modifier": {}, "noun": {}}
    for line in text.splitlines():
        key, sector, strength = line.split("\t")
        table = strength if strength in tables else "head"
        tables[table][key] = Role(key, sector, strength == "strong" or strength == "modifier")
    return Roles(tables["head"], tables["modifier"], tables["noun"])
