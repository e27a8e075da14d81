"""Nothing in the repository points at one machine: no absolute work folder, no registry's address."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from tree import ROOT

# Written in pieces, so that this file does not find itself.
FORBIDDEN = re.compile(
    "|".join(["/" + "work" + r"\b/?", "/" + "tmp/w" + r"\b", r"files\." + "pythonhosted", r"pypi\." + r"org/simple"])
)
BINARY = {".onnx", ".parquet", ".gz", ".png", ".warc", ".npz", ".bin"}


def tracked() -> list[str]:
    """The files that git keeps; skips where this is no git checkout."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if name]


def test_no_file_names_this_machine() -> None:
    found = []
    for name in tracked():
        path = ROOT / name
        if path.suffix in BINARY or not path.is_file():
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        found += [f"{name}:{number}" for number, line in enumerate(lines, start=1) if FORBIDDEN.search(line)]

    assert found == []
