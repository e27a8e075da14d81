"""Words of the input inside a line for people."""

from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.wording import listed, printable


def test_names_are_listed_in_one_short_line() -> None:
    assert listed(["a\nb", *"cdefghij"]) == "'a\\nb', 'c', 'd', 'e', 'f', 'g', 'h', 'i'"


@given(st.text())
def test_anything_becomes_one_line(text: str) -> None:
    assert printable(text).isprintable() and len(printable(text)) == len(text)
