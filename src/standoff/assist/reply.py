"""What a tool gives back: the answer, how much it rests on, and the sentences to check it by."""

from __future__ import annotations

from typing import Any

import msgspec

from standoff.queries.evidence import Evidence

WITHHELD = "this store keeps no words: offsets count code points of articles that whoever has them can look up"
NOTHING = "nothing of the kind is in the store: ask meta for its days and countries"


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """`n` counts the events or incidents that the answer rests on, all of them; `evidence` shows some of them.

    `next` is the cursor of the following rows, empty at the end. `note` says what a reader must know besides.
    """

    n: int
    answer: Any
    evidence: tuple[Evidence, ...]
    next: str = ""
    note: str = ""


def reply(n: int, answer: Any, evidence: tuple[Evidence, ...], next: str = "") -> Reply:
    """A reply with the note that it needs."""
    withheld = any(one.sentences and not any(words.text for words in one.sentences) for one in evidence)
    return Reply(n=n, answer=answer, evidence=evidence, next=next, note=WITHHELD if withheld else "" if n else NOTHING)
