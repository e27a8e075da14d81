"""The reader as the program uses it: loaded once a process, sentences in, readings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from standoff.reader import decode
from standoff.reader.pieces import Pieces, windows
from standoff.reader.reading import Frame, Happening, Name, Quotation, Reading, Run
from standoff.reader.session import Floats, Scores, Session
from standoff.reader.weights import WEIGHTS_FOLDER, checked_card
from standoff.reader.words import word_spans

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

    @classmethod
    def load(cls, threads: int = 1) -> Reader:
        """The reader with the weights that come with the package."""
        return cls(WEIGHTS_FOLDER, threads)

    def read(self, sentences: Sequence[str]) -> list[Reading]:
        """One reading a sentence, in order. Longer sentences than the window are read in parts and joined."""
        spans = [word_spans(s) for s in sentences]
        parts = list(self._parts(sentences, spans))
        read: list[list[tuple[_Part, Reading]]] = [[] for _ in sentences]
        order = sorted(range(len(parts)), key=lambda i: len(parts[i].pieces))
        for start in range(0, len(order), SENTENCES_A_BATCH):
            batch = [parts[i] for i in order[start : start + SENTENCES_A_BATCH]]
            for part, scores in zip(batch, self.scores(batch), strict=True):
                read[part.sentence].append((part, self._decode(scores)))
        return [_joined(tuple(span), pieces) for span, pieces in zip(spans, read, strict=True)]

    def scores(self, batch: Sequence[_Part]) -> list[Scores]:
        """The raw scores of some windows."""
        return self._session.run([p.words for p in batch], [p.pieces for p in batch])

    def states(self, sentence: str) -> Floats:
        """The word states of (the first window of) one sentence, [T + 1, 384]; row 0 is the sentence."""
        part = next(self._parts([sentence], [word_spans(sentence)]))
        return self.scores([part])[0]["words"]

    def _parts(self, sentences: Sequence[str], spans: Sequence[Sequence[tuple[int, int]]]) -> Iterator[_Part]:
        for number, (sentence, words) in enumerate(zip(sentences, spans, strict=True)):
            if not words:
                continue
            texts = [sentence[s:e] for s, e in words]
            pieces = self._pieces.of_words(texts)
            for start, end in windows(pieces):
                yield _Part(number, start, texts[start:end], pieces[start:end])

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
            happenings=decode.happenings(scores, self.heads["party"], self.codes),
        )


def _joined(words: tuple[tuple[int, int], ...], parts: list[tuple[_Part, Reading]]) -> Reading:
    """The parts of one sentence as one reading, words counted from the sentence's start."""
    moved = [_moved(reading, part.first) for part, reading in sorted(parts, key=lambda p: p[0].first)]
    return Reading(
        words=words,
        upos=tuple(u for r in moved for u in r.upos),
        heads=tuple(h for r in moved for h in r.heads),
        relations=tuple(n for r in moved for n in r.relations),
        names=tuple(n for r in moved for n in r.names),
        frames=tuple(f for r in moved for f in r.frames),
        quotations=tuple(q for r in moved for q in r.quotations),
        happenings=tuple(h for r in moved for h in r.happenings),
    )


def _moved(reading: Reading, by: int) -> Reading:
    if by == 0:
        return reading

    def run(r: Run) -> Run:
        return (r[0] + by, r[1] + by)

    return Reading(
        words=reading.words,
        upos=reading.upos,
        heads=tuple(h + by if h >= 0 else -1 for h in reading.heads),
        relations=reading.relations,
        names=tuple(Name(run(n.run), n.label, n.score) for n in reading.names),
        frames=tuple(Frame(f.word + by, f.factuality, tuple((r, w + by) for r, w in f.roles)) for f in reading.frames),
        quotations=tuple(
            Quotation(run(q.cue), tuple(map(run, q.source)), tuple(map(run, q.content)), q.score)
            for q in reading.quotations
        ),
        happenings=tuple(_moved_happening(h, by) for h in reading.happenings),
    )


def _moved_happening(happening: Happening, by: int) -> Happening:
    bearers = tuple(
        msgspec.structs.replace(b, run=(b.run[0] + by, b.run[1] + by)) for b in happening.bearers
    )
    return msgspec.structs.replace(happening, word=happening.word + by, bearers=bearers)
