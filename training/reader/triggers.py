"""Which word of an annotated phrase carries it: its syntactic head, as the reader's own parser sees it."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from standoff.reader.tree import best_tree
from training.reader.examples import Example
from training.reader.losses import Batch
from training.reader.network import Network


def mark_heads(network: Network, examples: Sequence[Example]) -> None:
    """Fill `trigger_words`, `party_heads`, `earlier_heads` and `side_heads`: the heads of triggers, of each role's
    phrases and of each party's.

    `examples` hold the sentences before each one that `earlier` parties point to.

    Two events of one sentence never share a trigger word where another one is free. Of an example with a hint,
    `party_heads` holds one entry: the heads of its source ("actor") and its target ("recipient").
    """
    network.eval()
    pointed = {i - back for i, e in enumerate(examples) for back in _backs(e)}
    busy = [i for i, e in enumerate(examples) if e.happenings or e.sides or e.hint is not None or i in pointed]
    busy.sort(key=lambda i: len(examples[i].pieces))
    trees: dict[int, list[int]] = {}
    for start in range(0, len(busy), 32):
        part = busy[start : start + 32]
        batch = Batch([[examples[i]] for i in part])
        with torch.no_grad():
            scores = network.arcs(batch.words(network)).numpy()
        for i, table in zip(part, scores, strict=True):
            size = len(examples[i].words) + 1
            trees[i] = [h - 1 for h in best_tree(table[:size, :size])]
    network.train()
    for i, example in enumerate(examples):
        if i in trees:
            _fill(example, trees[i])
        example.earlier_heads = [
            {
                role: [(back, w) for back, words in found for w in phrase_heads(words, trees[i - back])]
                for role, found in happening.earlier.items()
            }
            for happening in example.happenings or []
        ]


def _backs(example: Example) -> set[int]:
    return {back for h in example.happenings or [] for found in h.earlier.values() for back, _ in found}


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
    example.side_heads = [phrase_heads(side.words, heads)[0] for side in example.sides]
    if example.hint is not None:
        sides = {"actor": example.hint.source, "recipient": example.hint.target}
        example.party_heads = [{role: phrase_heads(words, heads) for role, words in sides.items()}]


def phrase_heads(words: list[int], heads: list[int]) -> list[int]:
    """The words whose head lies outside; `words` may be several phrases, each of which has its own."""
    inside = set(words)
    return [w for w in words if heads[w] not in inside]
