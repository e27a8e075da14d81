from __future__ import annotations

from linked import PERSON, parsed

from standoff.annotate.coreference import chains_of, order, settle
from standoff.records.document import Entity
from standoff.records.span import Span

TEXT = "Lena Berg left. She met Ode. Then Berg said no."


def test_a_chain_knows_its_fullest_mention_and_its_gender() -> None:
    spans = [Span(0, 9), Span(24, 27), Span(34, 38)]
    chains = chains_of(parsed(TEXT), [Entity(span, PERSON, 0.9) for span in spans], TEXT)
    for index in order(chains):
        settle(chains, index)

    said = {chains.meant(index).span.of(TEXT) for index in range(len(chains.mentions)) if chains.chain[index] == 0}
    assert said == {"Lena Berg"}
    assert chains.gender[0] == "f"
    assert chains.size[0] == 3


def test_nothing_is_looked_for_beyond_its_reach() -> None:
    chains = chains_of(parsed(TEXT), [Entity(Span(0, 9), PERSON, 0.9), Entity(Span(34, 38), PERSON, 0.9)], TEXT)
    last = len(chains.mentions) - 1

    assert [chains.mentions[at].span.of(TEXT) for at in chains.before(last, 2)] == ["She", "Lena Berg"]
    assert [chains.mentions[at].span.of(TEXT) for at in chains.before(last, 1)] == ["She"]
