import msgspec
import pytest
from store_examples import MAY

from standoff.measure.sentence import between, percent, sentence, times
from standoff.records.series import Kind, Question, Side
from standoff.records.verdict import Trend, Verdict, Window

QUESTION = Question(
    a=Side("Chile", ("CHL",)), b=Side("Peru", ("PER",)), since=MAY.isoformat(), until="2021-08-31", as_of="2021-08-31"
)
VERDICT = Verdict(
    question=QUESTION,
    trend=Trend.GROWING,
    sentence="",
    ratio=2.44,
    low=1.31,
    high=4.5,
    probability=0.9966,
    recent=Window(since="2021-08-11", until="2021-08-31", days=21, incidents=30, coverage=60),
    reference=Window(since="2021-05-01", until="2021-08-10", days=102, incidents=44, coverage=300),
    onset="2021-08-12",
    driver=Kind.ACTS,
    shares=(),
    incidents=(),
)


def test_the_verdict_read_aloud() -> None:
    assert sentence(VERDICT) == (
        "Tension between Chile and Peru is growing since 2021-08-12, driven by acts: 30 conflict incidents in the 21 "
        "days to 2021-08-31, 44 in the 102 days before; the rate per article read is 2.4 times the earlier one "
        "(95 % interval 1.31 to 4.50), probability of growth 99.7 %."
    )


@pytest.mark.parametrize("trend", list(Trend))
def test_no_answer_without_its_n(trend: Trend) -> None:
    for verdict in (VERDICT, msgspec.structs.replace(VERDICT, ratio=None)):
        said = sentence(msgspec.structs.replace(verdict, trend=trend))
        assert "30 conflict incidents in the 21 days to 2021-08-31, 44 in the 102 days before" in said


@pytest.mark.parametrize(
    ("window", "cells", "why"),
    [
        ("reference", {"days": 16}, "at least 21 days are needed to compare with."),
        ("recent", {"coverage": 0}, "nothing was read in the 21 days."),
        ("reference", {"coverage": 0}, "nothing was read in the days before."),
        ("reference", {"incidents": 2}, "fewer than 5 in all are too few to compare."),
    ],
)
def test_too_little_says_what_is_lacking(window: str, cells: dict[str, int], why: str) -> None:
    changed = {window: msgspec.structs.replace(getattr(VERDICT, window), **cells)}
    said = sentence(msgspec.structs.replace(VERDICT, trend=Trend.TOO_LITTLE, ratio=None, **changed))

    assert said.startswith("Tension between Chile and Peru: too little data to say. 30 conflict incidents in the 21")
    assert said.endswith(why)


def test_each_answer_says_how_sure_it_is() -> None:
    wide, steady, easing = (
        sentence(msgspec.structs.replace(VERDICT, trend=trend, probability=p, driver=None, onset=""))
        for trend, p in ((Trend.TOO_LITTLE, 0.9), (Trend.STEADY, 0.36), (Trend.EASING, 0.02))
    )

    assert wide.endswith("(95 % interval 1.31 to 4.50, too wide to call).")
    assert steady.endswith("(95 % interval 1.31 to 4.50), probability of growth 36 %.")
    assert easing.endswith("probability of easing 98 %.")


def test_over_and_direction() -> None:
    over = msgspec.structs.replace(QUESTION, over=Side("Bolivia", ("BOL",)), directed=True)
    assert between(over) == "from Chile toward Peru over Bolivia"


def test_probabilities_are_never_certain() -> None:
    assert [percent(p) for p in (0.97, 0.9962, 0.99999, 0.001)] == ["97 %", "99.6 %", "over 99.9 %", "under 1 %"]
    assert [times(r) for r in (2.44, 0.913)] == ["2.4 times", "0.91 times"]
