"""Rooms import only lower rooms; every import counts, also one inside a function."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tree import PACKAGE, name_of, parsed, sources

FLOORS = (
    {"records"},
    {"settings"},
    {"ontology", "gazetteer", "reader", "samples"},
    {"ingest", "annotate", "coding", "resolve"},
    {"store"},
    {"measure", "forecast", "exchange", "scoring"},
    {"pipeline", "queries"},
    {"web", "assist", "notebook"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
BY_NAME = {"import_module", "__import__"}
MODULE = re.compile(r"standoff(\.[a-z_]+)+")
ANYBODY = {"__version__"}  # what the package's own root offers

LAZY = {
    "cli/main.py": "the dispatcher loads a command's module when it is called",
    "__init__.py": "`import standoff` costs nothing until `code` or `open` is used",
    "ingest/readers.py": "a format's module is loaded when the format first occurs: web pages and tables cost a second",
}
"""Files that may load a module of ours by its name, and why. The names are held to the same doors."""


PUBLIC = {"notebook", "records"}
"""The rooms whose names the package itself offers."""


def room_of(path: Path) -> str:
    """The room that a file of the package stands in; `records` for records/span.py, `settings` for settings.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every module of ours that a file imports, with the line, wherever the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name.split(".")[0] == "standoff")
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield node.lineno, "." * node.level
        elif isinstance(node, ast.ImportFrom) and node.module == "standoff":
            yield from ((node.lineno, f"standoff.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("standoff."):
            yield node.lineno, str(node.module)


def wrong_doors(room: str, tree: ast.Module) -> list[str]:
    """What is wrong with the imports of one file in `room`."""
    found = []
    for line, module in imports_of(tree):
        if module.startswith("."):
            found.append(f"{line}: a relative import hides its room")
            continue
        other = module.split(".")[1]
        if other not in ANYBODY | {room} and FLOOR.get(other, 99) >= FLOOR[room]:
            found.append(f"{line}: {room} may not import {module}")
    return found


def hidden_imports(tree: ast.Module) -> list[int]:
    """The lines of imports inside functions, of our modules or others'."""
    return sorted(
        {
            inner.lineno
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
            for inner in ast.walk(function)
            if isinstance(inner, ast.Import | ast.ImportFrom) and not _is_extra(function)
        }
    )


def _is_extra(function: ast.AST) -> bool:
    """Whether a function is the one place of an optional extra: it catches the ImportError and says what to install."""
    return any(
        isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Name) and node.type.id == "ImportError"
        for node in ast.walk(function)
    )


def loads_by_name(tree: ast.Module) -> list[int]:
    """The lines that import by a name made at run time."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [c.lineno for c in calls if getattr(c.func, "attr", getattr(c.func, "id", "")) in BY_NAME]


def names_loaded(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The modules of ours that a file names in strings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and MODULE.fullmatch(node.value):
            yield node.lineno, node.value


@pytest.mark.parametrize("path", sources(), ids=name_of)
def test_only_these_files_load_by_name(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() not in LAZY:
        assert loads_by_name(parsed(path)) == []


@pytest.mark.parametrize("name", LAZY)
def test_what_is_loaded_by_name_lies_in_the_same_room(name: str) -> None:
    path = PACKAGE / name
    rooms = {module.split(".")[1] for _, module in names_loaded(parsed(path))}

    assert rooms == PUBLIC if room_of(path) == "__init__" else {room_of(path)}


def test_every_room_has_its_floor() -> None:
    rooms = {room_of(path) for path in sources()} - {"__init__"}

    assert rooms <= set(FLOOR), f"rooms without a floor: {sorted(rooms - set(FLOOR))}"


@pytest.mark.parametrize("path", [p for p in sources() if room_of(p) != "__init__"], ids=name_of)
def test_rooms_import_only_lower_rooms(path: Path) -> None:
    assert wrong_doors(room_of(path), parsed(path)) == []


@pytest.mark.parametrize("path", sources(), ids=name_of)
def test_no_import_hides_in_a_function(path: Path) -> None:
    assert hidden_imports(parsed(path)) == [], "move these imports to the top of the file"


@pytest.mark.parametrize(
    ("room", "code"),
    [
        ("records", "from standoff.store import query"),
        ("records", "from standoff import store"),
        ("coding", "import standoff.resolve.events"),
        ("ingest", "def f():\n    from standoff.cli import main"),
        ("store", "from . import query"),
    ],
)
def test_the_test_sees_a_planted_import(room: str, code: str) -> None:
    assert wrong_doors(room, ast.parse(code))


def test_an_extra_may_be_imported_where_it_is_used() -> None:
    extra = "def draw():\n    try:\n        import altair\n    except ImportError as error:\n        raise Problem"

    assert hidden_imports(ast.parse(extra)) == []
    assert hidden_imports(ast.parse("def draw():\n    import altair")) == [2]
