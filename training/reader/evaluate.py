"""Figures of an exported reader on held-out data: `python -m training.reader.evaluate`.

Needs no torch. Syntax, roles and factuality on the published test and dev parts with their own words; names on a
tenth set aside by hash; attributions on PolNeAR dev; events on the wire leads that training never saw.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from standoff.reader.model import Reader
from standoff.reader.reading import Reading, Run
from standoff.reader.weights import WEIGHTS_FOLDER
from training.reader import event_sets, grammar_sets, quotation_sets
from training.reader.examples import Example
from training.reader.held_out import held_out, held_out_lead
from training.reader.sources import DATA


def f1(right: int, said: int, wanted: int) -> tuple[float, float, float]:
    """Precision, recall, F1 from counts."""
    precision, recall = right / max(said, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def overlap_f1(said: Sequence[set], wanted: Sequence[set]) -> tuple[float, float, float]:
    """Micro F1 of sets, one a sentence."""
    right = sum(len(s & w) for s, w in zip(said, wanted, strict=True))
    return f1(right, sum(map(len, said)), sum(map(len, wanted)))


def syntax(examples: Sequence[Example], readings: Sequence[Reading]) -> dict[str, float]:
    """UPOS, UAS and LAS over all words, punctuation too (the CoNLL 2018 setting, gold words)."""
    words = upos = unlabelled = labelled = 0
    for e, r in zip(examples, readings, strict=True):
        for i in range(len(e.words)):
            words += 1
            upos += e.upos[i] == r.upos[i]
            right = e.heads[i] - 1 == r.heads[i]
            unlabelled += right
            labelled += right and e.labels[i].split(":")[0] == r.relations[i].split(":")[0]
    return {"UPOS": upos / words, "UAS": unlabelled / words, "LAS": labelled / words}


def roles(examples: Sequence[Example], readings: Sequence[Reading]) -> dict[str, float]:
    """Predicate F1, and role F1 of (predicate, label, head word)."""
    pairs = [(e, r) for e, r in zip(examples, readings, strict=True) if e.frames is not None]
    predicates = overlap_f1(
        [{f.word for f in r.frames} for _, r in pairs], [{f.predicate for f in e.frames} for e, _ in pairs]
    )
    said = [{(f.word, role, w) for f in r.frames for role, w in f.roles} for _, r in pairs]
    wanted = [{(f.predicate, role, w) for f in e.frames for role, w in f.roles} for e, _ in pairs]
    return {"predicate F1": predicates[2], "SRL F1": overlap_f1(said, wanted)[2]}


def factuality(examples: Sequence[Example], reader: Reader) -> float:
    """Pearson's r at the marked words that the reader takes for predicates; elsewhere it says nothing (0)."""
    readings = [r for e in examples for r in reader.read_words([e.words])]
    said, wanted = [], []
    for e, r in zip(examples, readings, strict=True):
        facts = {f.word: f.factuality for f in r.frames}
        for word, value in (e.factuality or {}).items():
            said.append(facts.get(word, 0.0))
            wanted.append(value)
    return float(np.corrcoef(said, wanted)[0, 1])


def names_of(tags: Sequence[str | None]) -> set[tuple[int, int, str]]:
    """BIO tags → (first, end, label)."""
    found: list[list] = []
    for i, tag in enumerate(tags):
        if tag and tag[0] == "I" and found and found[-1][1] == i and found[-1][2] == tag[2:]:
            found[-1][1] = i + 1
        elif tag and tag != "O":
            found.append([i, i + 1, tag[2:]])
    return {tuple(f) for f in found}


def entities(examples: Sequence[Example], readings: Sequence[Reading]) -> dict[str, float]:
    """Exact-span F1 of names, per class and in all."""
    figures = {}
    for label in ("PERSON", "ORG", "PLACE", ""):
        said = [{(*n.run, n.label) for n in r.names if label in n.label} for r in readings]
        wanted = [{n for n in names_of(e.tags or []) if label in n[2]} for e in examples]
        figures[f"names {label or 'all'} F1"] = overlap_f1(said, wanted)[2]
    return figures


