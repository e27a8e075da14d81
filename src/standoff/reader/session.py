"""The encoder and its heads as arrays: batches of words in, scores out. No torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from standoff.reader.pieces import encoder_input, padded

Floats = npt.NDArray[np.float32]
Scores = dict[str, Floats]


class Session:
    """`encoder.onnx` (int8) run on the CPU."""

    def __init__(self, path: Path, threads: int) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session: Any = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._outputs = [o.name for o in self._session.get_outputs()]

    def run(self, words: Sequence[Sequence[str]], pieces: Sequence[Sequence[Sequence[int]]]) -> list[Scores]:
        """The scores of each sentence, by output name, cut to its own length (row 0 is the sentence itself)."""
        inputs = [encoder_input(w, p) for w, p in zip(words, pieces, strict=True)]
        ids, cases, firsts = (padded([i[k] for i in inputs]) for k in range(3))
        lengths = np.array([len(i[0]) for i in inputs])
        mask = (np.arange(ids.shape[1])[None] < lengths[:, None]).astype(np.int64)
        found = self._session.run(None, {"ids": ids, "cases": cases, "mask": mask, "firsts": firsts})
        return [self._cut(found, row, len(sentence) + 1) for row, sentence in enumerate(words)]

    def _cut(self, found: Sequence[Floats], row: int, length: int) -> Scores:
        cut = {name: values[row, :length] for name, values in zip(self._outputs, found, strict=True)}
        cut["arcs"] = cut["arcs"][:, :length]
        return cut


def with_one(states: Floats) -> Floats:
    """A constant 1 after each state: the biaffine's bias."""
    ones = np.ones((*states.shape[:-1], 1), dtype=np.float32)
    return np.concatenate([states, ones], -1)


def flattened(biaffine: Floats) -> Floats:
    """[labels, d + 1, d + 1] → [d + 1, labels * (d + 1)], laid out once so that asking is one matrix product."""
    return np.ascontiguousarray(biaffine.transpose(1, 0, 2).reshape(biaffine.shape[1], -1))


def asked(heads: Floats, flat: Floats) -> Floats:
    """[P, d] heads → [P, labels, d + 1]: what each head asks of a word, for each label of a flattened biaffine."""
    return np.asarray((with_one(heads) @ flat).reshape(len(heads), -1, flat.shape[0]))


def pair_scores(heads: Floats, flat: Floats, words: Floats) -> Floats:
    """[P, d] heads and [T, d] words of one sentence → [P, T, labels], by a flattened biaffine."""
    return np.ascontiguousarray((asked(heads, flat) @ with_one(words).T).transpose(0, 2, 1))


def softmax(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    risen = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(risen / risen.sum(-1, keepdims=True), dtype=np.float32)
