import msgspec

from standoff.ingest.draft import Draft, Page, Source


def test_what_was_found_travels_between_processes_as_it_is() -> None:
    for one in (Draft(where="a.jsonl:7", text="Envoys met."), Page(where="a.html", data=b"<html>", charset="utf-8")):
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=type(one)) == one


def test_a_source_has_our_columns_unless_told() -> None:
    assert Source(name="a", label="a", path=None).columns == {}
