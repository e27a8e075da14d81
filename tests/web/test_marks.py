from __future__ import annotations

import msgspec
from told_store import EMOJI, FIRST, accusation, article

from standoff.records.event import Words
from standoff.web.marks import Role, marks_of
from standoff.web.units import units_of


def test_marks_stand_where_the_words_do() -> None:
    event = accusation(article(EMOJI, FIRST), "e1")
    units = EMOJI.encode("utf-16-le")

    found = {
        (mark.role, units[2 * mark.start : 2 * mark.end].decode("utf-16-le"))
        for mark in marks_of(event, units_of(EMOJI))
    }

    assert found == {
        (Role.EVIDENCE, "According to the ministry, Chile accused Peru of shelling Arica."),
        (Role.CUE, "According to"),
        (Role.SOURCE, "the ministry"),
        (Role.ACTOR, "Chile"),
        (Role.TRIGGER, "accused"),
        (Role.RECIPIENT, "Peru"),
        (Role.PLACE, "Arica"),
    }


def test_what_has_no_words_has_no_mark() -> None:
    event = msgspec.structs.replace(accusation(article(EMOJI, FIRST), "e1"), trigger=Words(0, 0, ""))

    assert Role.TRIGGER not in {mark.role for mark in marks_of(event, units_of(EMOJI))}
