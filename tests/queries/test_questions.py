from __future__ import annotations

from pathlib import Path

from standoff.queries.asked import IncidentsAsked, PairAsked, PairsAsked
from standoff.queries.bounds import Bounds
from standoff.queries.grounds import Grounds
from standoff.queries.points import stretches
from standoff.queries.questions import daily_of, mirror_of, page_of_incidents, pairs_of


def test_one_pair_from_all_sides(store: Path) -> None:
    grounds = Grounds(store, Bounds())
    with grounds.at(None) as standing:
        mirror = mirror_of(standing, PairAsked(a="Chile", b="Peru"))
        page = page_of_incidents(standing, IncidentsAsked(a="CHL", b="PER", counted=True), 1000)
        pairs = pairs_of(standing.ground, PairsAsked())
        daily = daily_of(standing, PairAsked(a="CHL", b="PER"))

    counted = sum(point.conflict for point in mirror.there.points)
    assert counted == page.total
    assert len(stretches(mirror)) == len(mirror.there.points) + len(mirror.back.points)
    (pair,) = pairs.items
    assert (pair.actor, pair.recipient, pair.words + pair.threats + pair.acts) == ("CHL", "PER", 21)
    assert pair.before < 21
    assert daily.question.since == "2021-01-04"
    grounds.close()
