"""What `import standoff` gives."""

from __future__ import annotations

import subprocess
import sys

import pytest

import standoff


def test_the_import_loads_nothing() -> None:
    program = "import sys, standoff; print(sorted(name for name in sys.modules if name.startswith('standoff')))"
    heavy = "print([name for name in ('duckdb', 'numpy', 'onnxruntime', 'msgspec') if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", f"{program}; {heavy}"], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["['standoff']", "[]"]


def test_what_it_offers_is_there() -> None:
    assert {name: callable(getattr(standoff, name)) for name in ("code", "open", "Problem")} == {
        "code": True, "open": True, "Problem": True,
    }  # fmt: skip
    assert set(dir(standoff)) == set(standoff.__all__)


def test_what_it_does_not_offer_is_said() -> None:
    with pytest.raises(AttributeError, match="it has Problem, __version__, code, open"):
        standoff.tension  # noqa: B018


def test_every_public_name_says_what_it_does() -> None:
    for offered in (standoff.code, standoff.open, standoff.Problem):
        assert len((offered.__doc__ or "").split()) > 10
