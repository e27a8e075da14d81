"""The reader's network: one MiniLM pass over some sentences, every other question a head on their word states."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 (its usual name)
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from standoff.reader.packing import REACH
from standoff.records.homes import FAR
from training.reader.examples import (
    ATTRIBUTION_ROLES,
    CUE_TAGS,
    PARTY_ROLES,
    ROOTS,
    SECTORS,
    STATUSES,
    TAGS,
    TYPES,
    UPOS,
)


@dataclass(frozen=True)
class Codes:
    """The label sets that are read from the data."""

    relations: list[str]
    roles: list[str]  # the first is "none"
    modes: list[str]  # the first is ""


HOME = 96
"""Numbers by which the words of a party and those that name its country find each other."""


class Projection(nn.Sequential):
    """One hidden layer."""

    def __init__(self, wide: int, narrow: int, dropout: float = 0.25) -> None:
        super().__init__(nn.Linear(wide, narrow), nn.GELU(), nn.Dropout(dropout))


def with_one(states: Tensor) -> Tensor:
    """The states with a constant 1 appended: the biaffine's bias."""
    return torch.cat([states, states.new_ones((*states.shape[:-1], 1))], -1)


def _biaffine(labels: int, width: int) -> nn.Parameter:
    return nn.Parameter(torch.randn(labels, width + 1, width + 1) * 0.01)


