"""A reading is a plain record: it survives JSON."""

from __future__ import annotations

import msgspec

from standoff.reader.reading import Bearer, Frame, Happening, Name, Quotation, Reading


def test_round_trip() -> None:
    reading = Reading(
        words=((0, 4),),
        upos=("VERB",),
        heads=(-1,),
        relations=("root",),
        names=(Name((0, 1), "ORG", 0.9),),
        frames=(Frame(0, -1.5, (("ARG0", 0),)),),
        quotations=(Quotation((0, 1), (), ((0, 1),), 0.7),),
        happenings=(Happening(0, {"AID": 0.9}, {"": 1.0}, {}, (Bearer("actor", (0, 1), 0.8),), {"actor": 0.1}),),
    )

    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading
