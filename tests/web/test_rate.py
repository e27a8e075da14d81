from __future__ import annotations

from standoff.web.rate import REMEMBERED, Rate


def test_a_burst_passes_and_then_a_steady_stream() -> None:
    time = [0.0]
    rate = Rate(rate=2, burst=3, clock=lambda: time[0])

    assert [rate.wait("a") for _ in range(4)] == [0, 0, 0, 1]
    time[0] = 0.5
    assert [rate.wait("a"), rate.wait("a")] == [0, 1]
    assert rate.wait("b") == 0


def test_addresses_are_forgotten_before_memory_fills() -> None:
    rate = Rate(rate=1, burst=1, clock=lambda: 0.0)

    for number in range(REMEMBERED + 5):
        rate.wait(str(number))

    assert len(rate._buckets) == REMEMBERED
