"""The only reader of the environment."""

from __future__ import annotations

import os

import msgspec

from standoff.records.problem import Problem


THREADS = 1  # several workers share a machine, and one sentence is too small to be worth splitting


class Settings(msgspec.Struct, frozen=True):
    """What the environment may set.

    `threads` (STANDOFF_THREADS): onnxruntime threads of one process.
    """

    threads: int = THREADS


def load_settings() -> Settings:
    """Read the environment; raises `Problem` where a variable holds what it cannot."""
    return Settings(threads=_positive("STANDOFF_THREADS", THREADS))


def _positive(name: str, default: int) -> int:
    value = os.environ.get(name, "")
    if not value:
        return default
    if not value.isdecimal() or int(value) < 1:
        raise Problem(f"{name} must be a whole number from 1 up, not {value!r}: set it so, or unset it")
    return int(value)
