import datetime as dt
from pathlib import Path

import pytest

from standoff.measure import queries
from standoff.measure.ground import ground
from standoff.measure.queries import sql
from standoff.records.problem import Problem


def test_no_store_and_no_report_by_then(crisis: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is no store"), ground(tmp_path):
        pass
    with pytest.raises(Problem, match="holds no dated report by 1999-01-01"), ground(crisis, dt.date(1999, 1, 1)):
        pass


def test_every_query_stands_in_a_file_and_says_what_it_answers() -> None:
    for name in sorted(path.stem for path in (Path(queries.__file__).parent / "sql").glob("*.sql")):
        assert sql(name).startswith("-- ")
