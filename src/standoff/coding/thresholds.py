"""The numbers that coding decides by, each with its reason."""

from __future__ import annotations

EVENT = 0.40
"""A word reports an event from this probability on (all types together). Chosen on wire leads kept out of training."""
SECOND_TYPE = 0.35
"""A second type of the same word ("told him by phone") is a second event from this probability on."""
ARGUMENT = 0.35
"""Words play a role from this mean probability on; the reader already chose the role over "none"."""
ABSENT = 0.50
"""Above this the reader takes a role's bearer to be named in another sentence."""
SOURCE = 0.40
"""Words are a claim's source from this probability on."""
