from __future__ import annotations

import threading

import duckdb
import pytest

from standoff.queries.bounded import Turn
from standoff.queries.errors import TooSlowError

ENDLESS = "select count(*) from range(100000000000) a, range(1000) b"


def test_a_query_that_takes_too_long_is_stopped() -> None:
    connection = duckdb.connect()
    turn = Turn(connection, seconds=0.2)

    with pytest.raises(TooSlowError, match="no answer within"), turn():
        connection.execute(ENDLESS).fetchall()
    with turn():
        assert connection.execute("select 1").fetchall() == [(1,)]


def test_who_waits_too_long_is_told() -> None:
    turn = Turn(duckdb.connect(), seconds=0.2)
    inside, leave = threading.Event(), threading.Event()

    def hold() -> None:
        with turn():
            inside.set()
            leave.wait(30)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait(30)
    with pytest.raises(TooSlowError, match="busy"), turn():
        pass
    leave.set()
    holder.join()
