from standoff.measure.rule import RULE, Rule


def test_every_number_says_its_reason() -> None:
    for name in Rule.__struct_fields__:
        assert f"`{name}`" in (Rule.__doc__ or "")


def test_windows_are_whole_weeks() -> None:
    assert RULE.recent_days % 7 == RULE.reference_days % 7 == 0
