"""The pages about the ontology say what its data say."""

import doctest
import re
from pathlib import Path

from standoff.ontology.cameo import cameo_codes
from standoff.ontology.codes import sectors, special_codes
from standoff.ontology.contexts import contexts
from standoff.ontology.types import types
from standoff.records.codes import EventType, Status

DOCS = Path(__file__).resolve().parents[2] / "docs"
CODEBOOK = (DOCS / "codebook.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in CODEBOOK.splitlines() if line.startswith("|")]


def section(title: str) -> str:
    return re.split(r"^## ", CODEBOOK.split(f"## {title}", 1)[1], maxsplit=1, flags=re.M)[0]


def test_the_examples_on_the_ontologys_page_are_true() -> None:
    results = doctest.testfile(str(DOCS / "ontology.md"), module_relative=False)

    assert results.attempted > 10
    assert results.failed == 0


def test_the_number_of_codes_is_true() -> None:
    page = (DOCS / "ontology.md").read_text(encoding="utf-8")

    assert f"the {len(cameo_codes())} CAMEO codes" in page
    assert f"the {len(contexts())} contexts" in page


def test_the_codebooks_table_of_types_is_the_data() -> None:
    table = {row[0]: row for row in ROWS if row[0] in set(EventType)}

    assert list(table) == list(EventType)
    for type, entry in types().items():
        _, score, quad, meaning, modes = table[type]
        named = dict(part.partition(" ")[::2] for part in modes.split(", ")) if modes != "–" else {}
        assert (float(score), quad.replace(" ", "-"), meaning) == (entry.score, entry.quad, entry.meaning)
        assert {name: float(given or score) for name, given in named.items()} == entry.modes


def test_the_codebook_lists_every_context_and_status() -> None:
    listed = section("Contexts").split("\n", 1)[1]

    assert tuple(re.findall(r"\w+", listed)) == tuple(contexts())
    assert {row[0] for row in ROWS} >= {status.value for status in Status}


def test_the_codebook_names_every_sector_and_special_code() -> None:
    who = section("Who: actors and recipients")

    assert [code for code in (*sectors(), *special_codes()) if code not in who] == []
