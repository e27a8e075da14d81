"""The countries that an option names, by code or by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from standoff.gazetteer.load import Gazetteer
from standoff.measure.sides import side_of
from standoff.records.problem import Problem


def codes_of(words: Iterable[str], gazetteer: Gazetteer, on: dt.date) -> tuple[str, ...]:
    """The codes of countries and groups given as in `standoff tension`, each once; none for `all`.

    Raises `Problem` for words that name no country.
    """
    sides = [side_of(one, gazetteer, on) for one in words]
    return tuple(dict.fromkeys(code for side in sides for code in side.codes)) if all(s.codes for s in sides) else ()


def state_of(words: str, gazetteer: Gazetteer) -> str:
    """The code of one state given by its code or its name; empty for empty words.

    Raises `Problem` where the words name none, or several.
    """
    if not words:
        return ""
    codes = side_of(words, gazetteer, dt.date.max).codes
    if len(codes) != 1 or gazetteer.state(codes[0]) is None:
        raise Problem(f"{words[:40]!r} is not one country: give a code (RUS) or a name (Russia)")
    return codes[0]
