import msgspec
import strategies  # noqa: F401  (registers how texts and numbers are made)
from hypothesis import given
from hypothesis import strategies as st

from standoff.pipeline.wire import WireDocument


@given(st.builds(WireDocument))
def test_a_document_survives_json(document: WireDocument) -> None:
    assert msgspec.json.decode(msgspec.json.encode(document), type=WireDocument) == document


def test_the_wire_has_the_documented_layers() -> None:
    assert WireDocument.__struct_fields__[6:] == (
        "sentences",
        "entities",
        "places",
        "times",
        "attributions",
        "predicates",
    )
