"""The table of verbs of saying: `python -m training.speech_verbs FOLDER`, FOLDER laid out as PolNeAR's training part.

Counts, for each verb form that has a subject and a clause, how often annotators marked it as the cue of an attribution,
and keeps the forms that they marked nearly always. Writes src/standoff/annotate/data/speech_verbs.tsv.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

from evaluation.brat import MarkedText, load_marked
from standoff.annotate.layers import sentence_layers
from standoff.annotate.sentences import split_sentences
from standoff.reader.model import Reader
from standoff.records.document import Sentence

TABLE = Path(str(resources.files("standoff.annotate"))) / "data" / "speech_verbs.tsv"
FEWEST, SHARE = 3, 0.75
"""A form is kept that was seen so often, and of which this share was marked."""
HEADER = (
    "# Verb forms with a subject and a clause of their own: how often seen, how often marked as an attribution's cue.\n"
    "# Counted in the training part of PolNeAR 1.0 by training/speech_verbs.py.\n"
)


def clauses_of(sentence: Sentence) -> Iterator[int]:
    """The verbs that have both a subject and a clausal complement."""
    for i, word in enumerate(sentence.words):
        below = {w.relation.split(":")[0] for w in sentence.words if w.head == i}
        if word.upos == "VERB" and "nsubj" in below and below & {"ccomp", "parataxis"}:
            yield i


def counted(marked: MarkedText, reader: Reader) -> Iterator[tuple[str, bool]]:
    """(verb form, whether it is a cue) for each such verb of a text."""
    spans = split_sentences(marked.text)
    cues = {i for one in marked.readings[0] for i in one.cue}
    for span, reading in zip(spans, reader.read([s.of(marked.text) for s in spans]), strict=True):
        sentence = sentence_layers(span, reading)
        for i in clauses_of(sentence):
            word = sentence.words[i].span
            yield word.of(marked.text).lower(), word.start in cues


def table(counts: Sequence[tuple[str, bool]]) -> str:
    """The rows that are kept, as the file holds them."""
    seen, cued = Counter(form for form, _ in counts), Counter(form for form, cue in counts if cue)
    kept = sorted(form for form in seen if seen[form] >= FEWEST and cued[form] >= SHARE * seen[form])
    return HEADER + "".join(f"{form}\t{seen[form]}\t{cued[form]}\n" for form in kept if form.isalpha())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.speech_verbs", description=__doc__)
    parser.add_argument("folder", type=Path)
    reader = Reader.load()
    counts = [row for marked in load_marked(parser.parse_args().folder) for row in counted(marked, reader)]
    TABLE.write_text(table(counts), encoding="utf-8")


if __name__ == "__main__":
    main()
