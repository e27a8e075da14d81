"""The encoder and its heads as arrays: batches of words in, scores out. No torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from standoff.reader.pieces import encoder_input, padded

Floats = npt.NDArray[np.float32]
Scores = dict[str, Floats]


class Part(msgspec.Struct, frozen=True):
    """A sentence, or as much of a very long one as fits a window: its number, its first word, its words and pieces."""

    sentence: int
    first: int
    words: Sequence[str]
    pieces: Sequence[Sequence[int]]


SLOWER = ("SkipLayerNormFusion",)
"""Rewritings of the graph that the encoder is quicker without: 240 pieces take 14.1 ms, not 16.0 (onnxruntime 1.32)."""

Window = Sequence[Part]
"""Consecutive parts of one text, which the encoder reads together."""


class Session:
    """`encoder.onnx` (int8) run on the CPU."""

    def __init__(self, path: Path, threads: int) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session: Any = ort.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=list(SLOWER)
        )
        self._outputs = [o.name for o in self._session.get_outputs()]

    def run(self, windows: Sequence[Window]) -> list[list[Scores]]:
        """For each window, each sentence's scores by output name; row 0 is the sentence, the others are its words."""
        inputs = [encoder_input([s.words for s in window], [s.pieces for s in window]) for window in windows]
        ids, cases = padded([i for i, _, _ in inputs]), padded([c for _, c, _ in inputs])
        firsts = padded([[row for rows in sentences for row in rows] for _, _, sentences in inputs])
        lengths = np.array([len(i) for i, _, _ in inputs])
        mask = (np.arange(ids.shape[1])[None] < lengths[:, None]).astype(np.int64)
        found = self._session.run(None, {"ids": ids, "cases": cases, "mask": mask, "firsts": firsts})
        named = dict(zip(self._outputs, found, strict=True))
        return [list(_sentences(named, k, list(map(len, rows)))) for k, (_, _, rows) in enumerate(inputs)]


def _sentences(found: Scores, window: int, sizes: Sequence[int]) -> Iterator[Scores]:
    """The scores of one window, cut at its sentences."""
    start = 0
    for size in sizes:
        rows = slice(start, start + size)
        cut = {name: values[window, rows] for name, values in found.items()}
        yield cut | {"arcs": cut["arcs"][:, rows]}
        start += size


def with_one(states: Floats) -> Floats:
    """A constant 1 after each state: the biaffine's bias."""
    ones = np.ones((*states.shape[:-1], 1), dtype=np.float32)
    return np.concatenate([states, ones], -1)


def flattened(biaffine: Floats) -> Floats:
    """[labels, d + 1, d + 1] → [d + 1, labels * (d + 1)], laid out once so that asking is one matrix product."""
    return np.ascontiguousarray(biaffine.transpose(1, 0, 2).reshape(biaffine.shape[1], -1))


def asked(heads: Floats, flat: Floats) -> Floats:
    """[P, d] heads → [P, labels, d + 1]: what each head asks of a word, for each label of a flattened biaffine."""
    return np.asarray((with_one(heads) @ flat).reshape(len(heads), flat.shape[1] // flat.shape[0], flat.shape[0]))


def answered(asked_of: Floats, words: Floats) -> Floats:
    """What heads ask (as `asked` says) and [T, d] words of their sentence → [P, T, labels]."""
    return np.ascontiguousarray((asked_of @ with_one(words).T).transpose(0, 2, 1))


def pair_scores(heads: Floats, flat: Floats, words: Floats) -> Floats:
    """[P, d] heads and [T, d] words of one sentence → [P, T, labels], by a flattened biaffine."""
    return answered(asked(heads, flat), words)


def softmax(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    risen = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(risen / risen.sum(-1, keepdims=True), dtype=np.float32)
