"""Train the reader: `python -m training.reader.train grammar`, then `… events`, `… again`, `… articles`.

Seeded; writes runs/reader/<stage>.pt when done and <stage>.part.pt every few minutes, from which the same command
goes on. Stages: syntax, roles, names, attribution and factuality first; then events, with some of the first stage's
sentences between them so that it is not forgotten; then events once more, the learning rate raised again; last, from
the mean of those two, whole articles in windows of neighbouring sentences, so that parties are found across them.
"""

from __future__ import annotations

import argparse
import collections
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from standoff.reader.pieces import WINDOW, Pieces
from training.reader import event_sets, grammar_sets
from training.reader.examples import Example, Window
from training.reader.held_out import held_out, held_out_article, held_out_lead
from training.reader.losses import Batch, losses_of
from training.reader.network import Codes, Network, start_from
from training.reader.quotation_sets import attributions
from training.reader.sources import DATA
from training.reader.triggers import mark_heads

RUNS = Path("runs/reader")
TOKENIZER = Path(__file__).resolve().parents[2] / "src/standoff/reader/data/tokenizer.json"
WORDS_A_BATCH = 512
PASSES = {
    "grammar": {"ewt": 5.0, "gum": 4.0, "entities": 3.0, "polnear": 1.5, "facts": 1.0},
    "events": {
        "events": 9.0, "plv": 6.0, "quads": 4.0, "cameo": 4.0, "headlines": 2.0,
        "ewt": 1.2, "gum": 1.2, "entities": 1.0, "polnear": 0.7, "facts": 0.2,
    },
    "again": {
        "events": 10.0, "plv": 4.0, "quads": 3.0, "cameo": 3.0, "headlines": 1.5,
        "ewt": 0.6, "gum": 0.6, "entities": 0.6, "polnear": 0.3, "facts": 0.1,
    },
    "articles": {
        "own": 6.0, "events": 6.0, "plv": 3.0, "quads": 1.5, "cameo": 1.5, "headlines": 0.5,
        "ewt": 2.5, "gum": 2.0, "entities": 1.5, "polnear": 1.0, "facts": 0.4,
    },
    "common": {"events": 3.0, "own": 0.7, "headlines": 1.0, "ewt": 0.4},
    "folds": {"events": 0.5, "own": 0.03, "plv": 7.0, "quads": 1.5, "cameo": 4.0, "headlines": 0.3, "ewt": 0.1},
}  # fmt: skip
"""How often each set is read. Losses were still falling at 7 passes of EWT; two hours on two cores bound it."""

RATES = {
    "grammar": (1e-4, 1e-3),
    "events": (7e-5, 6e-4),
    "again": (6e-5, 6e-4),
    "articles": (7e-5, 6e-4),
    "common": (7e-5, 6e-4),
    "folds": (7e-5, 6e-4),
}
"""Peak learning rates of encoder and heads: the trial's, then lower ones so that what was learned is kept."""
WIDEST = {"grammar": 0, "events": 0, "again": 0, "articles": 220, "common": 0, "folds": 0}
"""The most pieces of a window of sentences; 0: each sentence alone, which is faster."""
NARROWEST = 40
STAGE_BEFORE = {"events": "grammar", "again": "events", "articles": "mean", "common": "grammar", "folds": "common"}


def load_corpora() -> dict[str, list[Example]]:
    """Every training set by its short name, without what is held out."""
    data, gold = DATA / "data", DATA / "gold/train"
    events, own = event_sets.events(gold), event_sets.own_events(data)
    return {
        "ewt": grammar_sets.english_web(data, "train"),
        "gum": [e for e in grammar_sets.gum(data) if not held_out(e.key, 0.1)],
        "entities": [e for e in grammar_sets.entities(data) if not held_out(e.key, 0.1)],
        "polnear": attributions(data, "train"),
        "facts": grammar_sets.factuality(data, "UW", "train") + grammar_sets.factuality(data, "MEANTIME", "train"),
        "plv": event_sets.relations(data),
        "headlines": event_sets.synthetic_headlines(data),
        "quads": event_sets.quads(data),
        "cameo": event_sets.marked_parties(data),
        "events": [e for e in events if not held_out_lead(e.key)],
        "own": [e for e in own if not held_out_article(e.key)],
        "held-out": [e for e in events if held_out_lead(e.key)],
    }


