"""Countries as datasets name them."""

import pytest
from exchange_examples import COUNTRIES


@pytest.mark.parametrize(
    ("name", "code"),
    [("Russian Federation", "RUS"), ("Congo", "COG"), ("Democratic Republic of Congo", "COD"), ("vnm", "VNM"),
     ("Occupied Palestinian Territory", "PSE"), ("European Union", "EUR"), ("Puerto Rico", "USA"), ("IGO", "IGO"),
     ("Atlantis", ""), ("", "")],
)  # fmt: skip
def test_a_name_or_a_code_gives_the_code(name: str, code: str) -> None:
    assert COUNTRIES.code(name) == code


def test_a_body_is_no_state() -> None:
    assert (COUNTRIES.body("European Union"), COUNTRIES.body("France")) == ("EUR", "")


def test_a_code_gives_a_name() -> None:
    assert (COUNTRIES.name("VNM"), COUNTRIES.name("IMG"), COUNTRIES.name("")) == ("Vietnam", "IMG", "")
