"""The texts that the benchmarks read."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEWS = ROOT.parent / "shared" / "data" / "news" / "wikinews.jsonl"

REPORT = """\
Borduria recalls its ambassador from Syldavia

KLOW, March 3, 2021 - Borduria recalled its ambassador from Syldavia on Wednesday, a day after Syldavian police
arrested two of its border guards.

"We demand their release," Foreign Minister Anton Musler told reporters in Szohod. He warned that Borduria would
close its border if they were not freed by Sunday.

Syldavia denied that the men had been mistreated. Its prime minister offered to meet her counterpart in Geneva.
"""
"""A report made for the benchmarks: a cold start does not depend on how long the rest of a text is."""


def texts(path: Path = NEWS, limit: int | None = None) -> list[str]:
    """The `text` of each row of a JSON Lines file, the first `limit` of them."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, limit)]
