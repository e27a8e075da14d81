from standoff.cli.tension_lines import per_hundred, shortened, sparkline
from standoff.records.verdict import Window


def test_sparklines_show_the_end_and_never_hide_a_little() -> None:
    assert sparkline([0, 1, 100]) == " ▁█"
    assert sparkline([]) == ""
    assert sparkline([0, 0]) == "  "
    assert len(sparkline([1.0] * 500)) == 78


def test_words_are_cut_between_words() -> None:
    assert shortened("Chile accused\n Peru of shelling", 20) == "Chile accused Peru …"
    assert shortened("Chile", 20) == "Chile"


def test_windows_are_compared_by_what_was_read() -> None:
    window = Window(since="2021-08-11", until="2021-08-31", days=21, incidents=9, coverage=40)

    assert per_hundred(9, window) == "22"
    assert per_hundred(0, Window(since="", until="", days=0, incidents=0, coverage=0)) == "–"
