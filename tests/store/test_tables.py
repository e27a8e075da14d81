import datetime as dt

import pytest

from standoff.records.article import Article
from standoff.records.event import Event
from standoff.store.tables import UNDATED, column_types, duck_type, month_of


def test_columns_follow_the_record() -> None:
    columns = column_types(Event)

    assert list(columns) == list(Event.__struct_fields__)
    assert columns["type"] == columns["date"] == "VARCHAR"
    assert columns["score"] == "DOUBLE"
    assert columns["over"] == "VARCHAR[]"
    assert columns["trigger"] == 'STRUCT("start" BIGINT, "end" BIGINT, "text" VARCHAR)'
    assert columns["place"].startswith('STRUCT("start" BIGINT')
    assert columns["said_by"].endswith(', "cue" STRUCT("start" BIGINT, "end" BIGINT, "text" VARCHAR))[]')


def test_a_kind_that_no_column_holds_is_refused() -> None:
    with pytest.raises(TypeError, match="holds no"):
        duck_type(dict[str, int])


def test_the_month_is_the_publication_month() -> None:
    assert month_of(Article(text="x", published=dt.date(2019, 5, 2))) == "2019-05"
    assert month_of(Article(text="x")) == month_of(None) == UNDATED
