import pytest

from standoff.resolve.bodies import sector_of_body
from standoff.resolve.phrase import tokens


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Acme Holdings Ltd", "BUS"),
        ("Ostrava Steel", "BUS"),
        ("Fund for Rivers", "SOC"),
        ("Ostrava Evening Herald", "JRN"),
        ("Ostrava University", "EDU"),
        ("Jane Doe", ""),
        ("Group", ""),
        ("Ostrava group", ""),
    ],
)
def test_the_words_of_a_name_tell_what_it_is(name: str, sector: str) -> None:
    assert sector_of_body(tokens(name)) == sector
