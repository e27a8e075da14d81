from standoff.cli.tension_lines import shortened, sparkline


def test_sparklines_show_the_end_and_never_hide_a_little() -> None:
    assert sparkline([0, 1, 100]) == " ▁█"
    assert sparkline([]) == ""
    assert sparkline([0, 0]) == "  "
    assert len(sparkline([1.0] * 500)) == 78


def test_words_are_cut_between_words() -> None:
    assert shortened("Chile accused\n Peru of shelling", 20) == "Chile accused Peru …"
    assert shortened("Chile", 20) == "Chile"
