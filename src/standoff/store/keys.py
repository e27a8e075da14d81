"""Keys: 64-bit hashes by which a ledger knows what was read.

That any two of ten to the eighth keys are equal has a chance of 1 in 3,700.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]

WIDTH = 16
"""Hex digits of a key in a table's column."""


_ODD = np.array([0x9E3779B97F4A7C15], np.uint64)  # 2^64 over the golden ratio: it spreads neighbouring keys


def key_of(*parts: str | bytes) -> int:
    """The key of some texts in their order; the same texts give the same key on every machine."""
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return int.from_bytes(digest.digest(), "little")


def shown(key: int) -> str:
    """A key as it stands in a column `item`."""
    return f"{key:0{WIDTH}x}"


def keys_shown(keys: Keys) -> list[str]:
    """Keys as they stand in a column `item`."""
    return [shown(int(key)) for key in keys]


def packed(keys: Iterable[int]) -> bytes:
    """Keys as bytes, eight each."""
    return np.fromiter(keys, np.uint64).astype("<u8").tobytes()


def unpacked(data: bytes) -> Keys:
    """The keys that `packed` made bytes of."""
    return np.frombuffer(data, "<u8").astype(np.uint64)


def paired(keys: Keys, others: Keys) -> Keys:
    """One key for each pair, such as of an item and the input that it was found in; a pair's order counts."""
    return np.multiply(keys, _ODD) ^ others
