import datetime as dt
from pathlib import Path

from store_examples import MAY, event, outcome, store_of

from standoff.measure.ground import ground
from standoff.measure.incidents import incidents
from standoff.records.codes import EventType, Status


def test_reports_without_a_publisher_are_counted(tmp_path: Path) -> None:
    told = outcome([event(EventType.ACCUSE, "CHL", "PER", MAY)], "One.", MAY, publisher="")
    with ground(store_of(tmp_path / "s", [told])) as opened:
        (found,) = incidents(opened)

    assert (found.publishers, len(found.articles)) == ((), 1)


def test_an_incident_says_what_its_reports_agree_on(tmp_path: Path) -> None:
    words = "Chile expelled two Peruvian envoys from Santiago over the shelling"
    first = outcome([event(EventType.SANCTION, "CHL", "PER", MAY, words=words)], "One.", MAY, "First")
    second = outcome(
        [event(EventType.SANCTION, "CHL", "PER", MAY, words=words, status=Status.ALLEGED)],
        "Two.",
        MAY + dt.timedelta(1),
        "Second",
    )
    with ground(store_of(tmp_path / "s", [first, second])) as opened:
        (one,) = incidents(opened)

    assert (one.publishers, one.first_report, one.last_report) == (("First", "Second"), "2021-05-01", "2021-05-02")
    assert (one.status, {s.status: s.mentions for s in one.statuses}) == (
        Status.ACTUAL,
        {Status.ACTUAL: 1, Status.ALLEGED: 1},
    )
    assert (one.actors, one.recipients, one.date) == (("CHL",), ("PER",), "2021-05-01")
