"""The budget of the house: short files, short and shallow functions, narrow excepts, prints at the edge alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tree import PACKAGE, all_code, name_of, parsed, sources

FILE_LINES = 400
FUNCTION_LINES = 60
NESTING = 4  # not reached

BLOCKS = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)
Function = ast.FunctionDef | ast.AsyncFunctionDef

CODE = pytest.mark.parametrize("path", all_code(), ids=name_of)
SOURCES = pytest.mark.parametrize("path", sources(), ids=name_of)


def functions_of(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length_of(function: Function) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def depth_of(node: ast.AST) -> int:
    """How deep blocks stand in blocks; `elif` is a sibling of its `if`, an inner function begins anew."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.ClassDef):
            continue
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deepest = max(deepest, depth_of(child) + (isinstance(child, BLOCKS) and not is_elif))
    return deepest


def broad_excepts(tree: ast.Module) -> list[int]:
    """Lines that catch everything: bare, Exception, BaseException, alone or in a tuple."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or any(
                isinstance(name, ast.Name) and name.id in {"Exception", "BaseException"} for name in ast.walk(node.type)
            )
        )
    ]


@CODE
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@CODE
def test_functions_are_short(path: Path) -> None:
    long = {f.name: length_of(f) for f in functions_of(parsed(path)) if length_of(f) > FUNCTION_LINES}

    assert long == {}


@CODE
def test_functions_are_shallow(path: Path) -> None:
    deep = {f.name: depth_of(f) for f in functions_of(parsed(path)) if depth_of(f) >= NESTING}

    assert deep == {}


@CODE
def test_no_except_is_broad(path: Path) -> None:
    assert broad_excepts(parsed(path)) == []


@CODE
def test_no_global_state(path: Path) -> None:
    assert [node.lineno for node in ast.walk(parsed(path)) if isinstance(node, ast.Global)] == []


@SOURCES
def test_only_commands_print(path: Path) -> None:
    if path.is_relative_to(PACKAGE / "cli"):
        return
    calls = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]

    assert [c.lineno for c in calls if isinstance(c.func, ast.Name) and c.func.id == "print"] == []


@SOURCES
def test_only_settings_reads_the_environment(path: Path) -> None:
    if path == PACKAGE / "settings.py":
        return
    readers = {"environ", "getenv", "environb"}
    nodes = ast.walk(parsed(path))

    assert [
        node.lineno
        for node in nodes
        if (isinstance(node, ast.Attribute) and node.attr in readers)
        or (isinstance(node, ast.ImportFrom) and node.module == "os" and {a.name for a in node.names} & readers)
    ] == []


def test_the_measures_measure() -> None:
    deep = ast.parse("def f():\n  for a in b:\n    if a:\n      with a:\n        while a: pass")
    chain = ast.parse("def f():\n  if a: pass\n  elif b: pass\n  elif c: pass\n  elif d: pass")
    broad = ast.parse("try: pass\nexcept (ValueError, Exception): pass")

    assert depth_of(next(functions_of(deep))) == 4
    assert depth_of(next(functions_of(chain))) == 1
    assert broad_excepts(broad) == [2]