def cut_in_pieces(sets: dict[str, list[Example]]) -> dict[str, list[Example]]:
    """Word pieces for every example; sentences that do not fit one pass are left out of training."""
    pieces = Pieces(TOKENIZER)
    kept: dict[str, list[Example]] = {}
    for name, examples in sets.items():
        for example in examples:
            example.pieces = pieces.of_words(example.words)
        kept[name] = [e for e in examples if e.words and sum(map(len, e.pieces)) <= min(WINDOW, 160)]
    return kept


def codes_of(sets: dict[str, list[Example]]) -> Codes:
    """Label sets as the data has them; roles and modes with too few examples to learn are left out."""
    relations = sorted({r for name in ("ewt", "gum") for e in sets[name] for r in e.labels or []})
    roles = collections.Counter(r for e in sets["ewt"] for f in e.frames or [] for r, _ in f.roles)
    modes = collections.Counter(h.mode for e in (*sets["events"], *sets["own"]) for h in e.happenings or [] if h.mode)
    return Codes(
        relations,
        ["none", *sorted(r for r, n in roles.items() if n >= 30)],
        ["", *sorted(m for m, n in modes.items() if n >= 3)],
    )


def windows_of(examples: Sequence[Example], widest: int, rng: random.Random) -> list[Window]:
    """Neighbours of one text together, up to a number of pieces that is drawn anew for each window."""
    windows: list[Window] = []
    room = 0
    for example in examples:
        size = sum(map(len, example.pieces)) + 1
        if not windows or size > room or not example.text or windows[-1][-1].text != example.text:
            windows.append([])
            room = rng.randint(NARROWEST, widest) if widest else 0
        windows[-1].append(example)
        room -= size
    return windows


def one_pass(examples: Sequence[Example], widest: int, rng: random.Random) -> list[list[Window]]:
    """Batches of windows of like length, in random order."""
    sized = [(sum(len(e.words) for e in w), w) for w in windows_of(examples, widest, rng)]
    batches: list[list[Window]] = [[]]
    words = 0
    for size, window in sorted(sized, key=lambda s: s[0] + rng.random() * 6):
        if words + size > WORDS_A_BATCH and batches[-1]:
            batches.append([])
            words = 0
        batches[-1].append(window)
        words += size
    rng.shuffle(batches)
    return batches


def plan(sets: dict[str, list[Example]], stage: str, seed: int, share: float = 1.0) -> list[list[Window]]:
    """All batches of a stage, the sets mixed evenly from start to end; `share` of its passes."""
    rng = random.Random(seed)
    placed: list[tuple[float, list[Window]]] = []
    for name, passes in PASSES[stage].items():
        times = passes * share
        batches: list[list[Window]] = []
        while len(batches) < times * len(one := one_pass(sets[name], WIDEST[stage], rng)):
            batches += one
        batches = batches[: int(times * len(one))]
        placed += [((i + rng.random()) / len(batches), batch) for i, batch in enumerate(batches)]
    return [batch for _, batch in sorted(placed, key=lambda p: p[0])]


