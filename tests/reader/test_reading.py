"""A reading is a plain record: it survives JSON."""

from __future__ import annotations

import msgspec

from standoff.reader.reading import Bearer, Frame, Happening, Name, Quotation, Reading, moved


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


def test_words_are_moved_and_nothing_else() -> None:
    reading = Reading(((0, 4), (5, 9)), ("NOUN", "VERB"), (1, -1), ("nsubj", "root"), (), (), (), ())

    assert moved(reading, 7).words == ((7, 11), (12, 16))
    assert msgspec.structs.replace(moved(reading, 7), words=reading.words) == reading
    assert moved(reading, 0) is reading
