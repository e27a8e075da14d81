import msgspec
from hypothesis import given
from strategies import events

from standoff.records.event import Event


@given(events)
def test_an_event_survives_json(event: Event) -> None:
    assert msgspec.json.decode(msgspec.json.encode(event), type=Event) == event


def test_the_wire_has_the_fields_in_their_documented_order() -> None:
    assert Event.__struct_fields__[:4] == ("id", "article", "source_id", "url")
    assert Event.__struct_fields__[-3:] == ("incident", "confidence", "coder")
