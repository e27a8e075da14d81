"""What the reader saw of the countries of all words of a text, sentence by sentence, as one layer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from standoff.reader.reading import Reading
from standoff.records.document import Sentence
from standoff.records.homes import Floats, Homes


def homes_of(
    sentences: Sequence[Sentence], readings: Sequence[Reading], codes: tuple[str, ...], back: Floats
) -> Homes | None:
    """The layer, with the sectors' `codes` and what the distance adds; None for a text without words."""
    kin = [reading.kin for reading in readings if reading.kin is not None]
    starts = [word.span.start for sentence in sentences for word in sentence.words]
    if not kin or not starts:
        return None
    return Homes(
        starts=np.array(starts, dtype=np.int64),
        sentences=np.repeat(np.arange(len(sentences)), [len(sentence.words) for sentence in sentences]),
        asks=np.concatenate([one.asks for one in kin]),
        answers=np.concatenate([one.answers for one in kin]),
        nowhere=np.concatenate([one.nowhere for one in kin]),
        sectors=np.concatenate([one.sectors for one in kin]),
        codes=codes,
        back=back,
    )
