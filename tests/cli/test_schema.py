import msgspec
from click.testing import CliRunner
from examples import EVENT

from standoff.cli.schema import RECORDS, command, schema_of


def test_the_schema_of_an_event_names_its_fields() -> None:
    said = msgspec.json.decode(CliRunner().invoke(command, ["event"]).stdout)

    assert said["$ref"] == "#/$defs/Event"
    assert list(said["$defs"]["Event"]["properties"]) == list(msgspec.to_builtins(EVENT))


def test_all_records_stand_in_one_schema() -> None:
    schema = schema_of(list(RECORDS))

    assert schema["anyOf"] == [{"$ref": f"#/$defs/{name}"} for name in ("Event", "WireDocument", "Rejection")]
