"""The subject of another verb does not act."""

from __future__ import annotations

from documents import at, sentence_of, trigger_of

from standoff.coding.clauses import may_act

TWO = "Mali left after Chad accused Togo."
TWO_HEADS = {
    0: (1, "nsubj", "PROPN"),
    1: (-1, "root", "VERB"),
    3: (4, "nsubj", "PROPN"),
    4: (1, "advcl", "VERB"),
    5: (4, "obj", "PROPN"),
}
WANTS = "Mali wants to leave Chad."
WANTS_HEADS = {
    0: (1, "nsubj", "PROPN"),
    1: (-1, "root", "VERB"),
    3: (1, "xcomp", "VERB"),
    4: (3, "obj", "PROPN"),
}
ARMED = "Mali, which armed rebels, says Chad lied."
ARMED_HEADS = {
    0: (6, "nsubj", "PROPN"),
    2: (3, "nsubj", "PRON"),
    3: (0, "acl:relcl", "VERB"),
    4: (3, "obj", "NOUN"),
    6: (-1, "root", "VERB"),
    7: (8, "nsubj", "PROPN"),
    8: (6, "ccomp", "VERB"),
}


def test_the_subject_of_another_clause_does_not_act() -> None:
    accused = trigger_of(TWO, "accused", {"ACCUSE": 0.9})
    sentence = sentence_of(TWO, accused, heads=TWO_HEADS)

    assert may_act(sentence, accused, at(TWO, "Chad"), TWO)
    assert not may_act(sentence, accused, at(TWO, "Mali"), TWO)


def test_who_wants_to_act_may() -> None:
    leave = trigger_of(WANTS, "leave", {"RETREAT": 0.9})

    assert may_act(sentence_of(WANTS, leave, heads=WANTS_HEADS), leave, at(WANTS, "Mali"), WANTS)


def test_a_relative_clause_is_about_the_words_that_it_hangs_on() -> None:
    armed = trigger_of(ARMED, "armed", {"AID": 0.9})
    sentence = sentence_of(ARMED, armed, heads=ARMED_HEADS)

    assert may_act(sentence, armed, at(ARMED, "Mali"), ARMED)
    assert not may_act(sentence, armed, at(ARMED, "Chad"), ARMED)
