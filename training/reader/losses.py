"""What each layer of a batch of examples adds to the loss. Every loss is a mean over its own items."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
import torch.nn.functional as F  # noqa: N812 (its usual name)
from torch import Tensor

from standoff.reader.pieces import encoder_input, padded
from training.reader.examples import (
    ATTRIBUTION_ROLES,
    IGNORE,
    PARTY_ROLES,
    ROOTS,
    STATUSES,
    TAGS,
    TYPES,
    UPOS,
    Example,
    Window,
)
from training.reader.home_losses import Grouped, home_losses
from training.reader.network import Network
from training.reader.party_losses import Seen, Told, pair_loss, party_losses

WEIGHTS = {
    "upos": 0.5, "arc": 1.0, "label": 1.0, "predicate": 1.0, "role": 1.0, "tag": 1.0, "factuality": 0.3, "cue": 1.0,
    "attribution": 1.0, "trigger": 2.0, "mode": 0.5, "status": 0.7, "party": 1.0, "bearer": 1.5, "relation": 1.0,
    "hint": 0.5, "hinted party": 0.5, "home": 1.0, "sector": 0.5,
}  # fmt: skip
"""Weights of the losses: the trial's for syntax and roles; the events' own count most, being what is asked for."""


MASK = 103
BLANKED = torch.tensor([0.06, 0.18, 0.18, 0.18])
"""Share of pieces hidden in training on events, by letter case: names above all must not be learned by heart."""


class Batch:
    """Padded tensors of some windows and the sentences in them; with `blank`, some pieces of those about events are
    hidden."""

    def __init__(self, windows: Sequence[Window], *, blank: bool = False) -> None:
        self.examples = examples = [e for window in windows for e in window]
        inputs = [encoder_input([e.words for e in w], [e.pieces for e in w]) for w in windows]
        self.ids, self.cases = (torch.from_numpy(padded([i[k] for i in inputs])) for k in range(2))
        self.firsts = torch.from_numpy(padded([rows for i in inputs for rows in i[2]]))
        self.window = torch.tensor([k for k, window in enumerate(windows) for _ in window])
        self.number = [n for window in windows for n in range(len(window))]
        lengths = torch.tensor([len(i[0]) for i in inputs])
        self.mask = (torch.arange(self.ids.shape[1])[None] < lengths[:, None]).long()
        if blank and (examples[0].happenings is not None or examples[0].hint is not None):
            hidden = (torch.rand(self.ids.shape) < BLANKED[self.cases]) & (self.ids > MASK)
            self.ids = self.ids.masked_fill(hidden, MASK)
        self.lengths = [len(e.words) for e in examples]
        self.word_mask = torch.arange(self.firsts.shape[1])[None] <= torch.tensor(self.lengths)[:, None]

    def words(self, net: Network) -> Tensor:
        """The row states of each sentence, [sentences, T + 1, H]."""
        states = net.states(self.ids, self.cases, self.mask)
        return states[self.window[:, None], self.firsts].float()


def _rows(batch: Batch, has: Callable[[Example], object]) -> list[int]:
    return [b for b, e in enumerate(batch.examples) if has(e) is not None]


def _targets(batch: Batch, rows: list[int], values: Callable[[Example], list[int]]) -> Tensor:
    out = torch.full((len(rows), batch.firsts.shape[1]), IGNORE)
    for row, b in zip(out, rows, strict=True):
        row[1 : batch.lengths[b] + 1] = torch.tensor(values(batch.examples[b]))
    return out


def _syntax(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    rows = _rows(batch, lambda e: e.heads)
    if not rows:
        return {}
    w = words[rows]
    upos = _targets(batch, rows, lambda e: [UPOS.index(u) for u in e.upos or []])
    heads = _targets(batch, rows, lambda e: e.heads or [])
    labels = _targets(batch, rows, lambda e: [net.codes.relations.index(r) for r in e.labels or []])
    scores = net.arcs(w).masked_fill(~batch.word_mask[rows][:, None, :], -1e4)
    scores = scores.masked_fill(torch.eye(w.shape[1], dtype=torch.bool), -1e4)
    b, d = (heads != IGNORE).nonzero(as_tuple=True)
    return {
        "upos": F.cross_entropy(net.upos(w[b, d]), upos[b, d]),
        "arc": F.cross_entropy(scores[b, d], heads[b, d]),
        "label": F.cross_entropy(net.labels(w[b, d], w[b, heads[b, d]]), labels[b, d]),
    }


def _frames(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    rows = _rows(batch, lambda e: e.frames)
    if not rows:
        return {}
    marks = _targets(batch, rows, lambda e: [0] * len(e.words)).float()
    for row, b in zip(marks, rows, strict=True):
        row[[f.predicate + 1 for f in batch.examples[b].frames or []]] = 1.0
    known = marks != IGNORE
    losses = {
        "predicate": F.binary_cross_entropy_with_logits(net.predicate(words[rows]).squeeze(-1)[known], marks[known])
    }
    frames = [(b, f) for b in rows for f in batch.examples[b].frames or []]
    if frames:
        index = [b for b, _ in frames]
        targets = torch.zeros(len(frames), words.shape[1], dtype=torch.long)
        number = {role: k for k, role in enumerate(net.codes.roles)}
        for target, (_, frame) in zip(targets, frames, strict=True):
            for role, word in frame.roles:
                target[word + 1] = number.get(role, 0)
        mask = batch.word_mask[index].clone()
        mask[:, 0] = False
        scores = net.roles(words[index, [f.predicate + 1 for _, f in frames]], words[index])
        losses["role"] = pair_loss(scores, targets, mask)
    return losses


def _tags(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    losses = {}
    rows = _rows(batch, lambda e: e.tags)
    if rows:
        targets = _targets(batch, rows, lambda e: [IGNORE if t is None else TAGS.index(t) for t in e.tags or []])
        losses["tag"] = F.cross_entropy(net.tags(words[rows]).flatten(0, 1), targets.flatten(), ignore_index=IGNORE)
    facts = [(b, w + 1, v) for b, e in enumerate(batch.examples) for w, v in (e.factuality or {}).items()]
    if facts:
        b, w, values = zip(*facts, strict=True)
        said = net.factuality(words[list(b), list(w)]).squeeze(-1)
        losses["factuality"] = F.smooth_l1_loss(said, torch.tensor(values))
    return losses


def _attributions(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    rows = _rows(batch, lambda e: e.quotations)
    if not rows:
        return {}
    cues = _targets(batch, rows, lambda e: [0] * len(e.words))
    for row, b in zip(cues, rows, strict=True):
        for quotation in batch.examples[b].quotations or []:
            row[[i + 1 for i in quotation.cue]] = 2
            row[quotation.cue[0] + 1] = 1
    losses = {"cue": F.cross_entropy(net.cue_tags(words[rows]).flatten(0, 1), cues.flatten(), ignore_index=IGNORE)}
    found = [(b, q) for b in rows for q in batch.examples[b].quotations or []]
    if found:
        index = [b for b, _ in found]
        targets = torch.zeros(len(found), words.shape[1], dtype=torch.long)
        for target, (_, q) in zip(targets, found, strict=True):
            target[[i + 1 for i in q.content]] = ATTRIBUTION_ROLES.index("content")
            target[[i + 1 for i in q.source]] = ATTRIBUTION_ROLES.index("source")
        mask = batch.word_mask[index]
        losses["attribution"] = pair_loss(
            net.attributions(words[index, [q.cue[0] + 1 for _, q in found]], words[index]), targets, mask
        )
    return losses


def _events(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    rows = _rows(batch, lambda e: e.happenings)
    if not rows:
        return {}
    types = _targets(batch, rows, lambda e: [0] * len(e.words))
    for row, b in zip(types, rows, strict=True):
        for word, h in zip(batch.examples[b].trigger_words, batch.examples[b].happenings or [], strict=True):
            row[word + 1] = TYPES.index(h.type)
    known = types != IGNORE
    losses = {
        "trigger": F.cross_entropy(net.trigger(words[rows])[known], types[known], reduction="sum")
        / (types > 0).sum().clamp(min=4)
    }
    found = [
        (b, w, h)
        for b in rows
        for w, h in zip(batch.examples[b].trigger_words, batch.examples[b].happenings or [], strict=True)
    ]
    if not found:
        return losses
    index = [b for b, _, _ in found]
    states = words[index, [w + 1 for _, w, _ in found]]
    modes = torch.tensor([net.codes.modes.index(h.mode) if h.mode in net.codes.modes else 0 for _, _, h in found])
    losses["mode"] = F.cross_entropy(net.mode(states), modes)
    losses["status"] = F.cross_entropy(
        net.status(states), torch.tensor([STATUSES.index(h.status) for _, _, h in found])
    )
    told = [
        Told(b, *parties)
        for b, e in ((b, batch.examples[b]) for b in rows)
        for parties in zip(e.happenings or [], e.party_heads, e.earlier_heads, strict=True)
    ]
    return losses | party_losses(net, words, Seen(batch.word_mask, batch.number), told, states)


def _homes(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    return home_losses(net, words, Grouped(batch.examples, batch.window.tolist(), batch.number))


def _hints(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Some word of the sentence reports one of the hinted types; its likeliest word has the marked parties."""
    rows = _rows(batch, lambda e: e.hint)
    if not rows:
        return {}
    hints = [batch.examples[b].hint for b in rows]
    probabilities = net.trigger(words[rows]).softmax(-1)
    wanted = torch.zeros(len(rows), len(TYPES))
    for row, hint in zip(wanted, hints, strict=True):
        row[[TYPES.index(t) for t in hint.types or TYPES[1:]]] = 1.0
    usable = batch.word_mask[rows].clone()
    usable[:, 0] = False
    likely = (probabilities * wanted[:, None, :]).sum(-1) * usable
    none_of_them = torch.log1p(-likely.clamp(max=1 - 1e-4)).sum(1)
    losses = {"hint": -torch.log1p(-none_of_them.exp().clamp(max=1 - 1e-4)).mean()}
    marked = [k for k, hint in enumerate(hints) if hint.source or hint.target]
    if marked:
        losses["hinted party"] = _hinted_parties(net, words, batch, [rows[k] for k in marked], likely[marked].detach())
    return losses


