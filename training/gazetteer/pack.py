"""Drafts into one file: keys, postings, entries."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from draft import Draft

from standoff.gazetteer import spelling
from standoff.gazetteer.entry import Entry, Kind
from standoff.gazetteer.index import FORMAT, Table
from standoff.gazetteer.keys import fold, place_key


def keys_of(draft: Draft) -> set[str]:
    """All keys under which a draft is found."""
    return spelling.keys_of(draft.kind, draft.names, draft.country)


def keys_of_place(draft: Draft) -> set[str]:
    """The keys of the table of places: one a name."""
    return {place_key(name) for name in draft.names}


def pack(
    drafts: list[Draft], target: Path, version: str, keys_of: Callable[[Draft], set[str]] = keys_of
) -> dict[str, int]:
    """Writes the file; earlier drafts come first under a shared key. Returns counts."""
    holders: dict[str, list[int]] = {}
    pieces: list[bytes] = []
    encoder = msgspec.msgpack.Encoder()
    for draft in drafts:
        keys = {k for k in keys_of(draft) if len(k) > 1 and _welcome(k, draft, holders)}
        if not keys:
            continue
        for key in sorted(keys):
            holders.setdefault(key, []).append(len(pieces))
        terms = tuple(sorted(set(draft.terms), key=msgspec.structs.astuple))
        pieces.append(
            encoder.encode(
                Entry(
                    draft.kind,
                    draft.shown or draft.names[0],
                    draft.country,
                    draft.sector,
                    draft.id,
                    terms,
                    draft.weight,
                    draft.lat,
                    draft.lon,
                    draft.region,
                )
            )
        )
    offsets, at = [0], 0
    for piece in pieces:
        at += len(piece)
        offsets.append(at)
    postings = [numbers for numbers in holders.values() if len(numbers) > 1]
    places = {id(numbers): -1 - i for i, numbers in enumerate(postings)}
    keys_table = {
        key: numbers[0] if len(numbers) == 1 else places[id(numbers)] for key, numbers in sorted(holders.items())
    }
    table = Table(FORMAT, version, keys_table, postings, offsets, b"".join(pieces))
    target.write_bytes(msgspec.msgpack.encode(table))
    return {"keys": len(keys_table), "entries": len(pieces), "bytes": target.stat().st_size}


def _welcome(key: str, draft: Draft, holders: dict[str, list[int]]) -> bool:
    # Old dictionaries only add names; where a better source already has a name, theirs would only blur it.
    known = key in holders or (" " in key and fold(key) in holders)
    return not (draft.source == "phoenix" and draft.kind is not Kind.PERSON and known)
