"""What the codes of a party mean: sectors, and the codes that stand where a country's would."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources


def _table(name: str) -> dict[str, str]:
    text = resources.files("standoff.ontology").joinpath(f"data/{name}.toml").read_text(encoding="utf-8")
    return {code: str(meaning) for code, meaning in tomllib.loads(text).items()}


@functools.cache
def sectors() -> dict[str, str]:
    """Sector code → meaning, in the codebook's order."""
    return _table("sectors")


@functools.cache
def special_codes() -> dict[str, str]:
    """Code in a country field that is no ordinary state's → meaning."""
    return _table("special_codes")
