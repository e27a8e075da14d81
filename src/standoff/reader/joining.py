"""A sentence that was read in parts, as one reading."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from standoff.reader.reading import Frame, Happening, Kin, Name, Quotation, Reading, Run


def joined(parts: Sequence[tuple[int, Reading]]) -> Reading:
    """The parts of one sentence, each with the number of its first word, as one reading of the whole."""
    moved = [_moved(reading, first) for first, reading in sorted(parts, key=lambda p: p[0])]
    return Reading(
        words=(),
        upos=tuple(u for r in moved for u in r.upos),
        heads=tuple(h for r in moved for h in r.heads),
        relations=tuple(n for r in moved for n in r.relations),
        names=tuple(n for r in moved for n in r.names),
        frames=tuple(f for r in moved for f in r.frames),
        quotations=tuple(q for r in moved for q in r.quotations),
        happenings=tuple(h for r in moved for h in r.happenings),
        kin=_kin([r.kin for r in moved if r.kin is not None]),
    )


def _kin(parts: Sequence[Kin]) -> Kin | None:
    """What the words of all parts ask and answer."""
    if len(parts) < 2:
        return next(iter(parts), None)
    rows = zip(*((k.asks, k.answers, k.nowhere, k.sectors) for k in parts), strict=True)
    return Kin(*(np.concatenate(arrays) for arrays in rows))


def _moved(reading: Reading, by: int) -> Reading:
    """The reading with every word number raised by `by`; a root stays -1."""
    if by == 0:
        return reading

    def run(r: Run) -> Run:
        return (r[0] + by, r[1] + by)

    return Reading(
        words=reading.words,
        upos=reading.upos,
        heads=tuple(h + by if h >= 0 else -1 for h in reading.heads),
        relations=reading.relations,
        names=tuple(Name(run(n.run), n.label, n.score) for n in reading.names),
        frames=tuple(Frame(f.word + by, f.factuality, tuple((r, w + by) for r, w in f.roles)) for f in reading.frames),
        quotations=tuple(
            Quotation(run(q.cue), tuple(map(run, q.source)), tuple(map(run, q.content)), q.score)
            for q in reading.quotations
        ),
        happenings=tuple(_moved_happening(h, by) for h in reading.happenings),
        kin=reading.kin,
    )


def _moved_happening(happening: Happening, by: int) -> Happening:
    """Words of earlier sentences keep their numbers."""
    bearers = tuple(
        b if b.back else msgspec.structs.replace(b, run=(b.run[0] + by, b.run[1] + by)) for b in happening.bearers
    )
    return msgspec.structs.replace(happening, word=happening.word + by, bearers=bearers)
