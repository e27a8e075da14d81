import msgspec
from hypothesis import given
from strategies import rejections

from standoff.records.rejection import Reason, Rejection


@given(rejections)
def test_a_rejection_survives_json(rejection: Rejection) -> None:
    assert msgspec.json.decode(msgspec.json.encode(rejection), type=Rejection) == rejection


def test_a_reason_is_written_as_its_word() -> None:
    one = Rejection(reason=Reason.BAD_JSON, where="reports.jsonl:3", detail="is cut off: write the line again")

    assert b'"reason":"bad-json"' in msgspec.json.encode(one)
