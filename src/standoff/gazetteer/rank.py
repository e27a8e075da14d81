"""How great an office is, by its words."""

from __future__ import annotations

import re

HEAD = re.compile(
    r"^(interim |acting |transitional )?(president|prime minister|premier|chancellor|king|queen|emir|sultan|leader"
    r"|supreme leader|general secretary|secretary-general|chief executive|pope|chief adviser|monarch|taoiseach)"
    r"( of (the )?(european commission|european council|palestinian authority|united nations|republic|government))?$",
    re.IGNORECASE,
)
SENIOR = re.compile(
    r"foreign|external affairs|defen[cs]e|interior|home (affairs|secretary|minister)|internal affairs|finance|treasury"
    r"|exchequer|secretary of state$|national security ad|vice[- ]president|deputy prime minister|speaker"
    r"|high representative|secretary general of|opposition|^leader of|presidential candidate|president of the"
    r"|commander|chief of (the )?(general )?staff|supreme|director of the (cia|fbi|fsb)|crown prince|vice premier",
    re.IGNORECASE,
)
MINOR = re.compile(
    r"ambassador|representative|deputy|state secretary|judge|justice|member|legislator|senator|under|advisor"
    r"|assistant|permanent|consul|envoy|first lady|court|parliamentary|lieutenant|solicitor"
    r"|province|region|municip|county|island",
    re.IGNORECASE,
)


def rank(office: str) -> int:
    """0 head of state or government, 1 the great offices, 2 other ministers and heads, 3 the rest."""
    if HEAD.match(office):
        return 0
    if office in {"Permanent Representative to the United Nations", "Ambassador to the United Nations"}:
        return 2
    if MINOR.search(office):
        return 3
    return 1 if SENIOR.search(office) else 2
