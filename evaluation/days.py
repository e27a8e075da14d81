"""How many events get the right day: `python -m evaluation.days [--gold FOLDER]`.

Of the annotated mentions in whole articles (those with a day of publication) that the coder finds with their type,
the share whose day is the annotators', by part (what stands before the dash in the article's id). `dated`: mentions
that the annotators dated; `all`: the others too, which are right where they have no day.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.measure import GOLD
from standoff.pipeline.coder import Coder
from standoff.scoring.gold import GoldArticle, load_gold
from standoff.scoring.score import compared

Days = list[tuple[str, str]]
"""The annotators' day and the coder's, each empty where there is none."""


def matched(gold: Iterable[GoldArticle], coder: Coder) -> dict[str, Days]:
    """The days of the mentions that were found, by part."""
    found: dict[str, Days] = defaultdict(list)
    for one in (one for one in gold if one.article.published is not None):
        for pairs in compared([one], {one.id: coder.code(one.article).events}):
            days = [(pairs.gold[a].date, pairs.predicted[b].date) for a, b in pairs.by_type.items()]
            found[one.id.partition("-")[0]] += days
            found["together"] += days
    return found


def report(found: dict[str, Days]) -> Iterator[str]:
    """A line for each part."""
    for part, days in found.items():
        yield f"{part:10} {shares(days)}"


def shares(days: Days) -> str:
    """The shares of right days: of the dated ones and of all."""
    dated = [one == other for one, other in days if one]
    right = sum(one == other for one, other in days)
    return (
        f"dated {sum(dated) / max(1, len(dated)):.3f} of {len(dated):3}   "
        f"all {right / max(1, len(days)):.3f} of {len(days)}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.days", description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder of annotated articles")
    print("\n".join(report(matched(load_gold(parser.parse_args().gold), Coder.load()))))


if __name__ == "__main__":
    main()
