"""Records of PLOVER over one line, over several, with commas too many."""

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from standoff.exchange.plover_records import records, without_last_commas
from standoff.records.rejection import Rejection

values = st.recursive(
    st.none() | st.integers() | st.text(st.sampled_from('a,"\\}]{[ \n')),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=3), some, max_size=3),
    max_leaves=6,
)
objects = st.lists(st.dictionaries(st.sampled_from(["id", "source", "text"]), values, min_size=1), max_size=4)


def found(text: str) -> list[object]:
    stream = io.BufferedReader(io.BytesIO(text.encode()))
    return [json.loads(one) for _, one in records(stream, "a") if not isinstance(one, Rejection)]


@given(some=objects, indent=st.sampled_from([None, 2, 4]), between=st.sampled_from(["\n", ",\n", "\n\n"]))
def test_records_come_back_however_they_are_laid_out(indent: int | None, between: str, some: list[object]) -> None:
    assert found(between.join(json.dumps(one, indent=indent) for one in some)) == some
    assert found(json.dumps(some, indent=indent)) == some


@given(values)
def test_json_without_commas_too_many_stays_as_it_is(value: object) -> None:
    text = json.dumps(value).encode()

    assert without_last_commas(text) == text


def test_commas_that_nothing_follows_go() -> None:
    assert json.loads(without_last_commas(b'{"a": [1, "x,}",\n],\n}')) == {"a": [1, "x,}"]}
    assert found('[{"id": 1,},\n]') == [{"id": 1}]


def test_a_record_that_breaks_off_costs_no_other() -> None:
    stream = io.BufferedReader(io.BytesIO(b'{"id": "1", "te\n{"id": "2"}\nprose\n{\n  "id": "3"\n}\n'))

    assert [where for where, _ in records(stream, "a")] == ["a:1", "a:2", "a:3", "a:4"]
