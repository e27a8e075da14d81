"""`python -m standoff` does what the command `standoff` does."""

from __future__ import annotations

from standoff.cli.main import run

if __name__ == "__main__":
    run()
