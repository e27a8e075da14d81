"""The only reader of the environment."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from standoff.records.problem import Problem

THREADS = 1  # several workers share a machine, and one sentence is too small to be worth splitting

BLAS_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")
"""What numpy's linear algebra obeys. Left alone it starts a thread a core for products that take a millisecond, and
these wait for each other: on a busy machine of two cores the sample reports took 10 s with them and 3 s without."""


class Settings(msgspec.Struct, frozen=True):
    """What the environment may set.

    `threads` (STANDOFF_THREADS): threads of one process's reader.
    """

    threads: int = THREADS


def load_settings() -> Settings:
    """Read the environment; raises `Problem` where a variable holds what it cannot."""
    return Settings(threads=_positive("STANDOFF_THREADS", THREADS))


def gazetteer_folder() -> Path:
    """Where the user's own entries of the gazetteer lie, which need not exist: `gazetteer` in STANDOFF_HOME, else in
    `standoff` where the system keeps a user's data (XDG_DATA_HOME, LOCALAPPDATA, ~/.local/share)."""
    home = os.environ.get("STANDOFF_HOME", "")
    if home:
        return Path(home) / "gazetteer"
    data = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA") or "~/.local/share"
    return Path(os.path.expanduser(data)) / "standoff" / "gazetteer"  # noqa: PTH111  Path.expanduser fails without a home


def hold_threads() -> None:
    """Keep numpy to THREADS threads, here and in child processes, where the user has not said otherwise.

    It must be called before numpy is first imported.
    """
    for name in BLAS_THREADS:
        os.environ.setdefault(name, str(THREADS))


def _positive(name: str, default: int) -> int:
    value = os.environ.get(name, "")
    if not value:
        return default
    if not value.isdecimal() or int(value) < 1:
        raise Problem(f"{name} must be a whole number from 1 up, not {value!r}: set it so, or unset it")
    return int(value)
