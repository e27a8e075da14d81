"""For tests that press Ctrl-C."""

from __future__ import annotations

import signal


def heed_interrupts() -> None:
    """Run in the child before it starts: a test run in the background hands down a SIGINT that is ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
