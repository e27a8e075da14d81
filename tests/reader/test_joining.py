"""Parts of a sentence are joined with their words counted from the sentence's start."""

from __future__ import annotations

import msgspec
import numpy as np

from standoff.reader.joining import joined
from standoff.reader.reading import Bearer, Frame, Happening, Kin, Name, Quotation, Reading

PART = Reading(
    words=(),
    upos=("NOUN", "VERB"),
    heads=(1, -1),
    relations=("nsubj", "root"),
    names=(Name((0, 1), "ORG", 0.9),),
    frames=(Frame(1, 2.0, (("ARG0", 0),)),),
    quotations=(Quotation((1, 2), ((0, 1),), (), 0.8),),
    happenings=(Happening(1, {"AID": 0.9}, {}, {}, (Bearer("actor", (0, 1), 0.9),), {}),),
)


def test_words_of_earlier_sentences_keep_their_numbers() -> None:
    (happening,) = PART.happenings
    far = msgspec.structs.replace(happening, bearers=(Bearer("actor", (0, 1), 0.9, back=1),))

    whole = joined([(0, PART), (2, msgspec.structs.replace(PART, happenings=(far,)))])

    assert whole.happenings[1].bearers[0].run == (0, 1)


def test_the_second_part_is_moved_and_order_does_not_matter() -> None:
    whole = joined([(2, PART), (0, PART)])

    assert whole.heads == (1, -1, 3, -1)
    assert [n.run for n in whole.names] == [(0, 1), (2, 3)]
    assert [f.word for f in whole.frames] == [1, 3]
    assert whole.frames[1].roles == (("ARG0", 2),)
    assert [q.cue for q in whole.quotations] == [(1, 2), (3, 4)]
    assert [h.bearers[0].run for h in whole.happenings] == [(0, 1), (2, 3)]


def test_what_words_ask_and_answer_is_joined_word_by_word() -> None:
    rows = np.array([[1.0], [2.0]], dtype=np.float32)
    kin = msgspec.structs.replace(PART, kin=Kin(rows, -rows, rows[:, 0], rows))

    whole = joined([(2, kin), (0, kin)])

    assert whole.kin is not None
    assert whole.kin.asks[:, 0].tolist() == [1, 2, 1, 2]
    assert whole.kin.nowhere.tolist() == [1, 2, 1, 2]
    assert joined([(0, PART)]).kin is None
