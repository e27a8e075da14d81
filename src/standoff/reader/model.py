"""The reader as the program uses it: loaded once a process, sentences in, readings out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import msgspec
import numpy as np

from standoff.reader import decode
from standoff.reader.joining import joined
from standoff.reader.packing import REACH, packed
from standoff.reader.pieces import WINDOW, Pieces, windows
from standoff.reader.reading import Kin, Reading
from standoff.reader.session import Floats, Part, Scores, Session, flattened
from standoff.reader.weights import WEIGHTS_FOLDER, checked_card
from standoff.reader.words import word_spans

BIAFFINES = ("label", "role", "attribution", "party")
WINDOWS_A_BATCH = 1
"""A window is some hundred words: more at once push the activations out of the cache."""


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
        self.heads["label"] = self.heads["label"].transpose(0, 2, 1)  # governors are fewer than words: they ask
        self.heads |= {name: flattened(self.heads[name]) for name in BIAFFINES}

    @classmethod
    def load(cls, threads: int = 1) -> Reader:
        """The reader with the weights that come with the package."""
        return cls(WEIGHTS_FOLDER, threads)

    def read(self, sentences: Sequence[str]) -> list[Reading]:
        """One reading a sentence, in order, of consecutive sentences of one text: each is read in view of those
        around it. Longer ones than the window are read in parts and joined.
        """
        spans = [word_spans(s) for s in sentences]
        texts = [[s[a:b] for a, b in words] for s, words in zip(sentences, spans, strict=True)]
        read = zip(spans, self.read_words(texts), strict=True)
        return [msgspec.structs.replace(reading, words=tuple(words)) for words, reading in read]

    def read_words(self, sentences: Sequence[Sequence[str]]) -> list[Reading]:
        """The same for sentences that are already cut into words; `Reading.words` stays empty."""
        parts = list(self._parts(sentences))
        cut = packed([sum(map(len, p.pieces)) + 1 for p in parts], WINDOW)
        read: list[list[tuple[int, Reading]]] = [[] for _ in sentences]
        for start in range(0, len(cut), WINDOWS_A_BATCH):
            batch = cut[start : start + WINDOWS_A_BATCH]
            found = self._session.run([parts[w.first : w.end] for w in batch])
            for window, scores in zip(batch, found, strict=True):
                seen = list(zip(parts[window.first : window.end], scores, strict=True))
                new = window.start - window.first
                asked = decode.asked_in([own for _, own in seen[new:]], self.heads)
                for i, asked_of in enumerate(asked, start=new):
                    part, own = seen[i]
                    before = seen[max(0, i - REACH) : i]
                    read[part.sentence].append((part.first, self._decode(part, own, asked_of, before)))
        return [joined(pieces) for pieces in read]

    def states(self, sentence: str) -> Floats:
        """The word states of (the first window of) one sentence, [T + 1, 384]; row 0 is the sentence."""
        part = next(self._parts([[sentence[a:b] for a, b in word_spans(sentence)]]), None)
        if part is None:
            raise ValueError("the sentence has no words")
        return self._session.run([[part]])[0][0]["words"]

    def _parts(self, sentences: Sequence[Sequence[str]]) -> Iterator[Part]:
        pieces = iter(self._pieces.of_words([word for words in sentences for word in words]))
        for number, words in enumerate(sentences):
            own = list(islice(pieces, len(words)))
            for start, end in windows(own) if words else []:
                yield Part(number, start, list(words[start:end]), own[start:end])

    def _decode(
        self, part: Part, scores: Scores, asked: decode.Asked, before: Sequence[tuple[Part, Scores]]
    ) -> Reading:
        return Reading(
            words=(),
            upos=tuple(self.codes.upos[tag] for tag in scores["upos"][1:].argmax(1).tolist()),
            heads=tuple(head - 1 for head in asked.heads),
            relations=decode.relations(scores, asked, self.codes),
            names=decode.names(scores, self.codes),
            frames=decode.frames(scores, asked, self.codes),
            quotations=decode.quotations(scores, self.heads["attribution"], self.codes),
            happenings=decode.happenings(part, scores, before, self.heads, self.codes),
            kin=_kin(scores),
        )


def _kin(scores: Scores) -> Kin:
    own = {name: scores[name][1:] for name in ("home_asks", "home_answers", "homeless", "sector")}
    return Kin(own["home_asks"], own["home_answers"], own["homeless"][:, 0], own["sector"])
