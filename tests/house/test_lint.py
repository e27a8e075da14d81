"""ruff and mypy --strict, as tests, so that one command says whether the house is in order."""

from __future__ import annotations

import subprocess
import sys

from tree import ROOT


def run(*arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_ruff_is_content() -> None:
    code, said = run("ruff", "check", "--no-cache", "--output-format", "concise", ".")

    assert code == 0, said


def test_mypy_is_content() -> None:
    code, said = run("mypy")

    assert code == 0, said
