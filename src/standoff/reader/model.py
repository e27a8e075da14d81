"""The reader as the program uses it: loaded once a process, sentences in, readings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from standoff.reader import decode
from standoff.reader.joining import joined
from standoff.reader.pieces import Pieces, windows
from standoff.reader.reading import Reading
from standoff.reader.session import Floats, Scores, Session, flattened
from standoff.reader.weights import WEIGHTS_FOLDER, checked_card
from standoff.reader.words import word_spans

BIAFFINES = ("label", "role", "attribution", "party")
SENTENCES_A_BATCH = 4
"""Batches of 2 to 8 were fastest on one thread: larger ones push the activations out of the cache."""


class _Part(msgspec.Struct, frozen=True):
    """The words of one window: its sentence, its first word, and what goes into the encoder."""

    sentence: int
    first: int
    words: list[str]
    pieces: list[list[int]]


class Reader:
    """MiniLM with heads for syntax, roles, names, attributions and events.

    `Reader.load()` checks the weights' hashes and raises `WeightsError`, which says what to do, where they are
    missing or damaged.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self.card = checked_card(folder)
        self.name = f"reader@{self.card.version}"
        self.codes = msgspec.json.decode((folder / "codes.json").read_bytes(), type=decode.Codes)
        self._pieces = Pieces(folder / "tokenizer.json")
        self._session = Session(folder / "encoder.onnx", threads)
        with np.load(folder / "heads.npz") as heads:
            self.heads: dict[str, Floats] = {name: heads[name].astype(np.float32) for name in heads.files}
        self.heads |= {name: flattened(self.heads[name]) for name in BIAFFINES}

    @classmethod
    def load(cls, threads: int = 1) -> Reader:
        """The reader with the weights that come with the package."""
        return cls(WEIGHTS_FOLDER, threads)

    def read(self, sentences: Sequence[str]) -> list[Reading]:
        """One reading a sentence, in order. Longer sentences than the window are read in parts and joined."""
        spans = [word_spans(s) for s in sentences]
        texts = [[s[a:b] for a, b in words] for s, words in zip(sentences, spans, strict=True)]
        read = zip(spans, self.read_words(texts), strict=True)
        return [msgspec.structs.replace(reading, words=tuple(words)) for words, reading in read]

    def read_words(self, sentences: Sequence[Sequence[str]]) -> list[Reading]:
        """The same for sentences that are already cut into words; `Reading.words` stays empty."""
        parts = list(self._parts(sentences))
        read: list[list[tuple[int, Reading]]] = [[] for _ in sentences]
        order = sorted(range(len(parts)), key=lambda i: len(parts[i].pieces))
        for start in range(0, len(order), SENTENCES_A_BATCH):
            batch = [parts[i] for i in order[start : start + SENTENCES_A_BATCH]]
            for part, scores in zip(batch, self._scores(batch), strict=True):
                read[part.sentence].append((part.first, self._decode(scores)))
        return [joined(pieces) for pieces in read]

    def states(self, sentence: str) -> Floats:
        """The word states of (the first window of) one sentence, [T + 1, 384]; row 0 is the sentence."""
        part = next(self._parts([[sentence[a:b] for a, b in word_spans(sentence)]]), None)
        if part is None:
            raise ValueError("the sentence has no words")
        return self._scores([part])[0]["words"]

    def _scores(self, batch: Sequence[_Part]) -> list[Scores]:
        return self._session.run([p.words for p in batch], [p.pieces for p in batch])

    def _parts(self, sentences: Sequence[Sequence[str]]) -> Iterator[_Part]:
        for number, words in enumerate(sentences):
            pieces = self._pieces.of_words(words) if words else []
            for start, end in windows(pieces) if words else []:
                yield _Part(number, start, list(words[start:end]), pieces[start:end])

    def _decode(self, scores: Scores) -> Reading:
        heads, relations = decode.syntax(scores, self.heads["label"], self.codes)
        upos = scores["upos"][1:].argmax(1)
        return Reading(
            words=(),
            upos=tuple(self.codes.upos[int(u)] for u in upos),
            heads=tuple(h - 1 for h in heads),
            relations=tuple(relations),
            names=decode.names(scores, self.codes),
            frames=decode.frames(scores, self.heads["role"], self.codes),
            quotations=decode.quotations(scores, self.heads["attribution"], self.codes),
            happenings=decode.happenings(scores, self.heads, self.codes),
        )
