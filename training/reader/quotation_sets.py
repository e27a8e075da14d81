"""PolNeAR: who says what, inside each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from standoff.annotate.sentences import split_sentences
from standoff.reader.words import word_spans
from training.reader.examples import Example, Quotation
from training.reader.held_out import held_out
from training.reader.sources import words_within


def _annotations(path: Path) -> Iterator[dict[str, list[tuple[int, int]]]]:
    spans: dict[str, tuple[int, int]] = {}
    links = []
    for line in path.open(encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("T"):
            bounds = [int(n) for n in "".join(cells[1:2]).replace(";", " ").split()[1:]]
            if bounds:  # some marks of the training part are cut off
                spans[cells[0]] = (bounds[0], bounds[-1])
        elif line.startswith("E"):
            links.append(cells[1].split())
    for link in links:
        found: dict[str, list[tuple[int, int]]] = {"Cue": [], "Source": [], "Content": []}
        for part in link:
            role, _, key = part.partition(":")
            role = role.rstrip("0123456789")
            if role in found and key in spans:
                found[role].append(spans[key])
        yield found


def attributions(data: Path, part: str, share: float = 1.0) -> list[Example]:
    """PolNeAR: source, cue and content inside each sentence; `share` of the articles, chosen by hash."""
    examples = []
    for path in sorted((data / f"polnear/{part}/text").iterdir()):
        marked = sorted((data / f"polnear/{part}/attributions").glob(f"{path.stem}_????.ann"))
        if marked and held_out(path.stem, share):  # where two people marked a text, the first by name counts
            examples += _quoted(path.stem, path.read_text(encoding="utf-8"), list(_annotations(marked[0])))
    return examples


def _quoted(key: str, text: str, links: list[dict[str, list[tuple[int, int]]]]) -> Iterator[Example]:
    """The sentences of one text, each with the parts of attributions that stand in it beside their cue."""
    for sentence in split_sentences(text):
        words = [(s + sentence.start, e + sentence.start) for s, e in word_spans(sentence.of(text))]
        parts = [
            {r: [i for a, b in spans for i in words_within(words, a, b)] for r, spans in link.items()} for link in links
        ]
        quotations = [Quotation(p["Cue"], p["Source"], p["Content"]) for p in parts if p["Cue"]]
        yield Example(f"{key}-{sentence.start}", [text[s:e] for s, e in words], quotations=quotations, text=key)
