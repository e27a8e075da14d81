"""Fits the weights of resolve/event_place.py: `python -m training.places.fit [--data FILE] [--every N] [--write]`.

The rows are those of `evaluation.event_places`: sentences with the word of one event and the places where it happened.
Each place name of the sentence is a case. A logistic regression is fitted by Newton's method with a ridge; the
strongest features are kept and fitted again. Printed is F1 over places in five folds of the rows, with features and
weights chosen on the other four; `--write` puts the table into event_place.py.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from zlib import crc32

import msgspec
import numpy as np

from evaluation.event_places import DATA, FOLDS, Marked, Score, judge, marked, means
from standoff.annotate.document import annotate
from standoff.reader.model import Reader
from standoff.records.article import Article
from standoff.records.span import Span
from standoff.resolve import event_place
from standoff.resolve.event_place import THRESHOLD, candidates, chance
from training import weight_table

RIDGE = 5.0  # 3 and 10 give the same to a point
KEPT = 80
RARE = 20  # a feature of fewer cases is left out
STEPS = 10
Weights = dict[str, float]


class Row(msgspec.Struct, frozen=True):
    """A marked word with the place names of its sentence and their features."""

    marked: Marked
    names: tuple[tuple[Span, dict[str, float]], ...]

    @property
    def fold(self) -> int:
        """The fold of the row's text."""
        return crc32(self.marked.text.encode()) % FOLDS


def load_rows(data: Iterable[Marked], reader: Reader) -> list[Row]:
    """Read each row's text as an article of its own."""
    found = []
    for row in data:
        document = annotate(Article(text=row.text), reader)
        sentence = next((s for s in document.sentences if s.span.overlaps(row.verb)), None)
        names = candidates(document, sentence, row.verb) if sentence else []
        found.append(Row(row, tuple(names)))
    return found


def fit(rows: Sequence[Row], names: Sequence[str]) -> Weights:
    """Logistic regression over all place names."""
    index = {name: i for i, name in enumerate(names)}
    cases = [(span, features, row.marked.places) for row in rows for span, features in row.names]
    x, y = np.zeros((len(cases), len(index))), np.zeros(len(cases))
    for i, (span, features, places) in enumerate(cases):
        y[i] = any(span.overlaps(place) for place in places)
        for name, value in features.items():
            if name in index:
                x[i, index[name]] = value
    weights = np.zeros(len(index))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(index))
        weights += np.linalg.solve(hessian, x.T @ (y - p) - RIDGE * weights)
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True)}


def strongest(rows: Sequence[Row]) -> list[str]:
    """The features that weigh most, times the root of how often they are there."""
    counts = Counter(name for row in rows for _, features in row.names for name, x in features.items() if x)
    weights = fit(rows, [name for name, n in counts.items() if n >= RARE])
    return weight_table.strongest(weights, counts, KEPT)


def in_folds(rows: Sequence[Row]) -> list[Score]:
    """The counts of each fold by weights that have not seen it."""
    scores = []
    for fold in range(FOLDS):
        rest = [row for row in rows if row.fold != fold]
        weights = fit(rest, strongest(rest))
        score = Score()
        for row in (row for row in rows if row.fold == fold):
            found = tuple(span for span, features in row.names if chance(features, weights) >= THRESHOLD)
            judge(score, found, row.marked.places)
        scores.append(score)
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.places.fit", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the file of rows")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth row")
    parser.add_argument("--write", action="store_true", help="put the table into resolve/event_place.py")
    options = parser.parse_args()
    rows = load_rows(list(marked(options.data))[:: options.every], Reader.load(1))
    print(f"{len(rows)} words, {sum(len(row.names) for row in rows)} place names")
    print(means(in_folds(rows)))
    weight_table.show(fit(rows, strongest(rows)), event_place, write=options.write)


if __name__ == "__main__":
    main()
