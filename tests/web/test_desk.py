from __future__ import annotations

import pytest

from standoff.web.answers import Form
from standoff.web.desk import rows_at_once
from standoff.web.errors import AskedWrongError
from standoff.web.limits import Limits


def test_json_comes_in_pages_and_tables_whole() -> None:
    limits = Limits(most=10)

    assert rows_at_once(10, Form.JSON, limits) == 10
    assert rows_at_once(5000, Form.CSV, limits) == 5000
    with pytest.raises(AskedWrongError, match="cursor"):
        rows_at_once(11, Form.JSON, limits)
