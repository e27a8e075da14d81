"""The loss of finding a party's country: one choice among the words in sight that name a country, and none of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F  # noqa: N812 (its usual name)
from torch import Tensor

from standoff.records.homes import FAR
from training.reader.examples import IGNORE, SECTORS, Example
from training.reader.network import HOME, Network


class Grouped(NamedTuple):
    """The sentences of a batch, the window of each, and its number in its window."""

    examples: Sequence[Example]
    window: Sequence[int]
    number: Sequence[int]


class _Word(NamedTuple):
    sentence: int
    word: int


def home_losses(net: Network, words: Tensor, batch: Grouped) -> dict[str, Tensor]:
    """Of parties whose own words name no country, among `words` [sentences, T + 1, H]: "home" and "sector"."""
    told = [
        (_Word(b, head), side)
        for b, e in enumerate(batch.examples)
        for head, side in zip(e.side_heads, e.sides, strict=True)
    ]
    if not told:
        return {}
    at = [party for party, _ in told]
    states = words[[p.sentence for p in at], [p.word + 1 for p in at]]
    sectors = torch.tensor([SECTORS.index(s.sector) if s.sector in SECTORS else IGNORE for _, s in told])
    sector = F.cross_entropy(net.sector(states), sectors, reduction="sum") / len(told)
    named = [(_Word(b, w), country) for b, e in enumerate(batch.examples) for w, country in e.named]
    if not named:
        return {"sector": sector}
    chosen = _choice(net, words, batch, at, [word for word, _ in named])
    countries = [country for _, country in named]
    missed = [_missed(row, side.countries, countries) for row, (_, side) in zip(chosen, told, strict=True)]
    known = [one for one in missed if one is not None]
    return {"sector": sector} | ({"home": torch.stack(known).mean()} if known else {})


def _choice(net: Network, words: Tensor, batch: Grouped, parties: list[_Word], named: list[_Word]) -> Tensor:
    """[parties, named + 1]: the logarithm of each choice's probability; the last one is none of the words."""
    asks = net.home_asks(words[[p.sentence for p in parties], [p.word + 1 for p in parties]])
    answers = net.home_answers(words[[n.sentence for n in named], [n.word + 1 for n in named]])
    nowhere = net.homeless(words[[p.sentence for p in parties], [p.word + 1 for p in parties]])
    scores = asks @ answers.T / HOME**0.5 + net.home_back[_back(batch, parties, named)]
    visible = torch.tensor([[batch.window[p.sentence] == batch.window[n.sentence] for n in named] for p in parties])
    scores = scores.masked_fill(~visible.view(scores.shape), -torch.inf)
    return torch.cat([scores, nowhere], 1).log_softmax(1)


def _back(batch: Grouped, parties: list[_Word], named: list[_Word]) -> Tensor:
    """Which of `home_back` counts for each pair."""
    number = torch.tensor(batch.number)
    of_parties, of_named = (torch.tensor([w.sentence for w in ws], dtype=torch.long) for ws in (parties, named))
    far = (number[of_named][None] - number[of_parties][:, None]).clamp(-FAR, FAR)
    first = torch.tensor([n.word for n in named])[None] < torch.tensor([p.word for p in parties])[:, None]
    return torch.where((far == 0) & first, 2 * FAR + 1, far + FAR)


def _missed(chosen: Tensor, countries: frozenset[str], named: list[str]) -> Tensor | None:
    """How unlikely the party's countries are, each by all words that name it; None where none of them is named in
    sight."""
    if not countries:
        return -chosen[-1]
    each = []
    for country in sorted(countries):
        of_it = chosen[[i for i, c in enumerate(named) if c == country]]
        if len(of_it) and bool(torch.isfinite(of_it).any()):
            each.append(-torch.logsumexp(of_it, 0))
    return torch.stack(each).mean() if each else None
