"""The executors agree, keep the order of the inputs, and lose no neighbour of a bad one."""

import datetime as dt
import multiprocessing
import time
from pathlib import Path

import pytest

from standoff.pipeline.items import Item
from standoff.pipeline.options import Options
from standoff.pipeline.pool import batched
from standoff.pipeline.run import outcomes
from standoff.records.article import Article
from standoff.records.rejection import Reason, Rejection
from standoff.store.outcome import Outcome

CAPITALS = ["Oslo", "Lima", "Cairo", "Hanoi", "Accra", "Quito", "Amman", "Dhaka", "Tunis", "Rabat", "Sofia", "Riga"]


def items() -> list[Item]:
    """Twelve reports, and a rejected input among them."""
    found = [
        Item(
            f"{city}.txt",
            Article(
                text=f"Ministers of France and Germany met in {city} on Monday. France accused Russia of lying.",
                published=dt.date(2019, 5, 2),
                source_id=city,
            ),
        )
        for city in CAPITALS
    ]
    bad = Item("b.txt", Rejection(reason=Reason.EMPTY, where="b.txt", detail="is empty"))
    return [*found[:5], bad, *found[5:]]


@pytest.fixture(scope="module")
def serial(weights: Path) -> list[Outcome]:
    return list(outcomes(items(), Options()))


def test_every_item_has_its_outcome_in_order(serial: list[Outcome]) -> None:
    assert [one.input for one in serial] == [one.input for one in items()]
    assert [one.input for one in serial if one.article is None] == ["b.txt"]
    assert all(one.events for one in serial if one.article)


def test_processes_give_the_same(serial: list[Outcome]) -> None:
    assert list(outcomes(items(), Options(), workers=2)) == serial


def test_a_killed_process_costs_nothing(serial: list[Outcome]) -> None:
    running = outcomes(items(), Options(), workers=2)
    found = [next(running)]
    for child in multiprocessing.active_children():
        child.kill()

    assert [*found, *running] == serial


def test_leaving_early_ends_the_processes(weights: Path) -> None:
    running = outcomes(items(), Options(), workers=2)
    next(running)
    del running

    ends = time.monotonic() + 20  # a process that was just being started ends a moment later
    while multiprocessing.active_children() and time.monotonic() < ends:
        time.sleep(0.05)
    assert multiprocessing.active_children() == []


def test_batches_are_read_as_they_are_asked_for() -> None:
    read: list[int] = []
    source = (read.append(n) or Item(str(n), items()[0].found) for n in range(10))  # type: ignore[func-returns-value]
    first = next(batched(source, 4))

    assert [item.input for item in first] == ["0", "1", "2", "3"]
    assert read == [0, 1, 2, 3]
