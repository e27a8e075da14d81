from __future__ import annotations

from evaluation.days import report


def test_a_line_for_each_part_with_the_dated_and_all() -> None:
    days = [("2019-05-02", "2019-05-02"), ("2019-05-02", ""), ("", ""), ("", "2019-05-02")]
    assert list(report({"pn": days})) == ["pn         dated 0.500 of   2   all 0.500 of 4"]
