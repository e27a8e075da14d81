"""The gazetteer for whoever asks again and again."""

from __future__ import annotations

import functools

from standoff.gazetteer.load import Gazetteer, load_gazetteer


@functools.cache
def names() -> Gazetteer:
    """The gazetteer as it was when the first question came: reading it takes longer than most answers."""
    return load_gazetteer()
