"""The losses of an event's parties: of each word on its own, and of the choice of a role's bearer among all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F  # noqa: N812 (its usual name)
from torch import Tensor

from standoff.reader.packing import REACH
from training.reader.examples import PARTY_ROLES, Happening
from training.reader.network import Network

ROLES = PARTY_ROLES[1:]
ROLE_WEIGHTS = torch.tensor([1.0, 1.0, 0.5, 0.5])
"""Of actor, recipient, said_by and place in the choice of bearers: an event is counted by its two sides."""


class Told(NamedTuple):
    """An annotated event: the number of its sentence in the batch, and the head words of its parties in this sentence
    and, as (sentences back, word), in those before."""

    sentence: int
    happening: Happening
    here: dict[str, list[int]]
    there: dict[str, list[tuple[int, int]]]


class Seen(NamedTuple):
    """Of each sentence in the batch: which rows are its own, [sentences, T + 1], and its number in its window."""

    rows: Tensor
    number: list[int]


def pair_loss(scores: Tensor, targets: Tensor, mask: Tensor) -> Tensor:
    """Summed over all pairs of words, divided by the pairs that hold a role: rare roles must not drown."""
    total = F.cross_entropy(scores[mask], targets[mask], reduction="sum")
    return total / ((targets > 0) & mask).sum().clamp(min=1)


def party_losses(net: Network, words: Tensor, seen: Seen, told: Sequence[Told], states: Tensor) -> dict[str, Tensor]:
    """Of triggers with `states` [N, H] among `words` [sentences, T + 1, H]: "party" and "bearer"."""
    index = [t.sentence for t in told]
    sentences, visible = _sentences_before(seen, index)
    candidates = words[sentences].flatten(1, 2)
    back = torch.arange(1, REACH + 1).repeat_interleave(words.shape[1]).expand(len(told), -1)
    mask = torch.cat([seen.rows[index], (visible[..., None] & seen.rows[sentences]).flatten(1)], 1)
    mask[:, words.shape[1] :: words.shape[1]] = False  # the marks of earlier sentences stand for no words
    own = net.parties(states, words[index])
    scores = torch.cat([own, net.earlier_parties(states, candidates, back)], 1)
    gold = _gold(told, seen, words.shape[1]) & mask[..., None]
    return {
        "party": pair_loss(scores, _one_role(gold), mask),
        "bearer": _bearer_loss(scores, net.nobody(states), gold, mask),
    }


def _gold(told: Sequence[Told], seen: Seen, length: int) -> Tensor:
    """[N, (REACH + 1) * length, roles]: who plays what; row 0 of the own sentence stands for words out of reach."""
    gold = torch.zeros(len(told), REACH + 1, length, len(ROLES), dtype=torch.bool)
    for k, one in enumerate(told):
        for r, role in enumerate(ROLES):
            within = [(back, i) for back, i in one.there.get(role, []) if back <= seen.number[one.sentence]]
            for back, i in [*((0, i) for i in one.here.get(role, [])), *within]:
                gold[k, back, i + 1, r] = True
            gold[k, 0, 0, r] = role in one.happening.absent or len(within) < len(one.there.get(role, []))
    return gold.flatten(1, 2)


def _one_role(gold: Tensor) -> Tensor:
    """The role of each word, its first one where it plays several; 0: none."""
    return torch.where(gold.any(-1), gold.int().argmax(-1) + 1, 0)


def _bearer_loss(scores: Tensor, nobody: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
    """Each role chooses among all words in sight and nobody; several bearers share its probability."""
    odds = (scores[..., 1:] - scores[..., :1]).masked_fill(~mask[..., None], -1e4)
    logs = torch.cat([nobody[:, None], odds], 1).log_softmax(1)
    wanted = torch.cat([~gold.any(1, keepdim=True), gold], 1).float()
    chosen = -(logs * wanted).sum(1) / wanted.sum(1)
    return (chosen * ROLE_WEIGHTS).sum(1).mean()


def _sentences_before(seen: Seen, index: list[int]) -> tuple[Tensor, Tensor]:
    """For each chosen sentence the numbers of the REACH ones before it, and which of these its window holds."""
    back = torch.arange(1, REACH + 1)
    chosen = torch.tensor(index)[:, None] - back
    visible = torch.tensor([seen.number[b] for b in index])[:, None] >= back
    return chosen.clamp(min=0), visible
