import datetime as dt

from standoff.gazetteer.load import Gazetteer
from standoff.resolve.era import era


def test_the_time_is_when_the_named_held_office_together(gazetteer: Gazetteer) -> None:
    when = era(gazetteer.persons(name) for name in ("Tony Blair", "Gerhard Schroeder", "Jacques Chirac"))

    assert when is not None
    assert dt.date(1998, 10, 27) <= when <= dt.date(2005, 11, 22)


def test_nobody_known_is_no_time(gazetteer: Gazetteer) -> None:
    assert era([]) is None
    assert era([gazetteer.named("Paris")]) is None
