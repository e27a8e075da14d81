"""The annotated texts that no reader is trained on, as a folder: `python -m training.reader.kept_out DIR`.

`standoff score DIR` (`--part ag`: the wire leads alone) and `python -m evaluation.calibrate --gold DIR` read it.
Thresholds are chosen there; the articles of ../shared/gold/dev are for measuring alone.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from standoff.annotate.sentences import split_sentences
from training.reader import annotations
from training.reader.held_out import held_out_article, held_out_lead
from training.reader.sources import DATA, read_lines


def kept_out() -> Iterator[annotations.Annotated]:
    """Wire leads, and whole articles of the project's own annotations, in the layout of ../shared/gold/train."""
    gold = DATA / "gold/train"
    by_article: dict[str, list[dict]] = {}
    for event in read_lines(gold / "events.jsonl"):
        by_article.setdefault(event["article"], []).append(event)
    for article in read_lines(gold / "articles.jsonl"):
        if held_out_lead(article["id"]):
            yield article, by_article.get(article["id"], [])
    for about, events in (*annotations.written(), *annotations.pointed(DATA / "data")):
        if held_out_article(about["id"]):
            yield about, list(_with_evidence(about["text"], events))


def _with_evidence(text: str, events: list[dict]) -> Iterator[dict]:
    sentences = split_sentences(text)
    for event in events:
        start = event["trigger_span"]["start"]
        home = next((s for s in sentences if s.start <= start < s.end), None)
        if home is not None:
            yield event | {"evidence": {"start": home.start, "end": home.end}, "sentence": home.of(text)}


def main() -> None:
    """Write the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    texts = list(kept_out())
    rows = {"articles": [about for about, _ in texts], "events": [event for _, events in texts for event in events]}
    for name, found in rows.items():
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    print(f"{len(rows['articles'])} texts with {len(rows['events'])} mentions in {folder}")


if __name__ == "__main__":
    main()
