from standoff.records.verdict import Trend


def test_the_answers_read_as_words() -> None:
    assert [str(trend) for trend in Trend] == ["growing", "steady", "easing", "too little data"]
