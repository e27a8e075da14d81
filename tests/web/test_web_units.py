from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standoff.web.units import units_of


@given(st.text(max_size=60), st.data())
def test_units_are_those_of_utf_16(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))

    assert units_of(text)(offset) == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def test_an_emoji_takes_two() -> None:
    assert [units_of("🚢a")(offset) for offset in (0, 1, 2)] == [0, 2, 3]