class PairRelation(nn.Module):
    """The type between two given parties: their mean states, and attention over the sentence that they ask."""

    HEADS = 6

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.segment = nn.Embedding(4, width)
        nn.init.normal_(self.segment.weight, std=0.02)
        self.query = nn.Linear(3 * width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.hidden = nn.Linear(3 * width, width)
        self.out = nn.Linear(width, labels)
        self.dropout = nn.Dropout(0.2)

    def forward(self, words: Tensor, segments: Tensor, mask: Tensor) -> Tensor:
        """`segments`: 0 other, 1 source, 2 target, 3 both; → [B, labels]."""
        source = _mean(words, (segments == 1) | (segments == 3))
        target = _mean(words, segments >= 2)
        asked = self.query(torch.cat([source, target, source * target], -1))
        batch, length, width = words.shape
        per_head = width // self.HEADS
        told = words + self.segment(segments)
        keys = self.key(told).view(batch, length, self.HEADS, per_head).transpose(1, 2)
        values = self.value(told).view(batch, length, self.HEADS, per_head).transpose(1, 2)
        query = asked.view(batch, self.HEADS, 1, per_head)
        seen = F.scaled_dot_product_attention(query, keys, values, attn_mask=mask[:, None, None, :])
        pooled = torch.cat([source, target, seen.reshape(batch, width)], -1)
        return self.out(self.dropout(F.gelu(self.hidden(self.dropout(pooled)))))


def _mean(words: Tensor, mask: Tensor) -> Tensor:
    weights = mask.unsqueeze(-1).to(words.dtype)
    return (words * weights).sum(1) / weights.sum(1).clamp(min=1)


class Network(nn.Module):
    """Encoder and heads. Word states are [B, T, H]; row 0 of each sentence is the sentence itself, the root."""

    def __init__(self, codes: Codes, attention: str = "sdpa") -> None:
        super().__init__()
        config = BertConfig(
            hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536, type_vocab_size=4
        )
        config._attn_implementation = attention
        self.codes = codes
        self.encoder = BertModel(config, add_pooling_layer=False)
        width = 384
        self.upos = nn.Linear(width, len(UPOS))
        self.tags = nn.Sequential(Projection(width, 128, 0.1), nn.Linear(128, len(TAGS)))
        self.arc_dep, self.arc_head = Projection(width, 256), Projection(width, 256)
        self.arc = nn.Parameter(torch.randn(257, 257) * 0.01)
        self.label_dep, self.label_head = Projection(width, 96), Projection(width, 96)
        self.label = _biaffine(len(codes.relations), 96)
        self.predicate = nn.Sequential(Projection(width, 128, 0.1), nn.Linear(128, 1))
        self.factuality = nn.Sequential(Projection(width, 128, 0.1), nn.Linear(128, 1))
        self.role_predicate, self.role_word = Projection(width, 160), Projection(width, 160)
        self.role = _biaffine(len(codes.roles), 160)
        self.cue_tags = nn.Sequential(Projection(width, 128, 0.1), nn.Linear(128, len(CUE_TAGS)))
        self.cue, self.cued = Projection(width, 96), Projection(width, 96)
        self.attribution = _biaffine(len(ATTRIBUTION_ROLES), 96)
        self.trigger = nn.Sequential(Projection(width, 256, 0.2), nn.Linear(256, len(TYPES)))
        self.mode = nn.Sequential(Projection(width, 192, 0.2), nn.Linear(192, len(codes.modes)))
        self.status = nn.Sequential(Projection(width, 192, 0.2), nn.Linear(192, len(STATUSES)))
        self.party_trigger, self.party_word = Projection(width, 160), Projection(width, 160)
        self.party = _biaffine(len(PARTY_ROLES), 160)
        self.party_none = nn.Linear(160, len(PARTY_ROLES) - 1)
        self.role_party = nn.Linear(len(codes.roles), len(PARTY_ROLES), bias=False)
        self.party_back = nn.Parameter(torch.zeros(REACH + 1, len(PARTY_ROLES)))
        self.home_asks = nn.Sequential(nn.Dropout(0.25), nn.Linear(width, HOME))
        self.home_answers = nn.Sequential(nn.Dropout(0.25), nn.Linear(width, HOME))
        self.home_back = nn.Parameter(torch.zeros(2 * FAR + 2))
        self.homeless = nn.Sequential(Projection(width, 96), nn.Linear(96, 1))
        self.sector = nn.Sequential(Projection(width, 160), nn.Linear(160, len(SECTORS)))
        self.relation = PairRelation(width, len(ROOTS))
        for biaffine in (self.role, self.attribution, self.party):
            biaffine.data[0, -1, -1] = 4.0  # "no role" is what most pairs of words are

    def states(self, ids: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """Piece ids of each window → the state of each piece, [windows, pieces, H]."""
        return self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=cases).last_hidden_state

    def words(self, ids: Tensor, cases: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """Piece ids → the states at `firsts`, [windows, rows, H]."""
        states = self.states(ids, cases, mask)
        return torch.gather(states, 1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1])).float()

    def arcs(self, words: Tensor) -> Tensor:
        """[B, dependent, head]."""
        return with_one(self.arc_dep(words)) @ self.arc @ with_one(self.arc_head(words)).transpose(1, 2)

    def labels(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """States of N arcs' ends → [N, relations]."""
        return torch.einsum(
            "nd,kde,ne->nk", with_one(self.label_dep(dependents)), self.label, with_one(self.label_head(heads))
        )

    def roles(self, predicates: Tensor, words: Tensor) -> Tensor:
        """Predicates [N, H] with the words of their sentences [N, T, H] → [N, T, roles]."""
        return _pairs(self.role_predicate(predicates), self.role, self.role_word(words))

    def attributions(self, cues: Tensor, words: Tensor) -> Tensor:
        """Cues [N, H] with the words of their sentences → [N, T, attribution roles]."""
        return _pairs(self.cue(cues), self.attribution, self.cued(words))

    def parties(self, triggers: Tensor, words: Tensor) -> Tensor:
        """Triggers [N, H] with the words of their sentences → [N, T, party roles]; word 0: named elsewhere.

        What the semantic roles say of the pair is added: far more sentences taught them.
        """
        roles = self.roles(triggers, words).softmax(-1).detach()
        own = _pairs(self.party_trigger(triggers), self.party, self.party_word(words))
        return own + self.role_party(roles) + self.party_back[0]

    def earlier_parties(self, triggers: Tensor, words: Tensor, back: Tensor) -> Tensor:
        """Triggers [N, H] with words [N, C, H] that stand `back` [N, C] sentences before → [N, C, party roles]."""
        return _pairs(self.party_trigger(triggers), self.party, self.party_word(words)) + self.party_back[back]

    def nobody(self, triggers: Tensor) -> Tensor:
        """Triggers [N, H] → [N, party roles but "none"]: what a word's odds must exceed to be a bearer."""
        return self.party_none(self.party_trigger(triggers))


def _pairs(heads: Tensor, biaffine: Tensor, words: Tensor) -> Tensor:
    asked = torch.einsum("pd,kde->pke", with_one(heads), biaffine)
    return torch.einsum("pke,pte->ptk", asked, with_one(words))


def start_from(network: Network, weights: Path) -> None:
    """Load MiniLM's published weights; the two type embeddings become four letter cases that start alike."""
    from safetensors.torch import load_file

    state = {k.removeprefix("bert."): v for k, v in load_file(weights).items()}
    state = {k: v for k, v in state.items() if not k.startswith("pooler") and "position_ids" not in k}
    kinds = "embeddings.token_type_embeddings.weight"
    state[kinds] = state[kinds][:1].repeat(4, 1)
    missing, unexpected = network.encoder.load_state_dict(state, strict=False)
    if [k for k in missing if "position_ids" not in k] or unexpected:
        raise ValueError(f"these are not MiniLM-L6 weights: missing {missing[:3]}, unexpected {unexpected[:3]}")
