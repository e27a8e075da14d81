"""Near copies: texts that say the same in nearly the same words, found by their signatures.

Candidates share a band of their signature (locality-sensitive hashing); signatures decide. The earliest report of a
group stands for it, and every other must be like that one, so that a chain of small changes does not join two stories.
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

Pairs = npt.NDArray[np.int64]


class Near(msgspec.Struct, frozen=True):
    """A copy, the report that stands for it, and how alike they are (0 to 1)."""

    copy: int
    of: int
    similarity: float


def near_copies(rows: Signature) -> list[Near]:
    """The copies among texts, given by their signatures in the order of publication; by index."""
    links: dict[int, list[tuple[float, int]]] = {}
    for earlier, later, similarity in _alike(rows):
        links.setdefault(later, []).append((similarity, earlier))
    found: dict[int, Near] = {}
    for later in sorted(links):
        standing = [(similarity, -earlier) for similarity, earlier in links[later] if earlier not in found]
        if standing:
            similarity, earlier = max(standing)
            found[later] = Near(later, -earlier, similarity)
    return list(found.values())


def _alike(rows: Signature) -> Iterator[tuple[int, int, float]]:
    pairs = _candidates(rows)
    for some in np.array_split(pairs, len(pairs) // 50_000 + 1):
        equal = rows[some[:, 0]] == rows[some[:, 1]]
        body, lead = equal[:, :BODY].mean(1), equal[:, BODY:].mean(1)
        alike = (body >= SURE) | ((body >= LIKE) & (lead >= LEAD_LIKE))
        for (earlier, later), similarity in zip(some[alike].tolist(), body[alike].tolist(), strict=True):
            yield earlier, later, similarity


def _candidates(rows: Signature) -> Pairs:
    """Pairs of indices, the earlier first, each once."""
    found: list[Pairs] = [np.empty((0, 2), np.int64)]
    for start in range(0, BODY - BAND + 1, BAND):
        values = rows[:, start : start + BAND].astype(np.uint64)
        keys = (values[:, 0] << np.uint64(32)) | (values[:, 1] << np.uint64(16)) | values[:, 2]
        found.append(_together(keys))
    return np.unique(np.concatenate(found), axis=0)


def _together(keys: npt.NDArray[np.uint64]) -> Pairs:
    """The pairs of indices that share a key."""
    order = np.argsort(keys, kind="stable")
    ends = np.flatnonzero(np.diff(keys[order])) + 1
    groups = (group for group in np.split(order, ends) if len(group) > 1)
    pairs = [_pairs_of(group) for group in groups]
    return np.concatenate([np.empty((0, 2), np.int64), *pairs])


def _pairs_of(group: npt.NDArray[np.intp]) -> Pairs:
    if len(group) > CROWD:
        return np.stack([np.full(len(group) - 1, group[0]), group[1:]], axis=1)
    first, second = np.triu_indices(len(group), 1)
    return np.stack([group[first], group[second]], axis=1)
