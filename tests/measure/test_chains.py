import datetime as dt
from pathlib import Path

from store_examples import MAY, event, outcome, store_of

from standoff.measure.chains import chain
from standoff.measure.links import link
from standoff.records.codes import EventType
from standoff.store.outcome import Outcome
from standoff.store.query import Store

TOLD = "Chile expelled two Peruvian envoys from Santiago over the border shelling"


def report(text: str, days: int) -> Outcome:
    """The same story, dated three days after the one before it at most."""
    day = MAY + dt.timedelta(days)
    return outcome([event(EventType.SANCTION, "CHL", "PER", day, words=TOLD)], text, day)


def asked(folder: Path, as_of: str) -> dict[str, str]:
    with Store(folder) as store:
        link(store, folder)
        chain(store, as_of)
        return dict(store.rows("select event, incident from linked"))


def test_a_chain_is_one_incident_and_breaks_where_a_link_was_not_yet_published(tmp_path: Path) -> None:
    first, second, third = told = [report(text, days) for text, days in (("C", 0), ("B", 3), ("A", 6))]
    store = store_of(tmp_path / "s", [third, first, second])
    ids = [one.events[0].id for one in told]

    assert asked(store, "9999") == dict.fromkeys(ids, ids[0])
    assert asked(store, "2021-05-04") == {ids[0]: ids[0], ids[1]: ids[0]}
    assert asked(store, "2020-01-01") == {}


def test_ends_without_their_middle_are_two(tmp_path: Path) -> None:
    first, third = report("C", 0), report("A", 6)

    assert len(set(asked(store_of(tmp_path / "s", [first, third]), "9999").values())) == 2
