"""What a check-up finds."""

from __future__ import annotations

import msgspec


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at; `mend` says what to do where it is not well, and is empty where it is."""

    what: str
    found: str
    mend: str = ""
