"""Sources and contents without holes, and no cues of nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.annotate.pieces import BARE, CONTENT_GAP, SOURCE_GAP, closed_up
from standoff.reader.reading import Quotation, Run

RUNS = st.lists(st.integers(0, 40), min_size=2, max_size=8, unique=True).map(
    lambda marks: tuple((a, b) for a, b in zip(sorted(marks)[::2], sorted(marks)[1::2], strict=False))
)


def closed(source: tuple[Run, ...], content: tuple[Run, ...], cue: Run = (50, 51)) -> Quotation:
    (one,) = closed_up([Quotation(cue, source, content, 0.9)])
    return one


def test_a_small_hole_in_a_phrase_is_filled() -> None:
    assert closed(((0, 2), (4, 6)), ((10, 12), (15, 20))) == Quotation((50, 51), ((0, 6),), ((10, 20),), 0.9)


def test_pieces_far_apart_stay_pieces() -> None:
    far = ((0, 2), (2 + SOURCE_GAP + 1, 9))

    assert closed(far, ((20, 21),)).source == far
    assert closed((), ((20, 21), (21 + CONTENT_GAP + 1, 30))).content == ((20, 21), (21 + CONTENT_GAP + 1, 30))


def test_a_hole_that_holds_another_part_stays() -> None:
    """ "We will go", he said, "soon": source and cue stand inside the content."""
    quoted = closed(((4, 5),), ((0, 3), (6, 8)), cue=(5, 6))

    assert quoted.content == ((0, 3), (6, 8))


def test_an_unsure_cue_of_nothing_is_left_out() -> None:
    bare, sure, carrying = (
        Quotation((3, 4), ((0, 1),), content, score)
        for content, score in (((), BARE - 0.01), ((), BARE), (((5, 6),), 0.4))
    )

    assert closed_up([bare, sure, carrying]) == [sure, carrying]


@given(RUNS, RUNS)
def test_no_word_is_lost_and_none_of_another_part_is_taken(source: tuple[Run, ...], content: tuple[Run, ...]) -> None:
    cue = (60, 61)
    found = closed(source, content, cue)
    before, after = ({i for run in part for i in range(*run)} for part in (source, found.source))

    assert before <= after
    assert not (after - before) & {i for run in content for i in range(*run)}
    assert len(found.source) <= len(source)
