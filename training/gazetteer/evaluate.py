"""Country and sector of parties against annotated articles.

python training/gazetteer/evaluate.py [GOLD FOLDER] [--errors N]

The resolver is given the gold words at their place in the article; train/ has offsets, in dev/ the words are looked
for in the evidence sentence and skipped where they are not there.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from standoff.gazetteer.load import load_gazetteer
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.records.span import Span
from standoff.resolve.parties import Resolver

FIELDS = ("actors", "recipients", "said_by", "denied_by")
Row = tuple[str, str, str, str, Span]  # article, text, country, sector, span


def articles(folder: Path) -> dict[str, Article]:
    """The articles of a gold folder by id."""
    if (folder / "articles.jsonl").exists():
        rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
        return {r["id"]: article(r, r["text"]) for r in rows}
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    rows = index if isinstance(index, list) else [{"id": k, **v} for k, v in index.items()]
    return {r["id"]: article(r, (folder / f"{r['id']}.txt").read_text(encoding="utf-8")) for r in rows}


def article(row: dict[str, Any], text: str) -> Article:
    published = row.get("published") or row.get("date") or ""
    return Article(text=text, published=dt.date.fromisoformat(published[:10]) if published else None)


def parties(folder: Path) -> Iterator[Row]:
    """Every party whose words have a place."""
    for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        for party in (party for field in FIELDS for party in event.get(field, ())):
            start = place(event, party)
            if start >= 0:
                span = Span(start, start + len(party["text"]))
                yield event["article"], party["text"], party["country"], party["sector"], span


def place(event: dict[str, Any], party: dict[str, Any]) -> int:
    """Where a party's words begin in its article, -1 where that is not known."""
    if not party["text"]:
        return -1
    if "start" in party:
        return int(party["start"])
    at = str(event["sentence"]).find(party["text"])
    return int(event["evidence"]["start"]) + at if at >= 0 else -1


def evaluate(folder: Path, show: int) -> None:
    """Prints accuracy by source and the commonest errors."""
    texts = articles(folder)
    gazetteer = load_gazetteer()
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in parties(folder):
        rows[row[0]].append(row)
    hits: Counter[tuple[str, str]] = Counter()
    errors: list[tuple[str, ...]] = []
    began = time.perf_counter()
    for name, found in rows.items():
        resolver = Resolver(Document(texts[name], (), (), (), ()), gazetteer)
        for _, text, country, sector, span in found:
            result = resolver.resolve(span)
            source = name.split("-")[0] if folder.name == "train" else "dev"
            hits[source, "n"] += 1
            hits[source, "country"] += result.country == country
            hits[source, "sector"] += result.sector == sector
            if result.country != country or (result.sector != sector and "--sectors" in sys.argv):
                errors.append(
                    (
                        name,
                        text,
                        country + " " + sector,
                        result.country + " " + result.sector,
                        " | ".join(result.reasons)[:90],
                    )
                )
    took = time.perf_counter() - began
    print(folder.name, f"{1000 * took / len(rows):.1f} ms an article")
    for source in sorted({s for s, _ in hits}):
        n = hits[source, "n"]
        print(
            f"  {source}: {n} parties, country {hits[source, 'country'] / n:.3f},",
            f"sector {hits[source, 'sector'] / n:.3f}",
        )
    total = sum(v for (s, k), v in hits.items() if k == "n")
    print(
        "  all:", *(f"{k} {sum(v for (_, f), v in hits.items() if f == k) / total:.3f}" for k in ("country", "sector"))
    )
    if folder.name == "train":
        for error in errors[: show * 7 : 7] if show else ():
            print("   ", *error, sep=" ; ")


if __name__ == "__main__":
    gold = (
        Path(sys.argv[1])
        if len(sys.argv) > 1 and not sys.argv[1].startswith("--")
        else Path(__file__).parents[3] / "shared/gold"
    )
    wanted = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
    for part in ("train", "dev"):
        evaluate(gold / part, wanted)
