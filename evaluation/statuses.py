"""Whether it happened and who says so, measured: `python -m evaluation.statuses FOLDER [--leads]`.

FOLDER holds annotated articles (docs/scoring.md). `--leads` takes only the wire leads that the reader was not
trained on, which is what to develop on in a folder that training has seen.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from standoff.pipeline.coder import Coder
from standoff.records.codes import Status
from standoff.scoring.gold import load_gold
from standoff.scoring.report import Report
from standoff.scoring.score import compared, score
from training.reader.held_out import held_out_lead


def actual_precision(report: Report) -> float:
    """Of the matched mentions that were coded as actual, the share that are."""
    coded = [cell for cell in report.statuses if cell.predicted is Status.ACTUAL]
    right = sum(cell.count for cell in coded if cell.gold is Status.ACTUAL)
    return right / max(1, sum(cell.count for cell in coded))


def lines(report: Report) -> Iterator[str]:
    """The figures, then the table of what was read as what."""
    for field in (*report.dyad_fields, *report.fields):
        if field.name in ("status", "said_by"):
            on = "type and dyad" if field in report.dyad_fields else "sentence and type"
            yield f"{field.name} right where {on} match: {field.accuracy.value:.3f} ({field.right} of {field.asked})"
    yield f"macro-F1 of status: {report.status_macro_f1.value:.3f}"
    yield f"precision of actual: {actual_precision(report):.3f}"
    yield f"{'annotated, read as':20}" + "".join(f"{status.value:>14}" for status in Status)
    counts = {(cell.gold, cell.predicted): cell.count for cell in report.statuses}
    for gold in Status:
        yield f"{gold.value:20}" + "".join(f"{counts[gold, status]:14}" for status in Status)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.statuses", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--leads", action="store_true", help="only wire leads kept out of training")
    args = parser.parse_args()
    gold = [one for one in load_gold(args.folder) if not args.leads or held_out_lead(one.id)]
    coder = Coder.load()
    pairs = compared(gold, {one.id: coder.code(one.article).events for one in gold})
    print("\n".join(lines(score(pairs))))


if __name__ == "__main__":
    main()
