"""Which word of an annotated trigger carries the event: its syntactic head, as the reader's own parser sees it."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from training.reader.corpora import span_head
from training.reader.examples import Example
from training.reader.losses import Batch
from training.reader.network import Network


def mark_trigger_words(network: Network, examples: Sequence[Example]) -> None:
    """Fill `trigger_words`; two events of one sentence never share a word where another one is free."""
    network.eval()
    busy = [e for e in examples if e.happenings]
    for start in range(0, len(busy), 32):
        part = busy[start : start + 32]
        batch = Batch(part)
        with torch.no_grad():
            words = network.words(batch.ids, batch.cases, batch.mask, batch.firsts)
            scores = network.arcs(words).masked_fill(~batch.word_mask[:, None, :], -1e4)
        for example, heads in zip(part, scores.argmax(-1).tolist(), strict=True):
            example.trigger_words = _heads_of(example, heads[1:])
    network.train()


def _heads_of(example: Example, heads: list[int]) -> list[int]:
    chosen: list[int] = []
    for happening in example.happenings or []:
        inside = happening.trigger
        best = span_head(inside[0], inside[-1], heads)
        free = [w for w in [best, *inside] if w not in chosen]
        chosen.append(free[0] if free else best)
    return chosen
