import pytest

from standoff.measure.kinds import kind_of
from standoff.ontology.types import quad_of
from standoff.records.codes import EventType, Status
from standoff.records.series import Kind


@pytest.mark.parametrize(
    ("type", "status", "kind"),
    [
        (EventType.ACCUSE, Status.ACTUAL, Kind.WORDS),
        (EventType.THREATEN, Status.ACTUAL, Kind.THREATS),
        (EventType.SANCTION, Status.ACTUAL, Kind.ACTS),
        (EventType.SANCTION, Status.FUTURE, Kind.THREATS),
        (EventType.CONSULT, Status.ACTUAL, Kind.COOPERATION),
        (EventType.CONSULT, Status.FUTURE, None),
        (EventType.ASSAULT, Status.ALLEGED, None),
        (EventType.ASSAULT, Status.NEGATED, None),
        (EventType.ASSAULT, Status.HISTORICAL, None),
    ],
)
def test_what_counts_as_what(type: EventType, status: Status, kind: Kind | None) -> None:
    assert kind_of(type, quad_of(type), status) is kind
