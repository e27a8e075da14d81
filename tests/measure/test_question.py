import datetime as dt
from pathlib import Path

import pytest
from store_examples import ask

from standoff.records.problem import Problem


@pytest.mark.parametrize(
    ("a", "b", "asked", "said"),
    [
        ("Atlantis", "PER", {}, "'Atlantis' is no country that standoff knows"),
        ("CHL", "Chile", {}, "CHL stands on both sides"),
        ("FRA", "EU", {}, "FRA stands on both sides"),
        ("all", "all", {}, "both sides are everybody"),
        (" ", "PER", {}, "a side is empty"),
        ("CHL", "PER", {"since": dt.date(2021, 7, 1), "until": dt.date(2021, 6, 1)}, "is later than --until"),
        ("CHL", "PER", {"since": dt.date(2021, 8, 10)}, "they begin on 2021-08-02, and --since is 2021-08-10"),
        ("CHL", "PER", {"over": "Peru"}, "Peru is one of the two sides"),
        ("CHL", "PER", {"until": dt.date(2001, 1, 1)}, "nothing was published by 2001-01-01"),
        ("CHL", "PER", {"until": dt.date(2030, 1, 1)}, "lies after the as-of day"),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_line(
    crisis: Path, a: str, b: str, asked: dict[str, object], said: str
) -> None:
    with pytest.raises(Problem, match=said):
        ask(crisis, a, b, **asked)
