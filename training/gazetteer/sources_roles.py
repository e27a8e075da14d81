"""Role words and their sectors: the hand-written table, filled up from PLOVER's agent words and WordNet's persons."""

from __future__ import annotations

import re
from pathlib import Path

from sources_phoenix import SECTORS

from standoff.gazetteer.keys import name_key, word_set

LINE = re.compile(r"^([A-Z][A-Z_\- ]+?)_?\s*(?:\{[^}]*\})?\s*\[~([A-Z]{3})")
# Agent words that mean something else more often than not, or that the hand-written table treats as weak.
SKIP = word_set("city community waiter convict prison owner jet deputy engineer producer boss industry")


def roles(facts: Path, agents: Path, persons: dict[str, str]) -> str:
    """The lines of the role table: key, sector, strength, tab-separated; `persons` are common nouns with sectors."""
    table: dict[tuple[str, str], str] = {}
    for line in facts.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sector, strength, words = line.split("\t")
            slot = "modifier" if strength == "modifier" else "head"
            for word in words.split(";"):
                table.setdefault((name_key(word), slot), f"{sector}\t{strength}")
    for line in agents.read_text(encoding="utf-8", errors="replace").splitlines():
        match = LINE.match(line)
        if match and match[2] in SECTORS:
            key = name_key(match[1].replace("_", " "))
            if key not in SKIP and len(key) > 3:
                table.setdefault((key, "head"), f"{SECTORS[match[2]]}\tstrong")
    for word, sector in persons.items():
        if (name_key(word), "head") not in table:
            table[name_key(word), "noun"] = f"{sector}\tnoun"
    return "".join(f"{key}\t{value}\n" for (key, _), value in sorted(table.items()))
