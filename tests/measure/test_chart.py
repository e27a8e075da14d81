import pytest
from store_examples import quiet_then_loud

from standoff.gazetteer.load import load_gazetteer
from standoff.measure.answer import Answer, Asked, answered
from standoff.measure.chart import chart, draw
from standoff.measure.ground import ground


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    store = quiet_then_loud(tmp_path_factory.mktemp("chart") / "store", 60, 14)
    with ground(store) as opened:
        return answered(opened, Asked(a="CHL", b="PER", over=None), load_gazetteer())


def test_bars_stand_on_each_other_and_the_onset_is_marked(answer: Answer) -> None:
    spec = chart(answer.forth, answer.back, answer.verdict)
    shade, bars, _, rule, label = spec["vconcat"][0]["layer"]
    rows = bars["data"]["values"]
    loud = [row for row in rows if row["start"] == "2021-07-05"]

    assert [(row["kind"], row["low"], row["high"]) for row in loud] == [("words", 0, 7), ("threats", 7, 14)]
    assert {row["direction"] for row in rows} == {"CHL → PER"}
    assert shade["data"]["values"] == [{"start": answer.verdict.recent.since, "end": "2021-07-14"}]
    assert rule["data"]["values"][0]["onset"] == answer.verdict.onset != ""
    assert label["mark"]["type"] == "text"
    assert spec["title"]["text"] == "Chile and Peru: growing"


def test_coverage_stands_beneath(answer: Answer) -> None:
    strip = chart(answer.forth, answer.back, answer.verdict)["vconcat"][1]

    assert sum(row["articles"] for row in strip["data"]["values"]) == 3 * 74


def test_pictures_are_pictures(answer: Answer) -> None:
    pytest.importorskip("vl_convert", reason="the extra plot is not installed")
    spec = chart(answer.forth, answer.back, answer.verdict)

    assert draw(spec, "png").startswith(b"\x89PNG")
    assert b"Chile and Peru: growing" in draw(spec, "svg")
