"""The numbers that coding decides by, each with its reason."""

from __future__ import annotations

from standoff.records.codes import EventType

EVENT = 0.35
"""A word reports an event from this probability on (all types together). On texts kept out of training .35 finds most
events in real articles and leads (F1 .625 and .722; .45: .600 and .717); only invented reports, which hold more of
them, ask for more (.705; .45: .708)."""
SECOND_TYPE = 0.35
"""A second type of the same word ("told him by phone") is a second event from this probability on."""
ARGUMENT = 0.03
"""Words play a role from this probability on: low, since an event mostly has both sides. An event for which no words
reach it keeps its one likeliest party. On articles kept out of training .10 finds .379 of type and dyad right (F1), .06
.385, .03 .391; higher ones ever less (docs/decisions/0006-one-choice-of-bearers.md)."""
OFTEN_ONE_SIDED = frozenset({
    EventType.AGREE, EventType.CONCEDE, EventType.COOPERATE, EventType.MOBILIZE, EventType.RETREAT,
})  # fmt: skip
"""Types that about half of the annotated times nobody receives."""
ONE_SIDED = 0.30
"""Words are the recipient of such an event from this probability on: .20 to .45 do alike on kept-out texts, .06
lost .013 with an earlier reader."""
BESIDE = 0.90
"""Beside a role's likeliest words others play it too from this share of their probability on; conjuncts share one.
Of 0, .4, .6, .75 and .9 the last found most pairs of parties right on wire leads kept out of training."""
SYNTAX = 0.5
"""Of the likeliest actor's probability: one that is at least so likely and that the syntax allows goes before it."""
ABSENT = 0.20
"""Above this the reader takes a role's bearer to be named out of sight. From .10 to .25 nothing changes by more than
.002 on kept-out texts; .50 lost .007 with an earlier reader."""
SOURCE = 0.30
"""Words are a claim's source from this probability on."""
EARLIER_SOURCE = 0.50
"""The same for words of an earlier sentence, unless what they say runs on: a spokesman says not all that follows him.
On 1,300 mentions kept out of training no source that was right fell below."""
ATTRIBUTED = 0.60
"""An attribution of this confidence adds its source to the chain of a claim that has one already. It begins a chain
only where the claim is alleged: whoever quotes a speech act is mostly its actor; every other variant lost said_by."""
