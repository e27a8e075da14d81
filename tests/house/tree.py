"""The project's files as the house tests see them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "standoff"
CODE = [folder for folder in (PACKAGE, ROOT / "training", ROOT / "evaluation", ROOT / "benchmarks") if folder.is_dir()]


def sources() -> list[Path]:
    """Every Python file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def all_code() -> list[Path]:
    """Every Python file that is no test: the package, training, evaluation, benchmarks."""
    return sorted(path for folder in CODE for path in folder.rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """The path as a reader knows it, from the repository's root."""
    return path.relative_to(ROOT).as_posix()
