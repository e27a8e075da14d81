"""Each source file of 40 lines or more has a test file that bears its name."""

from __future__ import annotations

from pathlib import Path

from tree import PACKAGE, ROOT, name_of, sources

SMALL = 40  # lines below which a neighbour's tests may cover a file


def mirrors_of(path: Path) -> list[str]:
    """The names that a test file of `path` may bear; tests share one namespace, so a name may carry its room."""
    room, stem = path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path.stem
    return [f"test_{stem}.py", f"test_{room}_{stem}.py"]


def test_every_source_has_its_test() -> None:
    missing = []
    for path in sources():
        folder = ROOT / "tests" / path.relative_to(PACKAGE).parent
        long = len(path.read_text(encoding="utf-8").splitlines()) >= SMALL
        if long and not any((folder / name).exists() for name in mirrors_of(path)):
            missing.append(name_of(path))

    assert missing == [], "no test file mirrors these: " + ", ".join(missing)


def test_test_files_have_unique_names() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py"]

    assert sorted({name for name in names if names.count(name) > 1}) == []
