import datetime as dt
from pathlib import Path

import pytest

from standoff.pipeline.coder import Coded, Coder
from standoff.records.article import Article
from standoff.records.codes import EventType

TEXT = """Kenya expels two Somali diplomats

NAIROBI, March 4 - Kenya expelled two Somali diplomats on Monday, its foreign ministry said.

Somalia's foreign minister condemned the decision and denied that the men had spied. \U0001f1f0\U0001f1ea
Kenyan soldiers shot and killed three militants near the border on Sunday."""


@pytest.fixture(scope="module")
def coded(weights: Path) -> Coded:
    return Coder.load().code(Article(text=TEXT, published=dt.date(2019, 3, 4), source_id="row-1"))


def test_events_come_in_text_order_with_their_words(coded: Coded) -> None:
    starts = [event.trigger.start for event in coded.events]

    assert starts == sorted(starts)
    assert len(starts) >= 3
    for event in coded.events:
        for one in (*event.actors, *event.recipients, event.trigger, *event.evidence):
            assert TEXT[one.start : one.end] == one.text


def test_it_reads_who_did_what(coded: Coded) -> None:
    types = {event.type for event in coded.events}

    assert EventType.ASSAULT in types
    assert "KEN" in {actor.country for event in coded.events for actor in event.actors}


def test_an_event_knows_its_article_and_its_maker(coded: Coded) -> None:
    for event in coded.events:
        assert (event.article, event.source_id) == (coded.document.article.id, "row-1")
        assert event.coder.startswith("reader@")


def test_ids_are_unique(coded: Coded) -> None:
    ids = [event.id for event in coded.events]

    assert len(set(ids)) == len(ids)
