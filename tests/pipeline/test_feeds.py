from pathlib import Path

import pytest

from standoff.pipeline.feeds import BACKOFF_MOST, STATE, Feed, Watch, load_watch, save_watch
from standoff.records.problem import Problem

FEED = Feed(url="https://news.example/rss")


def test_a_feed_that_fails_is_left_alone_for_longer_each_time_up_to_a_day() -> None:
    feed, pauses = FEED, []
    for _ in range(12):
        feed = feed.after_failure(1_000.0, 900.0, "answers 500")
        pauses.append(feed.due - 1_000.0)

    assert pauses[:3] == [900.0, 1_800.0, 3_600.0]
    assert pauses[-1] == BACKOFF_MOST
    assert (feed.failures, feed.error) == (12, "answers 500")


def test_success_forgets_the_failures_and_keeps_what_the_server_said() -> None:
    known = FEED.after_success(1.0, 900.0, '"7"', "Thu").after_failure(2.0, 900.0, "x")
    again = known.after_success(3.0, 900.0, "", "")

    assert (again.failures, again.error, again.etag, again.modified, again.due) == (0, "", '"7"', "Thu", 903.0)


def test_it_is_kept_in_the_store(tmp_path: Path) -> None:
    assert load_watch(tmp_path) is None
    watch = Watch(every=900.0, last_round=5.0, feeds=(FEED,))
    save_watch(tmp_path, watch)

    assert load_watch(tmp_path) == watch


def test_what_is_damaged_is_told(tmp_path: Path) -> None:
    (tmp_path / STATE).write_text("{")

    with pytest.raises(Problem, match="nothing twice"):
        load_watch(tmp_path)
