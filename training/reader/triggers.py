"""Which word of an annotated phrase carries it: its syntactic head, as the reader's own parser sees it."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from standoff.reader.tree import best_tree
from training.reader.examples import Example
from training.reader.losses import Batch
from training.reader.network import Network


def mark_heads(network: Network, examples: Sequence[Example]) -> None:
    """Fill `trigger_words` and `party_heads`: the heads of triggers and of each role's phrases.

    Two events of one sentence never share a trigger word where another one is free. Of an example with a hint,
    `party_heads` holds one entry: the heads of its source ("actor") and its target ("recipient").
    """
    network.eval()
    busy = [e for e in examples if e.happenings or e.hint is not None]
    for start in range(0, len(busy), 32):
        part = busy[start : start + 32]
        batch = Batch(part)
        with torch.no_grad():
            words = network.words(batch.ids, batch.cases, batch.mask, batch.firsts)
            scores = network.arcs(words).numpy()
        for example, table in zip(part, scores, strict=True):
            size = len(example.words) + 1
            _fill(example, [h - 1 for h in best_tree(table[:size, :size])])
    network.train()


def _fill(example: Example, heads: list[int]) -> None:
    happenings = example.happenings or []
    chosen: list[int] = []
    for happening in happenings:
        best = (phrase_heads(happening.trigger, heads) or happening.trigger)[0]
        free = [w for w in [best, *happening.trigger] if w not in chosen]
        chosen.append(free[0] if free else best)
    example.trigger_words = chosen
    example.party_heads = [
        {role: phrase_heads(words, heads) for role, words in happening.parties.items()} for happening in happenings
    ]
    if example.hint is not None:
        sides = {"actor": example.hint.source, "recipient": example.hint.target}
        example.party_heads = [{role: phrase_heads(words, heads) for role, words in sides.items()}]


def phrase_heads(words: list[int], heads: list[int]) -> list[int]:
    """The words whose head lies outside; `words` may be several phrases, each of which has its own."""
    inside = set(words)
    return [w for w in words if heads[w] not in inside]
