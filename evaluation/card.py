"""The accuracy card: `python -m evaluation.card [--write] [--gold FOLDER]`.

Codes the annotated articles and prints the card as Markdown; without them it prints the one stored last.
`--write` puts it between the markers in README.md and stores its figures in evaluation/card.json.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from evaluation.blocks import Block, run
from evaluation.markdown import card_markdown
from evaluation.measure import GOLD, ROOT, StoredCard, load_stored, measured, store
from standoff.records.problem import Problem

BLOCK = Block(ROOT / "README.md", "<!-- accuracy card -->", "<!-- end of accuracy card -->")


def current(folder: Path) -> StoredCard | None:
    """The card of a gold folder, or the stored one where the folder is absent; None where neither is."""
    return measured(folder) if folder.is_dir() else load_stored()


def card(options: argparse.Namespace) -> str:
    """The card as Markdown, its figures stored where it is to be written; raises `Problem` where there is none."""
    found = current(options.gold)
    if found is None:
        raise Problem(f"no annotated articles at {options.gold} and no stored card; give --gold")
    if options.write:
        store(found)
    return card_markdown(found)


def main() -> int:
    return run("evaluation.card", __doc__, BLOCK, card, gold=GOLD)


if __name__ == "__main__":
    raise SystemExit(main())
