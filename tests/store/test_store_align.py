"""Words out, words in again."""

import msgspec
import pytest
from examples import ARTICLE, EVENT

from standoff.records.event import Denial, Event
from standoff.store.align import Mismatch, with_text

DENIAL = msgspec.structs.replace(EVENT, id="e2", actors=EVENT.recipients, denied_by=())


def bare(event: Event) -> Event:
    """The event without its words, as JSON has it without them."""

    def emptied(value: object) -> object:
        if isinstance(value, dict):
            return {key: "" if key in ("text", "title") else emptied(one) for key, one in value.items()}
        return [emptied(one) for one in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(emptied(msgspec.to_builtins(event)), Event)


def test_words_come_back_as_they_were() -> None:
    event = msgspec.structs.replace(EVENT, denied_by=(Denial(event="e2", text="Peru", country="PER"),))

    assert with_text([bare(event), bare(DENIAL)], ARTICLE) == [event, DENIAL]


def test_a_denial_elsewhere_stays_without_words() -> None:
    (event,) = with_text([bare(EVENT)], ARTICLE)

    assert [one.text for one in event.denied_by] == [""]


def test_another_text_is_refused() -> None:
    with pytest.raises(Mismatch, match="is one of article"):
        with_text([bare(EVENT)], msgspec.structs.replace(ARTICLE, text=ARTICLE.text + " "))


def test_offsets_beyond_the_text_are_refused() -> None:
    broken = msgspec.structs.replace(EVENT, trigger=msgspec.structs.replace(EVENT.trigger, end=9_999))

    with pytest.raises(Mismatch, match="beyond the"):
        with_text([broken], ARTICLE)
