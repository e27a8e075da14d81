"""Figures of the attributions: `python -m evaluation.attributions FOLDER [--people]`, FOLDER laid out as PolNeAR's.

Attributions are paired by their cues, one to one, the largest overlap first. Of a pair, the cue is exact where it
covers the same code points; source and content overlap where they share one; the whole is right where each of the
three shares at least half of the longer of the two (both empty counts as the same). F1 counts pairs against the
attributions that have such a part. `--people` scores the second person who marked a text against the first instead:
what a careful reader reaches by the same measure.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluation.brat import Characters, Marked, MarkedText, load_marked
from standoff.annotate.document import annotate
from standoff.reader.model import Reader
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.records.span import Span

Counts = Counter[tuple[str, str]]
FIGURES = ("exact cue", "cue overlap", "source overlap", "content overlap", "whole")


def pairs(said: Sequence[Marked], wanted: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Attributions whose cues overlap, one to one, the largest overlap first."""
    shared = (
        (_share(one.cue, other.cue), len(one.content & other.content), i, j)
        for i, one in enumerate(said)
        for j, other in enumerate(wanted)
        if one.cue & other.cue
    )
    left, right = set(range(len(said))), set(range(len(wanted)))
    found = []
    for _, _, i, j in sorted(shared, reverse=True):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            found.append((said[i], wanted[j]))
    return found


def counted(said: Sequence[Marked], wanted: Sequence[Marked]) -> Counts:
    """For each figure how many are right, said and wanted in one text."""
    counts: Counts = Counter()
    for name in FIGURES:
        part = name.removesuffix(" overlap")
        for side, marked in (("said", said), ("wanted", wanted)):
            counts[name, side] = sum(bool(getattr(one, part)) if part in ("source", "content") else 1 for one in marked)
    for one, other in pairs(said, wanted):
        counts["exact cue", "right"] += one.cue == other.cue
        counts["cue overlap", "right"] += 1
        counts["source overlap", "right"] += bool(one.source & other.source)
        counts["content overlap", "right"] += bool(one.content & other.content)
        halves = ((one.source, other.source), (one.cue, other.cue), (one.content, other.content))
        counts["whole", "right"] += all(_share(a, b) >= 0.5 for a, b in halves)
    return counts


def _share(one: Characters, other: Characters) -> float:
    longer = max(len(one), len(other))
    return len(one & other) / longer if longer else 1.0


def scored(counts: Iterable[Counts]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each figure over all texts."""
    whole = sum(counts, Counter())
    found = {}
    for name in FIGURES:
        right, said, wanted = (whole[name, key] for key in ("right", "said", "wanted"))
        found[name] = (right / max(said, 1), right / max(wanted, 1), 2 * right / max(said + wanted, 1))
    return found


def marked_in(document: Document) -> list[Marked]:
    """The attributions that a document holds."""
    return [Marked(_covered(a.source), _covered(a.cue), _covered(a.content)) for a in document.attributions]


def _covered(spans: Iterable[Span]) -> Characters:
    return frozenset(i for span in spans for i in range(span.start, span.end))


def of_reader(texts: Iterable[MarkedText], reader: Reader) -> dict[str, tuple[float, float, float]]:
    """The figures of what the reader and the rules find, against whoever marked each text first."""
    return scored(counted(marked_in(annotate(Article(text=t.text), reader)), t.readings[0]) for t in texts)


def of_people(texts: Iterable[MarkedText]) -> dict[str, tuple[float, float, float]]:
    """The figures of the second person who marked a text against the first."""
    return scored(counted(t.readings[1], t.readings[0]) for t in texts if len(t.readings) > 1)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.attributions", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--people", action="store_true", help="score a second person against the first")
    args = parser.parse_args()
    texts = load_marked(args.folder)
    figures = of_people(texts) if args.people else of_reader(texts, Reader.load())
    print(f"{'':16} precision  recall    F1")
    for name, (precision, recall, f1) in figures.items():
        print(f"{name:16} {100 * precision:9.1f} {100 * recall:7.1f} {100 * f1:5.1f}")


if __name__ == "__main__":
    main()
