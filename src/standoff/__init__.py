"""standoff reads news reports: who did what to whom, according to whom, and whether it really happened."""

__version__ = "0.1.0"