def _hinted_parties(net: Network, words: Tensor, batch: Batch, rows: list[int], likely: Tensor) -> Tensor:
    """The marked parties of each sentence's likeliest trigger, weighted by how likely it is."""
    examples = [batch.examples[b] for b in rows]
    targets = torch.full((len(rows), words.shape[1]), IGNORE)
    for k, (target, e) in enumerate(zip(targets, examples, strict=True)):
        likely[k, [i + 1 for i in e.hint.source + e.hint.target]] = 0.0
        if e.hint.closed:
            target[1 : len(e.words) + 1] = 0
        for role, heads in e.party_heads[0].items():
            target[[i + 1 for i in heads]] = PARTY_ROLES.index(role)
    sure, triggers = likely.max(1)
    scores = net.parties(words[rows, triggers], words[rows])
    loss = F.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORE, reduction="none")
    weighted = (loss.view(len(rows), -1) * sure[:, None]).sum()
    return weighted / (targets > 0).sum().clamp(min=1)


def segments(example: Example, length: int) -> Tensor:
    """0 other words, 1 the source's, 2 the target's, 3 both."""
    out = torch.zeros(length, dtype=torch.long)
    if example.relation is not None:
        out[[i + 1 for i in example.relation.source]] += 1
        out[[i + 1 for i in example.relation.target]] += 2
    return out


def _relation(net: Network, words: Tensor, batch: Batch) -> dict[str, Tensor]:
    rows = _rows(batch, lambda e: e.relation)
    if not rows:
        return {}
    kinds = torch.stack([segments(batch.examples[b], words.shape[1]) for b in rows])
    roots = torch.tensor([ROOTS.index(batch.examples[b].relation.root) for b in rows])
    scores = net.relation(words[rows], kinds, batch.word_mask[rows])
    return {"relation": F.cross_entropy(scores, roots, label_smoothing=0.05)}


def losses_of(net: Network, batch: Batch) -> dict[str, Tensor]:
    """The weighted losses of every layer that the batch's examples carry."""
    with torch.autocast("cpu", torch.bfloat16):
        words = batch.words(net)
    found: dict[str, Tensor] = {}
    for part in (_syntax, _frames, _tags, _attributions, _events, _homes, _hints, _relation):
        found |= part(net, words, batch)
    return {name: WEIGHTS[name] * loss for name, loss in found.items()}
