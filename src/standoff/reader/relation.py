"""The type between two given parties, from the word states of their sentence (numpy)."""

from __future__ import annotations

from collections.abc import Iterable
from math import erf, sqrt

import numpy as np

from standoff.reader.model import Reader
from standoff.reader.reading import Run
from standoff.reader.session import Floats, softmax
from standoff.reader.words import word_spans

HEADS = 6
_erf = np.vectorize(erf, otypes=[np.float32])


def relation_scores(
    reader: Reader, sentence: str, source: tuple[int, int], target: tuple[int, int]
) -> dict[str, float]:
    """Probabilities of the root types between two parties of a sentence, best first.

    `source` and `target` are half-open code-point ranges; raises `ValueError` where one of them holds no word.
    YIELD stands for CONCEDE and RETREAT, which the data that trained this head does not tell apart.
    """
    states = reader.states(sentence)
    words = word_spans(sentence)[: len(states) - 1]
    segments = np.zeros(len(states), dtype=np.int64)
    segments[_rows(words, source, "source")] += 1
    segments[_rows(words, target, "target")] += 2
    probabilities = softmax(_logits(reader.heads, states, segments))
    order = np.argsort(-probabilities)
    return {reader.codes.roots[k]: round(float(probabilities[k]), 4) for k in order}


def _rows(words: Iterable[Run], party: tuple[int, int], which: str) -> list[int]:
    rows = [i + 1 for i, (s, e) in enumerate(words) if s < party[1] and party[0] < e]
    if not rows:
        raise ValueError(f"the {which} {list(party)} covers no word of the sentence")
    return rows


def _linear(heads: dict[str, Floats], name: str, x: Floats) -> Floats:
    return np.asarray(x @ heads[f"relation.{name}.weight"].T + heads[f"relation.{name}.bias"], dtype=np.float32)


def _logits(heads: dict[str, Floats], states: Floats, segments: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Floats:
    source = states[(segments == 1) | (segments == 3)].mean(0)
    target = states[segments >= 2].mean(0)
    width = states.shape[1] // HEADS
    query = _linear(heads, "query", np.concatenate([source, target, source * target])).reshape(HEADS, width)
    told = states + heads["relation.segment.weight"][segments]
    keys = _linear(heads, "key", told).reshape(-1, HEADS, width)
    values = _linear(heads, "value", told).reshape(-1, HEADS, width)
    weights = softmax(np.einsum("hd,thd->ht", query, keys) / np.float32(sqrt(width)))
    seen = np.einsum("ht,thd->hd", weights, values).reshape(-1)
    hidden = _linear(heads, "hidden", np.concatenate([source, target, seen]))
    hidden = hidden * 0.5 * (1 + _erf(hidden / sqrt(2)))
    return _linear(heads, "out", hidden)
