from pathlib import Path

from store_examples import ask

from standoff.measure.answer import Answer
from standoff.measure.ground import ground
from standoff.measure.series import pair_days
from standoff.records.series import Kind, Step


def counts(answer: Answer) -> list[int]:
    return [sum(point.of(kind) for point in answer.series.points) for kind in Kind]


def test_points_cover_every_stretch_and_add_up(crisis: Path) -> None:
    answer = ask(crisis, "CHL", "PER", step=Step.MONTH)
    by_day = ask(crisis, "CHL", "PER", step=Step.DAY)

    assert [point.start for point in answer.series.points] == ["2021-05-01", "2021-06-01", "2021-07-01", "2021-08-01"]
    assert len(by_day.series.points) == 114
    assert sum(p.conflict for p in answer.series.points) == sum(p.conflict for p in by_day.series.points) == 53
    assert sum(p.coverage for p in answer.series.points) == 3 * 114
    assert [sum(p.conflict for p in s.points) for s in (answer.forth, answer.back)] == [53, 0]


def test_words_threats_acts_and_cooperation_are_told_apart(mixed: Path) -> None:
    assert counts(ask(mixed, "CHL", "PER")) == [1, 1, 1, 1]
    assert counts(ask(mixed, "CHL", "PER", directed=True)) == [1, 0, 0, 1]
    assert counts(ask(mixed, "CHL", "PER", over="BOL")) == [1, 0, 0, 0]


def test_groups_and_everybody(mixed: Path) -> None:
    assert counts(ask(mixed, "EU", "Russia")) == [1, 0, 0, 0]
    assert counts(ask(mixed, "EU", "all")) == [1, 0, 0, 0]  # what members do to each other is their own affair
    assert counts(ask(mixed, "all", "RUS", directed=True)) == [1, 0, 0, 0]
    assert counts(ask(mixed, "DEU,FRA", "RUS")) == [1, 0, 0, 0]


def test_pairs_by_day_are_what_a_forecast_reads(mixed: Path) -> None:
    with ground(mixed) as opened:
        rows = {(row.actor, row.recipient): row for row in pair_days(opened, "2021-05-01", "2021-05-04")}

    assert (rows["PER", "CHL"].threats, rows["PER", "CHL"].acts, rows["PER", "CHL"].cooperation) == (1, 1, 1)
    assert rows["CHL", "PER"].day == "2021-05-01"
