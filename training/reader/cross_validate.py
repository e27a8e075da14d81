"""Five-fold cross-validation on PLV and CAMEO spans: `python -m training.reader.cross_validate`.

Every fold's reader starts from one that was trained on events, after the grammar stage, and saw none of their sentences
(nor those of the quad classes, half of which are the same); it is then trained on the other four folds. All of it is
briefer than what the reader that is shipped was given. A sentence lies in one fold alone, whatever set it is in.
Prints, for PLV, macro-F1 of the 15 roots and of the 4 quad classes between given parties; for CAMEO spans, F1 of whole
sources and targets (entity level, exact) as the sides of a sentence's likeliest event. A fold that was trained already
is not trained again.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator

import torch

from standoff.annotate.document import annotate
from standoff.coding.parties import parties_of
from standoff.coding.relate import with_events
from standoff.reader.model import Reader
from standoff.reader.relation import relation_scores
from standoff.records.article import Article
from standoff.records.document import Role
from training.reader.evaluate import f1, overlap_f1
from training.reader.event_sets import quad_number
from training.reader.examples import ROOTS, Example
from training.reader.export import export
from training.reader.network import Network
from training.reader.sources import DATA, read_lines
from training.reader.train import RUNS, codes_of, cut_in_pieces, load_corpora, run, start_after
from training.reader.triggers import mark_heads

FOLDS = 5
SETS = ("plv", "cameo", "quads")
"""Sets that share sentences, and are cut into folds."""
Answer = tuple[str, str]
"""A root as annotated, and as read."""


def fold_of(words: Iterable[str]) -> int:
    """The fold of a sentence, by a hash of its letters."""
    letters = "".join("".join(words).split())
    return int(hashlib.sha256(letters.encode()).hexdigest()[:8], 16) % FOLDS


def _settings(args: argparse.Namespace, name: str) -> argparse.Namespace:
    return argparse.Namespace(**vars(args), name=name, start="", rate=0.0, share=1.0)


def marked_sets(args: argparse.Namespace) -> dict[str, list[Example]]:
    """Every set, its phrases marked by the parser of the grammar stage; trains what all folds start from."""
    sets = cut_in_pieces(load_corpora())
    parser = Network(codes_of(sets))
    start_after(parser, torch.load(RUNS / "grammar.pt", weights_only=False))
    mark_heads(parser, [e for examples in sets.values() for e in examples])
    if not (RUNS / "common.pt").exists():
        run("common", _settings(args, "common"), sets)
    return sets


def trained(fold: int, args: argparse.Namespace, sets: dict[str, list[Example]]) -> Reader:
    """The reader that never saw this fold."""
    name, folder = f"fold{fold}", RUNS / f"fold{fold}"
    if not (folder / "card.json").exists():
        if not (RUNS / f"{name}.pt").exists():
            seen = {k: [e for e in v if k not in SETS or fold_of(e.words) != fold] for k, v in sets.items()}
            run("folds", _settings(args, name), seen)
        export(name, folder, {})
    return Reader(folder)


def relations(reader: Reader, fold: int) -> Iterator[Answer]:
    """PLV's rows of one fold."""
    for row in read_lines(DATA / "data/plv/train.jsonl"):
        sentence = row["sentence"]
        spans = [(at, at + len(row[side])) for side in ("source", "target") if (at := sentence.find(row[side])) >= 0]
        if fold_of(sentence) == fold and len(spans) == 2:
            scores = with_events(relation_scores(reader, sentence, *spans), reader.read([sentence])[0].happenings)
            yield row["root"], max(scores, key=lambda root: scores[root])


def parties(reader: Reader, fold: int) -> Iterator[tuple[set, set]]:
    """Of each sentence of CAMEO spans in one fold, the (side, first word, last word) read and those annotated."""
    for row in read_lines(DATA / "data/cameo_spans/train.jsonl"):
        if fold_of(row["tokens"]) == fold:
            yield _read_sides(reader, row["tokens"]), set(_marked(row["tags"]))


def _marked(tags: list[str]) -> Iterator[tuple[str, int, int]]:
    for i, tag in enumerate(tags):
        if tag in ("B-S", "B-T"):
            end = i + 1
            while end < len(tags) and tags[end] == f"I-{tag[2]}":
                end += 1
            yield tag[2], i, end - 1


def _read_sides(reader: Reader, tokens: list[str]) -> set[tuple[str, int, int]]:
    starts = [sum(len(t) + 1 for t in tokens[:i]) for i in range(len(tokens))]
    document = annotate(Article(text=" ".join(tokens)), reader)
    triggers = [(sum(t.types.values()), s, t) for s in document.sentences for t in s.triggers]
    if not triggers:
        return set()
    _, sentence, trigger = max(triggers, key=lambda one: one[0])
    found = set()
    for side, role in (("S", Role.ACTOR), ("T", Role.RECIPIENT)):
        for party in parties_of(document, sentence, trigger, role):
            words = [i for i, at in enumerate(starts) if party.span.start <= at < party.span.end]
            if words:
                found.add((side, words[0], words[-1]))
    return found


def macro_f1(answers: list[Answer], classes: Iterable[object]) -> float:
    """The mean over classes of the F1 of each."""
    scores = []
    for one in classes:
        right = sum(wanted == said == one for wanted, said in answers)
        scores.append(f1(right, sum(s == one for _, s in answers), sum(w == one for w, _ in answers))[2])
    return sum(scores) / len(scores)


def main() -> None:
    """Train what is not trained yet, and print the figures over all folds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    sets = marked_sets(args)
    answers: list[Answer] = []
    sides: list[tuple[set, set]] = []
    for fold in range(FOLDS):
        reader = trained(fold, args, sets)
        answers += relations(reader, fold)
        sides += parties(reader, fold)
        print(f"fold {fold}: {len(answers)} relations, {len(sides)} sentences so far", flush=True)
    quads = [(quad_number(w), quad_number(s)) for w, s in answers]
    print(f"PLV, {len(answers)} pairs: 15 roots macro-F1 {100 * macro_f1(answers, ROOTS):.1f},", end=" ")
    print(f"quad macro-F1 {100 * macro_f1(quads, (1, 2, 3, 4)):.1f}")
    figures = [100 * x for x in overlap_f1([s for s, _ in sides], [w for _, w in sides])]
    print("CAMEO spans, {} sentences: precision {:.1f}, recall {:.1f}, F1 {:.1f}".format(len(sides), *figures))


if __name__ == "__main__":
    main()
