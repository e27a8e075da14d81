from __future__ import annotations

from pathlib import Path

import pytest

from standoff.queries.asked import Between
from standoff.queries.bounds import Bounds
from standoff.queries.claims import claims_of
from standoff.queries.errors import AskedWrongError
from standoff.queries.grounds import Grounds


def test_claims_of_two_sides_are_those_of_everybody_that_are_theirs(store: Path) -> None:
    grounds = Grounds(store, Bounds())
    with grounds.at(None) as standing:
        everybody = claims_of(standing, Between())
        theirs = claims_of(standing, Between(a="Chile", b="Peru"))
        others = claims_of(standing, Between(a="Bolivia", b="Ecuador"))
        over = claims_of(standing, Between(a="CHL", b="PER", over="BOL"))
        with pytest.raises(AskedWrongError, match="no country"):
            claims_of(standing, Between(a="Atlantis"))
    grounds.close()

    assert theirs == everybody and others == []
    assert [one for one in everybody if "BOL" in one.over] == over
