"""The best tree of a table of arc scores (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
FORBIDDEN = -1e6


def best_tree(scores: Floats) -> list[int]:
    """Heads of words 1…n from `scores[dependent, head]`, where row and column 0 are the root.

    Exactly one word hangs on the root. The greedy choice is nearly always a tree; only where it is not is the
    maximum spanning tree searched.
    """
    wide = scores.astype(np.float64)
    np.fill_diagonal(wide, FORBIDDEN)
    heads = wide.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and not _cycle(heads):
        return [int(h) for h in heads[1:]]
    return _spanning(_single_root(wide))[1:]


def _single_root(scores: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Let only the word that gains most from it hang on the root."""
    scores = scores - scores.max(1, keepdims=True)
    gain = scores[1:, 0] - (scores[1:, 1:].max(1) if len(scores) > 1 else 0)
    root = int(gain.argmax()) + 1
    scores[1:, 0] = FORBIDDEN
    scores[root, :] = FORBIDDEN
    scores[root, 0] = 0.0
    return scores


def _cycle(heads: npt.NDArray[np.int64]) -> list[int]:
    """The nodes of one cycle, or an empty list."""
    done = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node not in done:
            done.add(node)
            path.append(node)
            node = int(heads[node])
        if node in path:
            return path[path.index(node) :]
    return []


def _spanning(scores: npt.NDArray[np.float64]) -> list[int]:
    """Contract a cycle, solve the smaller table, open the cycle where the outside enters it best."""
    size = len(scores)
    np.fill_diagonal(scores, FORBIDDEN)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return [int(h) for h in heads]
    inside = np.array(cycle)
    rest = np.array([n for n in range(size) if n not in set(cycle)])
    kept = scores[inside, heads[inside]]
    small = np.full((len(rest) + 1, len(rest) + 1), FORBIDDEN)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    entering = scores[np.ix_(inside, rest)] - kept[:, None] + kept.sum()
    leaving = scores[np.ix_(rest, inside)]
    small[-1, :-1] = entering.max(0)
    small[:-1, -1] = leaving.max(1)
    small[0] = FORBIDDEN
    return _opened(_spanning(small), heads, inside, rest, entering.argmax(0), leaving.argmax(1))


def _opened(
    solved: list[int],
    heads: npt.NDArray[np.int64],
    inside: npt.NDArray[np.int64],
    rest: npt.NDArray[np.int64],
    entry: npt.NDArray[np.int64],
    exit_: npt.NDArray[np.int64],
) -> list[int]:
    """The heads of the large table from those of the contracted one."""
    out = [0] * len(heads)
    for i, node in enumerate(rest):
        out[node] = int(inside[exit_[i]] if solved[i] == len(rest) else rest[solved[i]])
    for node in inside:
        out[node] = int(heads[node])
    broken = inside[entry[solved[-1]]]
    out[broken] = int(rest[solved[-1]])
    out[0] = 0
    return out