def _set(runs: Iterable[Run]) -> set[int]:
    return {i for a, b in runs for i in range(a, b)}


def attributions(examples: Sequence[Example], readings: Sequence[Reading]) -> dict[str, float]:
    """Exact-cue F1; on exact cues, the share whose source and content overlap the marked ones."""
    right = said = wanted = source = content = 0
    for e, r in zip(examples, readings, strict=True):
        cues = {(q.cue[0], q.cue[-1] + 1): q for q in e.quotations or []}
        said, wanted = said + len(r.quotations), wanted + len(cues)
        for q in r.quotations:
            gold = cues.get(q.cue)
            if gold is not None:
                right += 1
                source += bool(_set(q.source) & set(gold.source)) or not (q.source or gold.source)
                content += bool(_set(q.content) & set(gold.content)) or not (q.content or gold.content)
    return {"exact cue F1": f1(right, said, wanted)[2], "source overlap, cue right": source / max(right, 1),
            "content overlap, cue right": content / max(right, 1)}  # fmt: skip


def events(examples: Sequence[Example], readings: Sequence[Reading], threshold: float = 0.4) -> dict[str, float]:
    """Sentence + type F1; where a type is right, F1 of sides (is one found, and does it overlap the marked words) and
    the share of statuses that are right."""
    said, wanted, sides, status = [], [], [0, 0, 0], []
    for e, r in zip(examples, readings, strict=True):
        found = [h for h in r.happenings if sum(h.types.values()) >= threshold]
        said.append({next(iter(h.types)) for h in found})
        wanted.append({h.type for h in e.happenings or []})
        for gold in e.happenings or []:
            match = next((h for h in found if next(iter(h.types)) == gold.type), None)
            if match is None:
                continue
            status.append(next(iter(match.statuses)) == gold.status)
            for role in ("actor", "recipient"):
                a, b = _set(x.run for x in match.bearers if x.role == role), set(gold.parties.get(role, []))
                sides = [sides[0] + bool(a & b), sides[1] + bool(a), sides[2] + bool(b)]
    p, r_, f = overlap_f1(said, wanted)
    return {"leads: type precision": p, "leads: type recall": r_, "leads: type F1": f,
            "leads: sides F1": f1(*sides)[2], "leads: status right": float(np.mean(status or [0]))}  # fmt: skip


def read_texts(reader: Reader, examples: Sequence[Example]) -> list[Reading]:
    """One reading an example, in order; neighbours of one text are read together."""
    texts = [list(sentences) for _, sentences in itertools.groupby(examples, key=lambda e: e.text or e.key)]
    return [reading for text in texts for reading in reader.read_words([e.words for e in text])]


def figures_of(reader: Reader) -> dict[str, float]:
    """All figures."""
    data = DATA / "data"
    test = grammar_sets.english_web(data, "test")
    read = read_texts(reader, test)
    figures = syntax(test, read) | roles(test, read)
    figures["factuality r, UDS-IH2 dev (0 where no predicate is seen)"] = factuality(
        list(grammar_sets.factuality(data, "UDS_IH2", "dev")), reader
    )
    figures["factuality r, MEANTIME dev (0 where no predicate is seen)"] = factuality(
        grammar_sets.factuality(data, "MEANTIME", "dev"), reader
    )
    names = [e for e in grammar_sets.entities(data) if held_out(e.key, 0.1)]
    figures |= entities(names, [r for e in names for r in reader.read_words([e.words])])
    quoted = quotation_sets.attributions(data, "dev")
    figures |= attributions(quoted, read_texts(reader, quoted))
    leads = [e for e in event_sets.events(DATA / "gold/train") if held_out_lead(e.key)]
    figures |= events(leads, read_texts(reader, leads))
    return {k: round(v, 4) for k, v in figures.items()}


def main() -> None:
    """Parse the command line, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data-folder", type=Path, default=WEIGHTS_FOLDER)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    figures = figures_of(Reader(args.data_folder))
    for name, value in figures.items():
        print(f"{name:32} {100 * value:6.1f}")
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
