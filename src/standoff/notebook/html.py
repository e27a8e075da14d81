"""HTML for notebooks, in which text from outside stays text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from standoff.queries.addresses import is_web

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Characters that cannot be seen and turn the direction of writing, or do what nobody sees; they show by number."""

MUTED = "opacity:.65;font-size:90%"


def shown(text: str) -> str:
    """Text as HTML: nothing in it is markup, and what would hide shows."""
    return html.escape(HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text))


def link(url: str, words: str) -> str:
    """Words that lead to an address, where a browser may follow it; else the words."""
    if not is_web(url):
        return shown(words)
    return f'<a href="{shown(url)}" rel="noopener noreferrer" target="_blank">{shown(words)}</a>'


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are HTML already."""
    head = "".join(f"<th style='text-align:left'>{shown(name)}</th>" for name in names)
    lines = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"


def muted(text: str) -> str:
    """A note beneath."""
    return f"<p style='{MUTED}'>{shown(text)}</p>"


def _cells(row: Sequence[str]) -> Iterator[str]:
    return (f"<td style='text-align:left;vertical-align:top'>{cell}</td>" for cell in row)
