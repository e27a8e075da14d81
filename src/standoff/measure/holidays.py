"""Days on which offices and newsrooms rest, and which therefore count as Sundays."""

from __future__ import annotations

import datetime as dt

FIXED = frozenset({(1, 1), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31)})
"""New Year, May Day, Christmas and the eves: idle in most countries that write the world's news."""

AROUND_EASTER = frozenset({-2, 1})
"""Good Friday and Easter Monday, in days from Easter Sunday."""

SUNDAY = 6


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876, in Meeus's form)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def is_holiday(day: dt.date) -> bool:
    """Whether `day` is one of the few days on which most newsrooms rest."""
    return (day.month, day.day) in FIXED or (day - easter(day.year)).days in AROUND_EASTER


def day_kind(day: dt.date) -> int:
    """0 for a Monday to 6 for a Sunday or a holiday."""
    return SUNDAY if is_holiday(day) else day.weekday()
