"""Deeds that are the content of threats, demands, promises are dropped; tests/coding/test_status.py has the cases."""

from __future__ import annotations

from documents import document_of, sentence_of, trigger_of
from hypothesis import given
from hypothesis import strategies as st

from standoff.coding.claims import claims_of
from standoff.coding.promised import without_promised
from standoff.records.document import Role

TEXT = "Mali urged Chad to bomb it"


@given(st.lists(st.tuples(st.integers(-1, 5), st.sampled_from(["xcomp", "obj", "dep"])), min_size=6, max_size=6))
def test_only_deeds_are_dropped_whatever_the_syntax(tree: list[tuple[int, str]]) -> None:
    request = trigger_of(TEXT, "urged", {"REQUEST": 0.9}, (Role.ACTOR, "Mali"))
    deed = trigger_of(TEXT, "bomb", {"ASSAULT": 0.9}, (Role.ACTOR, "Chad"))
    sentence = sentence_of(TEXT, request, deed, heads={i: (h, r, "VERB") for i, (h, r) in enumerate(tree)})
    document = document_of(TEXT, sentence)

    kept = claims_of(document)

    assert kept[0].type == "REQUEST"
    assert without_promised(kept, sentence) == list(kept)