def optimizer_of(network: Network, encoder_rate: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW with the trial's settings; no decay on norms and biases."""
    encoder = [(n, p) for n, p in network.named_parameters() if n.startswith("encoder")]
    plain = [p for n, p in encoder if "bias" in n or "LayerNorm" in n]
    decayed = [p for n, p in encoder if not ("bias" in n or "LayerNorm" in n)]
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder")]
    groups = [
        {"params": decayed, "lr": encoder_rate, "weight_decay": 0.01},
        {"params": plain, "lr": encoder_rate, "weight_decay": 0.0},
        {"params": heads, "lr": head_rate, "weight_decay": 0.01},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


class Average:
    """An exponential mean of the weights, which is what is kept: it is worth some tenths and costs little."""

    def __init__(self, network: Network, decay: float = 0.998) -> None:
        self.decay = decay
        self.state = {k: v.detach().clone() for k, v in network.state_dict().items()}

    def update(self, network: Network, step: int) -> None:
        """Move towards the present weights; faster at first."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for key, value in network.state_dict().items():
            if value.dtype.is_floating_point:
                self.state[key].lerp_(value, 1 - decay)


def save(path: Path, record: dict) -> None:
    """Write whole or not at all."""
    part = path.with_suffix(".tmp")
    torch.save(record, part)
    part.replace(path)


def run(stage: str, args: argparse.Namespace, sets: dict[str, list[Example]] | None = None) -> None:
    """One stage from its start, or from where it was stopped; on `sets`, already marked, where given."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)  # moments of words that do not occur decay into denormals, which halve the speed
    marked = sets is not None
    sets = cut_in_pieces(load_corpora()) if sets is None else sets
    codes = codes_of(sets)
    for name, examples in sets.items():
        print(f"{name:10} {len(examples):6} sentences {sum(len(e.words) for e in examples):8} words", flush=True)
    network = Network(codes)
    if stage == "grammar":
        start_from(network, Path(args.minilm))
    else:
        before = args.start or STAGE_BEFORE[stage]
        start_after(network, torch.load(RUNS / f"{before}.pt", weights_only=False))
        if not marked:
            mark_heads(network, [e for examples in sets.values() for e in examples])
    batches = plan(sets, stage, args.seed, args.share)
    learn(network, batches, stage, args)


def start_after(network: Network, record: dict) -> None:
    """Go on from another run's weights: heads and modes that are new since then start fresh."""
    state, old = dict(record["state"]), record["codes"].modes
    for key in ("mode.1.weight", "mode.1.bias"):
        rows = network.state_dict()[key].clone()
        for i, mode in enumerate(network.codes.modes):
            if mode in old:
                rows[i] = state[key][old.index(mode)]
        state[key] = rows
    network.load_state_dict(state, strict=False)


def learn(network: Network, batches: list[list[Window]], stage: str, args: argparse.Namespace) -> None:
    """The training loop: warm-up, linear decay, clipping, averaging, checkpoints."""
    name = args.name or stage
    encoder_rate, head_rate = RATES[stage]
    optimizer = optimizer_of(network, args.rate or encoder_rate, head_rate)
    rates = [g["lr"] for g in optimizer.param_groups]
    average, first = Average(network), 0
    part = RUNS / f"{name}.part.pt"
    if part.exists():
        record = torch.load(part, weights_only=False)
        network.load_state_dict(record["live"])
        optimizer.load_state_dict(record["optimizer"])
        average.state, first = record["state"], record["step"]
    seen: dict[str, list[float]] = collections.defaultdict(list)
    network.train()
    began = saved = time.time()
    for step in range(first, len(batches)):
        done = step / len(batches)
        for group, base in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = base * min(1.0, done / 0.06 + 0.02) * (1 - done)
        losses = losses_of(network, Batch(batches[step], blank=True))
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        optimizer.zero_grad()
        average.update(network, step)
        for key, loss in losses.items():
            seen[key].append(float(loss.detach()))
        if step % 100 == 99:
            took = (time.time() - began) / (step + 1 - first)
            means = " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in seen.items())
            print(f"{step + 1}/{len(batches)} left {took * (len(batches) - step) / 60:.0f} min | {means}", flush=True)
            seen.clear()
        if time.time() - saved > 240:
            saved = time.time()
            save(part, {"live": network.state_dict(), "state": average.state, "optimizer": optimizer.state_dict(),
                        "step": step + 1, "codes": network.codes})  # fmt: skip
    save(
        RUNS / f"{name}.pt",
        {"state": average.state, "codes": network.codes, "args": vars(args), "seconds": time.time() - began},
    )
    part.unlink(missing_ok=True)


def main() -> None:
    """Parse the command line and run a stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=sorted(PASSES))
    parser.add_argument("--minilm", default="", help="model.safetensors of all-MiniLM-L6-v2 (grammar only)")
    parser.add_argument("--start", default="", help="the run that this one starts from (default: the stage before)")
    parser.add_argument("--name", default="", help="name of this run (default: the stage)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rate", type=float, default=0.0, help="learning rate of the encoder")
    parser.add_argument("--share", type=float, default=1.0, help="this share of the stage's passes")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    RUNS.mkdir(parents=True, exist_ok=True)
    run(args.stage, args)


if __name__ == "__main__":
    main()
