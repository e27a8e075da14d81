"""The sector of a body that nobody knows, by the words of its name: "Acme Holdings Ltd" is a company."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.gazetteer.keys import word_set
from standoff.resolve.phrase import Token

# Words in names of bodies, written with a capital, and what such bodies are; the last such word of a name decides.
SECTORS = {
    "BUS": word_set(
        """ltd limited inc incorporated corp corporation co company plc llc llp gmbh ag sa spa nv bv kft ab oy group
        holdings holding industries motors motor airlines airways airline air aerospace oil gas petroleum energy steel
        bank bancorp capital partners ventures enterprises enterprise stores foods pharmaceuticals pharma labs systems
        technologies technology telecom software electronics entertainment records studios pictures resources mining"""
    ),
    "SOC": word_set(
        """foundation fund association society institute trust council league alliance coalition network watch center
        centre project campaign committee federation initiative rights lives women"""
    ),
    "JRN": word_set(
        """times post news herald tribune gazette journal chronicle globe telegraph magazine tv radio broadcasting press
        dispatch observer examiner courier star weekly daily fact"""
    ),
    "EDU": word_set("university college school academy polytechnic"),
    "MED": word_set("hospital clinic medical infirmary"),
    "REL": word_set("church diocese archdiocese mosque synagogue ministries"),
    "LAB": word_set("union workers teamsters"),
    "PTY": word_set("party pac"),
}
_BY_WORD = {word: sector for sector, words in SECTORS.items() for word in words}


def sector_of_body(name: Sequence[Token]) -> str:
    """The sector that the words of a name tell, or empty; a lone word tells none."""
    if len(name) < 2:
        return ""
    return next((_BY_WORD[t.part] for t in reversed(name) if t.text[0].isupper() and t.part in _BY_WORD), "")
