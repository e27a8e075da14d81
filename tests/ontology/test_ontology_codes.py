from standoff.ontology.codes import sectors, special_codes


def test_sectors_have_meanings() -> None:
    assert len(sectors()) == 24
    assert sectors()["JUD"].startswith("courts")


def test_special_codes_look_like_country_codes() -> None:
    assert all(len(code) == 3 and code.isupper() for code in special_codes())
    assert special_codes()["UNO"] == "United Nations"
