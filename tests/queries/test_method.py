from __future__ import annotations

from pathlib import Path

from told_store import reports, write_store

from standoff.measure.ground import ground
from standoff.queries.method import Gap, method_of


def test_every_gap_and_number_is_told(tmp_path: Path) -> None:
    some = list(reports())
    store = write_store(tmp_path / "store", [*some[:3], *some[5:9]])
    with ground(store) as opened:
        method = method_of(opened)

    assert method.gaps == (Gap("2021-01-07", "2021-01-08", 2),)
    assert {one.kind for one in method.kinds} == {"words", "threats", "acts", "cooperation"}
    assert {"recent_days", "certainty"} <= {one.name for one in method.numbers}
    assert all(one.name in method.reasons for one in method.numbers)
