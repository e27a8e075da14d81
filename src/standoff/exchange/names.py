"""Countries by name and by code, as the gazetteer knows them."""

from __future__ import annotations

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.ontology.codes import special_codes
from standoff.ontology.places import icews_names


class Countries:
    """Looks countries up and remembers the answers, since datasets name the same few hundred a million times."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self._gazetteer = gazetteer or load_gazetteer()
        self._codes: dict[str, str] = {name: code for code, name in icews_names().items()}

    def code(self, name: str) -> str:
        """The codebook's code of a country, body or dependency by its name or its own code; empty where unknown."""
        found = self._codes.get(name)
        if found is None:
            found = self._codes[name] = self._looked_up(name)
        return found

    def body(self, name: str) -> str:
        """The code of an international body by its name ("European Commission": EUR); empty for all else."""
        found = self.code(name)
        return found if found in special_codes() else ""

    def name(self, code: str) -> str:
        """The gazetteer's name of a country's code; the code itself where there is none."""
        state = self._gazetteer.state(code) if code else None
        return state.name if state else code

    def _looked_up(self, name: str) -> str:
        plain = name.strip()
        if plain.upper() in special_codes() or (len(plain) == 3 and self._gazetteer.state(plain)):
            return plain.upper()
        wanted = (Kind.STATE, Kind.UNIT, Kind.ORG)
        return next((one.country for one in self._gazetteer.named(plain) if one.kind in wanted and one.country), "")
