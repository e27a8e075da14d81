import msgspec

from standoff.records.codes import EventType, Quad, Status
from standoff.records.incident import Incident, StatusCount

INCIDENT = Incident(
    id="i1",
    type=EventType.ACCUSE,
    mode="allege",
    quad=Quad.VERBAL_CONFLICT,
    score=-3.5,
    status=Status.ACTUAL,
    statuses=(StatusCount(Status.ACTUAL, 2),),
    date="2021-03-08",
    actors=("CHL",),
    recipients=("PER",),
    over=("BOL",),
    place="Arica",
    country="CHL",
    denied_by=("PER",),
    publishers=("Example",),
    articles=("a1",),
    events=("e1", "e2"),
    first_report="2021-03-10",
    last_report="2021-03-10",
    evidence="Chile accused Peru of shelling Arica.",
)


def test_an_incident_survives_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(INCIDENT), type=Incident) == INCIDENT
