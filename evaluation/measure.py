"""Run the coder over annotated articles and keep every figure, so that a card can be shown without them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from standoff.pipeline.coder import Coder
from standoff.reader.weights import read_card
from standoff.scoring.bootstrap import Figure
from standoff.scoring.gold import load_gold
from standoff.scoring.report import Report
from standoff.scoring.score import compared, score

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "gold" / "dev"
STORED = ROOT / "evaluation" / "card.json"


class StoredCard(msgspec.Struct, frozen=True):
    """What was measured: when, with which reader, on how much; `reader_figures` are those of the reader's own card."""

    date: str
    reader: str
    articles: int
    mentions: int
    report: Report
    reader_date: str
    reader_figures: dict[str, float]

    @property
    def test_set(self) -> str:
        return f"{self.articles} articles with {self.mentions} mentions"

    @property
    def figures(self) -> dict[str, Figure]:
        return self.report.figures()


def measured(folder: Path = GOLD) -> StoredCard:
    """Code the annotated articles of a folder and score them; raises `Problem` where the folder is no gold."""
    gold, coder, card = load_gold(folder), Coder.load(), read_card()
    pairs = compared(gold, {one.id: coder.code(one.article).events for one in gold})
    return StoredCard(
        date=dt.date.today().isoformat(),
        reader=card.version,
        articles=len(gold),
        mentions=sum(len(one.mentions) for one in gold),
        report=score(pairs),
        reader_date=card.date,
        reader_figures=card.figures,
    )


def load_stored(path: Path = STORED) -> StoredCard | None:
    """The card as it was stored last; None where none was."""
    return msgspec.json.decode(path.read_bytes(), type=StoredCard) if path.is_file() else None


def store(card: StoredCard, path: Path = STORED) -> None:
    path.write_bytes(msgspec.json.format(msgspec.json.encode(card)) + b"\n")
