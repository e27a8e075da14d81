"""Nouns that describe persons of office, bodies, states and groups, and what each says of whom it means.

The tables are common English words; their heads come from PLOVER's agent classes, not from any article.
"""

from __future__ import annotations

from standoff.records.document import EntityLabel


def table(words: str) -> frozenset[str]:
    """A word list, written as one string."""
    return frozenset(words.split())


ROLES = table(
    "president minister premier chancellor leader spokesman spokeswoman spokesperson secretary ambassador envoy "
    "general king queen prince governor mayor senator lawmaker congressman congresswoman judge prosecutor diplomat "
    "official chief commander director chairman chairwoman head candidate politician lawyer attorney colonel admiral "
    "emir sheikh pope bishop archbishop cleric monarch ruler dictator representative adviser advisor speaker "
    "commissioner deputy officer journalist reporter suspect activist dissident billionaire businessman man woman"
)
BODIES = table(
    "ministry government court company party agency council parliament congress senate assembly commission committee "
    "department army military navy police administration union bloc alliance organization organisation body bank "
    "newspaper tribunal embassy firm cabinet coalition office institute university regime federation corporation "
    "watchdog broadcaster network authority legislature consulate delegation panel"
)
STATES = table("country nation state kingdom republic island territory")
GROUPS = table(
    "group movement militia faction militants rebels protesters demonstrators insurgents separatists troops soldiers "
    "forces fighters officials leaders ministers lawmakers senators authorities officers activists workers students "
    "migrants refugees residents villagers gunmen attackers terrorists extremists prisoners hostages civilians people "
    "citizens voters supporters opponents critics diplomats inspectors lawyers prosecutors judges investigators "
    "experts journalists parents scientists researchers players team "
    "crew staff crowd countries nations states parties allies families victims men women children settlers"
)
# Groups whose singular is no person: "a force", "a country".
_SETS = table("forces troops countries nations states parties allies families authorities victims crew men")
_ANYBODY = frozenset(
    noun[:-3] + "man" if noun.endswith("men") else noun[:-1]
    for noun in GROUPS
    if noun.endswith(("s", "men")) and noun not in _SETS
)
MALE = table("mr king prince spokesman chairman congressman businessman man sir lord emir sheikh pope bishop")
FEMALE = table("mrs ms miss queen princess spokeswoman chairwoman congresswoman woman lady dame")
_LABELS = (
    (ROLES, EntityLabel.ROLE),
    (BODIES, EntityLabel.ORG),
    (STATES, EntityLabel.STATE),
    (GROUPS, EntityLabel.GROUP),
    (_ANYBODY, EntityLabel.ROLE),
)


def label_of(noun: str) -> EntityLabel | None:
    """What a noun in small letters describes; None for any other noun."""
    return next((label for nouns, label in _LABELS if noun in nouns), None)


def is_plural(noun: str) -> bool:
    """Whether a noun in small letters describes several."""
    return noun in GROUPS and noun.endswith(("s", "men", "people", "children"))


def gender_of(nouns: frozenset[str]) -> str:
    """ "m" or "f" where one of the nouns or titles tells, else empty."""
    return "m" if nouns & MALE else "f" if nouns & FEMALE else ""
