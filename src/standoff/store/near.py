"""Near copies: texts that say the same in nearly the same words, found by their signatures.

Candidates share a band of their signature (locality-sensitive hashing); signatures decide. The earliest report of a
group stands for it, and every other must be like that one, so that a chain of small changes does not join two stories.

The signatures may lie on the disk (a memory map): they are gone through in blocks, and compared some thousand pairs at
a time. What is held beside them is about fifty bytes a text, and sixteen for each pair that is alike.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np
import numpy.typing as npt

from standoff.store.minhash import BODY, Signature

BAND = 3
"""Values a band: 85 bands bring together 97 of 100 pairs of similarity 0.34, and 1 of 10,000 unrelated ones."""

LIKE = 0.28
"""Least similarity of the texts: where every fifth word was replaced, 99 of 100 pairs lie above."""

SURE = 0.5
"""Similarity of the texts from which the leads need not be alike: an update has a new lead and the old body."""

LEAD_LIKE = 0.38
"""Least similarity of the leads below that."""

CROWD = 50
"""Texts in one band from which each is compared with the earliest of them alone: the copies of one wire report."""

BLOCK = 1 << 9
"""Texts, or pairs of them, whose signatures are in memory at a time: 0.3 MB."""

KEYS = 1 << 19
"""Keys of bands in memory at a time (4 MB), while there are fewer texts than these."""

Bands = npt.NDArray[np.uint64]
Indices = npt.NDArray[np.int64]
Likeness = npt.NDArray[np.float64]


class Near(msgspec.Struct, frozen=True):
    """A copy, the report that stands for it, and how alike they are (0 to 1)."""

    copy: int
    of: int
    similarity: float


def near_copies(rows: Signature) -> list[Near]:
    """The copies among texts, given by their signatures in the order of publication; by index, in that order.

    Of the earlier texts that a copy is like, and that are no copies themselves, the likest stands for it.
    """
    earlier, later, similarity = _links(rows)
    copies = np.zeros(len(rows), bool)
    found: list[Near] = []
    for at in np.lexsort((earlier, -similarity, later)).tolist():
        if not (copies[later[at]] or copies[earlier[at]]):
            copies[later[at]] = True
            found.append(Near(int(later[at]), int(earlier[at]), float(similarity[at])))
    return found


def _links(rows: Signature) -> tuple[Indices, Indices, Likeness]:
    """The pairs that are alike, the earlier first, each once."""
    known = np.empty(0, np.int64)
    likeness = np.empty(0)
    for keys in _bands(rows):
        for earlier, later in _together(keys):
            pairs = np.setdiff1d(earlier * len(rows) + later, known)
            alike, similarity = _alike(rows, pairs)
            order = np.argsort(np.concatenate([known, alike]))
            known = np.concatenate([known, alike])[order]
            likeness = np.concatenate([likeness, similarity])[order]
    return known // max(1, len(rows)), known % max(1, len(rows)), likeness


def _bands(rows: Signature) -> Iterator[Bands]:
    """The keys of all texts, band by band. As many bands are made in one pass over the texts as fit into `KEYS`."""
    bands = BODY // BAND
    step = max(1, KEYS // max(1, len(rows)))
    for first in range(0, bands, step):
        keys = np.empty((min(step, bands - first), len(rows)), np.uint64)
        for start in range(0, len(rows), BLOCK):
            values = rows[start : start + BLOCK, first * BAND : (first + len(keys)) * BAND].astype(np.uint64)
            high, middle, low = values[:, 0::BAND], values[:, 1::BAND], values[:, 2::BAND]
            keys[:, start : start + BLOCK] = ((high << np.uint64(32)) | (middle << np.uint64(16)) | low).T
        yield from keys


def _together(keys: Bands) -> Iterator[tuple[Indices, Indices]]:
    """The pairs of indices that share a key, the earlier first."""
    order = np.argsort(keys, kind="stable")
    begins = np.flatnonzero(np.diff(keys[order], prepend=~keys[order[:1]]))
    sizes = np.diff(begins, append=len(keys))
    group = np.repeat(np.arange(len(sizes)), sizes)
    crowd = sizes[group] > CROWD
    others = np.flatnonzero(crowd & (begins[group] != np.arange(len(keys))))
    yield order[begins[group[others]]], order[others]
    for apart in range(1, CROWD):
        same = np.flatnonzero((group[apart:] == group[:-apart]) & ~crowd[apart:])
        if not len(same):
            return
        yield order[same], order[same + apart]


def _alike(rows: Signature, pairs: Indices) -> tuple[Indices, Likeness]:
    """Those of the pairs (earlier * texts + later) that are alike, and how much."""
    found = [(pairs[:0], np.empty(0))]
    for start in range(0, len(pairs), BLOCK):
        some = pairs[start : start + BLOCK]
        equal = rows[some // len(rows)] == rows[some % len(rows)]
        body, lead = equal[:, :BODY].mean(1), equal[:, BODY:].mean(1)
        alike = (body >= SURE) | ((body >= LIKE) & (lead >= LEAD_LIKE))
        found.append((some[alike], body[alike]))
    return np.concatenate([one for one, _ in found]), np.concatenate([one for _, one in found])
