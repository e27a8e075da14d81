"""Maximum bipartite matching by augmenting paths (Kuhn's algorithm): exact, and quick for a sentence's few events."""

from __future__ import annotations

from collections.abc import Collection, Sequence

Matching = dict[int, int]
"""Left index → right index; no right index twice."""


def extended(matching: Matching, edges: Sequence[Collection[int]]) -> Matching:
    """A matching of the greatest size that still covers what the given one covers.

    `edges[left]` holds the right indices that a left one may be matched with; every pair of `matching` must be among
    them. Pairs of the given matching are kept where no longer path needs them otherwise.
    """
    right_to_left = {right: left for left, right in matching.items()}
    taken = set(matching)
    for left in range(len(edges)):
        if left not in taken:
            _augment(left, edges, right_to_left, set())
    return {left: right for right, left in sorted(right_to_left.items(), key=lambda pair: pair[1])}


def _augment(left: int, edges: Sequence[Collection[int]], right_to_left: dict[int, int], visited: set[int]) -> bool:
    """Find a partner for `left`: a free one first, else one whose own partner can move; whether one was found."""
    for right in edges[left]:
        if right not in right_to_left:
            right_to_left[right] = left
            return True
    for right in edges[left]:
        if right in visited:
            continue
        visited.add(right)
        if _augment(right_to_left[right], edges, right_to_left, visited):
            right_to_left[right] = left
            return True
    return False
