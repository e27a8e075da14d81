"""The accuracy card: `python -m evaluation.card [--write] [--gold FOLDER]`.

Codes the annotated articles and prints the card as Markdown; without them it prints the one stored last.
`--write` puts it between the markers in README.md and stores its figures in evaluation/card.json.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evaluation.markdown import card_markdown, write_into
from evaluation.measure import GOLD, ROOT, StoredCard, load_stored, measured, store
from standoff.records.problem import Problem


def current(folder: Path) -> StoredCard | None:
    """The card of a gold folder, or the stored one where the folder is absent; None where neither is."""
    return measured(folder) if folder.is_dir() else load_stored()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m evaluation.card", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the card into README.md and evaluation/card.json")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder of annotated articles")
    options = parser.parse_args()
    try:
        card = current(options.gold)
    except Problem as error:
        print(f"card: {error}", file=sys.stderr)
        return 2
    if card is None:
        print(f"card: no annotated articles at {options.gold} and no stored card; give --gold", file=sys.stderr)
        return 2
    print(card_markdown(card))
    if options.write:
        store(card)
        write_into(ROOT / "README.md", card_markdown(card))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
