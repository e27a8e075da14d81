"""What goes wrong, by type and kind: `python -m evaluation.errors [--write] [--gold FOLDER]`.

Prints the tables of docs/errors.md; `--write` puts them between the markers there.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from evaluation.blocks import Block, run
from evaluation.markdown import rows_of
from evaluation.measure import GOLD, ROOT
from evaluation.reliability import Bin, expected_error, judged, reliability
from standoff.pipeline.coder import Coder
from standoff.records.codes import EventType
from standoff.scoring.errors import Kind, Mistake, mistakes
from standoff.scoring.gold import load_gold
from standoff.scoring.score import compared

BLOCK = Block(ROOT / "docs" / "errors.md", "<!-- error tables -->", "<!-- end of error tables -->")
CONFUSIONS = 12


def tables(folder: Path) -> str:
    """All tables as Markdown; raises `Problem` where the folder is no gold."""
    gold, coder = load_gold(folder), Coder.load()
    events = {one.id: coder.code(one.article).events for one in gold}
    pairs = compared(gold, events)
    found = list(mistakes(gold, pairs))
    right = Counter(p.gold[left].type for p in pairs for left in p.by_status)
    bins = reliability(judged(pairs, [events[one.id] for one in gold]))
    mentions = sum(len(one.mentions) for one in gold)
    head = f"Measured {dt.date.today()} with {coder.reader.name} on {len(gold)} articles with {mentions} mentions."
    return "\n\n".join([head, by_type(found, right), confusions(found), calibration(bins)])


def by_type(found: Sequence[Mistake], right: Counter[EventType]) -> str:
    """Per type: how many are wholly right, and each kind of mistake, by what was annotated or else coded."""
    counts = Counter(((m.gold or m.predicted).type, m.kind) for m in found if m.gold or m.predicted)
    kinds = [Kind.MISSED, Kind.SPURIOUS, Kind.WRONG_TYPE, Kind.WRONG_PARTY, Kind.WRONG_STATUS]
    rows = [
        [type_.value, str(right[type_]), *(str(counts[type_, kind]) for kind in kinds)]
        for type_ in EventType
        if right[type_] or any(counts[type_, kind] for kind in kinds)
    ]
    total = ["all", str(right.total()), *(str(sum(m.kind is kind for m in found)) for kind in kinds)]
    return rows_of(["type", "right", *(kind.value.replace("-", " ") for kind in kinds)], [*rows, total])


def confusions(found: Sequence[Mistake]) -> str:
    """The most frequent wrong types."""
    wrong = [m for m in found if m.kind is Kind.WRONG_TYPE]
    pairs = Counter((m.gold.type, m.predicted.type) for m in wrong if m.gold and m.predicted)
    rows = [[a.value, b.value, str(n)] for (a, b), n in pairs.most_common(CONFUSIONS)]
    return rows_of(["annotated", "coded", "times"], rows)


def calibration(bins: Sequence[Bin]) -> str:
    """The reliability table."""
    rows = [
        [f"{b.low:.1f}-{b.high:.1f}", str(b.events), *(f"{x:.2f}" for x in (b.mean, b.right_type, b.right_dyad))]
        for b in bins
    ]
    table = rows_of(["confidence", "events", "mean confidence", "type right", "type and dyad right"], rows)
    return f"{table}\n\nExpected calibration error of the type: {expected_error(bins):.3f}."


def main() -> int:
    return run("evaluation.errors", __doc__, BLOCK, lambda options: tables(options.gold), gold=GOLD)


if __name__ == "__main__":
    raise SystemExit(main())
