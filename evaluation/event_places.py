"""How well the place of an event is found: `python -m evaluation.event_places [--data FILE] [--folds N] [--every N]`.

Each row of the data is a sentence with the word of one event, and the names of the places in which it happened, or
none. The sentence is read as an article of its own. A place found counts as right where it shares characters with a
place of the data; F1 is over places, in folds of the rows, with the lowest and highest fold. Four ways are compared:

- coded: the place of the event that the word is coded as; a word that is coded as none has no place;
- read: the place that the reader gives the word, coded or not, as soon as it is surer than the threshold of coding;
- weighed: the places that `resolve.event_place` gives the word, coded or not (fitted on these rows: what it reaches on
  rows that it has not seen is printed by `python -m training.places.fit`);
- nearest: the place name that stands nearest to the word, whatever the sentence says (what a reader must beat).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import msgspec

from evaluation.measure import ROOT
from standoff.annotate.document import annotate
from standoff.coding.claims import claims_of
from standoff.coding.parties import parties_of
from standoff.reader.model import Reader
from standoff.records.article import Article
from standoff.records.document import Document, EntityLabel, Role, Sentence
from standoff.records.span import Span
from standoff.resolve.event_place import place_of_claim, places_of

DATA = ROOT.parent / "shared" / "data" / "event_location" / "train.jsonl"
FOLDS = 5
PLACES = frozenset({EntityLabel.PLACE, EntityLabel.STATE})
BETWEEN = 1  # characters between words that the data marks one by one and that are one name


class Marked(msgspec.Struct, frozen=True):
    """A sentence with the word of an event and its places."""

    text: str
    verb: Span
    places: tuple[Span, ...]


class Score(msgspec.Struct):
    """Counts of places: found and right, found, in the data; `bare` counts words without a place, `kept` those of them
    that were given none."""

    right: int = 0
    found: int = 0
    given: int = 0
    met: int = 0
    bare: int = 0
    kept: int = 0

    @property
    def precision(self) -> float:
        """The share of the places found that are right."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """The share of the places of the data that were found."""
        return self.met / max(1, self.given)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class _Mark(msgspec.Struct):
    start: int
    end: int
    label: str


class _Line(msgspec.Struct):
    text: str
    spans: list[_Mark] = []


def marked(path: Path) -> Iterator[Marked]:
    """The rows that mark one word of an event; words that stand together are one place."""
    for line in path.read_bytes().splitlines():
        row = msgspec.json.decode(line, type=_Line)
        verbs = [mark for mark in row.spans if mark.label == "VERB"]
        if len(verbs) == 1:
            yield Marked(row.text, Span(verbs[0].start, verbs[0].end), _joined(row.spans))


def _joined(marks: list[_Mark]) -> tuple[Span, ...]:
    found: list[Span] = []
    places = (m for m in marks if m.label == "LOCATION" and m.start < m.end)  # some rows hold an empty mark
    for mark in sorted(places, key=lambda m: m.start):
        if found and mark.start - found[-1].end <= BETWEEN:
            found[-1] = Span(found[-1].start, mark.end)
        else:
            found.append(Span(mark.start, mark.end))
    return tuple(found)


def coded(document: Document, verb: Span) -> tuple[Span, ...]:
    """The places of the events that the word is coded as."""
    sentence = _sentence(document, verb)
    if sentence is None:
        return ()
    places = (place_of_claim(document, sentence, c) for c in claims_of(document) if c.trigger.overlaps(verb))
    return tuple(dict.fromkeys(place for place in places if place is not None))


def read(document: Document, verb: Span) -> tuple[Span, ...]:
    """The places that the reader gives the word."""
    found = [
        place.span
        for sentence in document.sentences
        for trigger in sentence.triggers
        if trigger.span.overlaps(verb)
        for place in parties_of(document, sentence, trigger, Role.PLACE)
    ]
    return tuple(dict.fromkeys(found))


def weighed(document: Document, verb: Span) -> tuple[Span, ...]:
    """The places that the weights of the package give the word."""
    sentence = _sentence(document, verb)
    return tuple(place.span for place in places_of(document, sentence, verb)) if sentence else ()


def _sentence(document: Document, verb: Span) -> Sentence | None:
    return next((sentence for sentence in document.sentences if sentence.span.overlaps(verb)), None)


def nearest(document: Document, verb: Span) -> tuple[Span, ...]:
    """The place name nearest to the word."""
    places = [entity.span for entity in document.entities if entity.label in PLACES]
    return (min(places, key=lambda s: max(s.start - verb.end, verb.start - s.end)),) if places else ()


WAYS: dict[str, Callable[[Document, Span], tuple[Span, ...]]] = {
    "coded": coded,
    "read": read,
    "weighed": weighed,
    "nearest": nearest,
}


def judge(score: Score, found: tuple[Span, ...], given: tuple[Span, ...]) -> None:
    """Add one word's places to the counts."""
    score.found += len(found)
    score.given += len(given)
    score.right += sum(any(place.overlaps(other) for other in given) for place in found)
    score.met += sum(any(place.overlaps(other) for other in found) for place in given)
    score.bare += not given
    score.kept += not given and not found


def measured(rows: Iterable[Marked], reader: Reader, folds: int) -> dict[str, list[Score]]:
    """The counts of each way, fold by fold; a row's fold is that of its text."""
    scores = {way: [Score() for _ in range(folds)] for way in WAYS}
    for row in rows:
        document = annotate(Article(text=row.text), reader)
        fold = crc32(row.text.encode()) % folds
        for way, find in WAYS.items():
            judge(scores[way][fold], find(document, row.verb), row.places)
    return scores


def report(scores: dict[str, list[Score]]) -> Iterator[str]:
    """A line for each way."""
    for way, folds in scores.items():
        yield f"{way:8} {means(folds)}"


def means(folds: Sequence[Score]) -> str:
    """Means over the folds, with the lowest and the highest F1."""
    n = len(folds)
    mean = {name: sum(getattr(s, name) for s in folds) / n for name in ("precision", "recall", "f1")}
    low, high = min(s.f1 for s in folds), max(s.f1 for s in folds)
    kept = sum(s.kept for s in folds) / max(1, sum(s.bare for s in folds))
    return (
        f"precision {mean['precision']:.3f}  recall {mean['recall']:.3f}  F1 {mean['f1']:.3f} "
        f"({low:.3f} to {high:.3f} in {n} folds)  words without a place left without {kept:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.event_places", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the file of rows")
    parser.add_argument("--folds", type=int, default=FOLDS)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth row")
    options = parser.parse_args()
    rows = list(marked(options.data))[:: options.every]
    print(f"{len(rows)} words, {sum(bool(row.places) for row in rows)} with a place")
    print("\n".join(report(measured(rows, Reader.load(1), options.folds))))


if __name__ == "__main__":
    main()
