from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_html import Seen

import standoff as so
from standoff.notebook.coded import marked

TEXT = "🚢 ARICA - Chile accused Peru on Tuesday of shelling the town of Arica <b>by night</b>. Peru denied it."


def test_a_report_shows_its_words_and_events(weights: object) -> None:
    told = so.code(TEXT, published="2021-05-06", publisher="Example", url="https://example.org/1")

    assert told.article is not None
    assert len(told) == len(told.events) > 0
    for event in told:
        assert TEXT[event.trigger.start : event.trigger.end] == event.trigger.text
    seen = Seen(told._repr_html_())
    assert TEXT in seen.text
    assert "b" not in seen.tags
    assert told.pl()["publisher"].to_list() == ["Example"] * len(told)


@pytest.mark.parametrize(("text", "said"), [("", "has no text"), ("12 34", "no words")])
def test_what_cannot_be_coded_says_why(weights: object, text: str, said: str) -> None:
    told = so.code(text)

    assert (told.article, len(told)) == (None, 0)
    assert said in told._repr_html_()
    assert said in repr(told)
    assert told.rejections.pl().height == 1


def test_a_day_that_is_none(weights: object) -> None:
    assert "date" in so.code("Chile accused Peru.", published="some day").rejections[0].detail


def test_of_two_roles_the_first_is_shown() -> None:
    assert 'title="actor">a<' in marked("ab", [(0, 1, "actor"), (0, 1, "recipient"), (0, 2, "source")])


SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20), st.sampled_from(["trigger", "actor"]))


@given(st.text(max_size=20), st.lists(SPANS))
def test_marks_change_no_letter(text: str, marks: list[tuple[int, int, str]]) -> None:
    plain = Seen(marked(text, [])).text

    assert Seen(marked(text, marks)).text == plain
