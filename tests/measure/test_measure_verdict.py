import datetime as dt
from pathlib import Path

from store_examples import MAY, ask

from standoff.records.series import Kind
from standoff.records.verdict import Trend


def test_a_crisis_is_called_growing_with_its_day_and_driver(crisis: Path) -> None:
    verdict = ask(crisis, "Chile", "PER").verdict

    assert (verdict.trend, verdict.driver) == (Trend.GROWING, Kind.THREATS)
    assert verdict.onset == (MAY + dt.timedelta(100)).isoformat()
    assert (verdict.recent.incidents, verdict.reference.incidents) == (29, 24)
    assert verdict.sentence.startswith(
        "Tension between Chile and Peru is growing since 2021-08-09, driven by threats: 29 conflict incidents"
    )
    assert len(verdict.incidents) == 5


def test_before_the_crisis_nobody_knew_of_it(crisis: Path) -> None:
    before = ask(crisis, "CHL", "PER", MAY + dt.timedelta(95)).verdict

    assert before.trend in (Trend.STEADY, Trend.TOO_LITTLE)
    assert before.recent.until == "2021-08-04"


def test_a_pair_without_incidents_is_too_little_data_and_says_its_n(crisis: Path) -> None:
    verdict = ask(crisis, "BOL", "PER").verdict

    assert (verdict.trend, verdict.ratio, verdict.probability) == (Trend.TOO_LITTLE, None, None)
    assert "0 conflict incidents in the 21 days" in verdict.sentence
