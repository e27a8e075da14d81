import datetime as dt
from pathlib import Path

import pytest

from standoff.pipeline.wire import WireDocument
from standoff.pipeline.work import document_here
from standoff.records.article import Article

TEXT = "\U0001f6a2 Egypt's president arrived in Khartoum on Tuesday, Sudan's state news agency said."


@pytest.fixture(scope="module")
def document(weights: Path) -> WireDocument:
    return document_here(Article(text=TEXT, published=dt.date(2019, 5, 2), source_id="7"), 1)


def test_mentions_say_whom_they_name(document: WireDocument) -> None:
    assert {"EGY", "SDN"} & {one.country for one in document.entities}


def test_a_place_has_coordinates(document: WireDocument) -> None:
    (khartoum,) = [one for one in document.places if one.text == "Khartoum"]

    assert khartoum.country == "SDN"
    assert khartoum.lat == pytest.approx(15.55, abs=0.2)


def test_a_time_has_its_day(document: WireDocument) -> None:
    assert ("on Tuesday", "2019-04-30") in {(f"on {one.text.removeprefix('on ')}", one.value) for one in document.times}


def test_offsets_count_code_points(document: WireDocument) -> None:
    for one in (*document.entities, *document.places, *document.times, *document.predicates):
        assert TEXT[one.start : one.end] == one.text
