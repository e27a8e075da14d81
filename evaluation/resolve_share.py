"""What resolution adds to the CPU time of coding: `python -m evaluation.resolve_share [--gold FOLDER] [--most N]`."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from evaluation.parties import GOLD
from standoff.annotate.document import annotate
from standoff.coding.claims import claims_of
from standoff.gazetteer.load import load_gazetteer
from standoff.reader.model import Reader
from standoff.resolve.events import resolve_claims
from standoff.scoring.gold import load_gold


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.resolve_share", description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD / "train", help="a folder of annotated articles")
    parser.add_argument("--most", type=int, default=60, metavar="N", help="only the N longest articles")
    options = parser.parse_args()
    gazetteer, reader = load_gazetteer(), Reader.load(1)
    articles = sorted((one.article for one in load_gold(options.gold)), key=lambda a: -len(a.text))[: options.most]
    annotate(articles[0], reader)  # what is loaded once is not counted
    gazetteer.places("Paris")
    before = resolving = 0.0
    for article in articles:
        start = time.process_time()
        document = annotate(article, reader)
        claims = claims_of(document)
        claimed = time.process_time()
        resolve_claims(document, claims, gazetteer, "share")
        before, resolving = before + claimed - start, resolving + time.process_time() - claimed
    print(
        f"{len(articles)} articles: read and coded {before:.1f} s, resolved {resolving:.1f} s, {resolving / before:.3f}"
    )


if __name__ == "__main__":
    main()
