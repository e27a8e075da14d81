"""An event looks like background by its own word and by what is told around it."""

from __future__ import annotations

import msgspec
from documents import document_of, sentence_of, trigger_of

from standoff.coding.background import AROUND, background_of
from standoff.records.document import Sentence, Trigger

TEXT = "Mali attack Chad"


def event(share: float, after: int = 0, probability: float = 0.9) -> Trigger:
    """An event that the reader takes for background with this probability."""
    trigger = trigger_of(TEXT, "attack", {"ASSAULT": probability}, after=after)
    return msgspec.structs.replace(trigger, statuses={"historical": share, "actual": 1 - share})


def told(*shares: float, probability: float = 0.9) -> float:
    """The odds of the first sentence's event, where others follow, one a sentence."""
    sentences: list[Sentence] = []
    for number, share in enumerate(shares):
        after = number * (len(TEXT) + 1)
        trigger = event(share, after, probability if number else 0.9)
        sentences.append(sentence_of(TEXT, trigger, after=after))
    return background_of(document_of(" ".join([TEXT] * len(shares)), *sentences), 0, sentences[0].triggers[0])


def test_the_reader_decides_where_nothing_stands_around() -> None:
    assert told(0.9) > 0 > told(0.1)


def test_background_around_makes_background_likelier_and_news_less_likely() -> None:
    assert told(0.4, 0.9, 0.9) > told(0.4) > told(0.4, 0.0, 0.0)
    assert told(0.4, 0.9, 0.9) > 0 > told(0.4, 0.0, 0.0)


def test_only_events_near_by_count() -> None:
    far = [0.0] * AROUND

    assert told(0.4, *far, 0.9) == told(0.4, *far)
    assert told(0.4, 0.9, probability=0.2) == told(0.4)
