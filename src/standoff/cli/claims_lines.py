"""Contested claims for a person: who alleges what, who denies it, since when, with the sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from standoff.cli.tally import many
from standoff.records.contested import Contested, Statement

ALLEGED, DENIED, FAINT = "bold yellow", "bold red", "bright_black"
SHOWN = 5
"""Statements of each side that are shown; the rest are counted."""


def claims_lines(claims: Sequence[Contested]) -> Iterator[RenderableType]:
    """One block a claim, then how many there are."""
    for claim in claims:
        yield heading(claim)
        yield from _side("alleged", ALLEGED, claim.alleged_by)
        yield from _side("denied", DENIED, claim.denied_by)
        yield Text("")
    yield Text(many(len(claims), "contested claim"), style=FAINT)


def heading(claim: Contested) -> Text:
    """What is contested between whom, over what, since when, how surely the two belong together."""
    accusers = ", ".join(claim.accusers) or "somebody unnamed"
    over = f" over {', '.join(claim.over)}" if claim.over else ""
    since = f"  alleged since {claim.since or 'an unknown day'}, denied since {claim.denied or 'an unknown day'}"
    sources = f", in {many(len(claim.publishers), 'source')}" if claim.publishers else ""
    return Text.assemble(
        ("• ", "bold"), ("CONTESTED ", "bold magenta"), (claim.type.value, "bold"),
        f"  {accusers} against {', '.join(claim.accused) or 'somebody unnamed'}{over}\n",
        (f"{since}{sources}, tie {claim.confidence:.2f}", FAINT),
    )  # fmt: skip


def _side(verb: str, style: str, statements: Sequence[Statement]) -> Iterator[RenderableType]:
    for one in statements[:SHOWN]:
        yield Padding(statement_line(verb, style, one), (0, 0, 0, 4))
    if len(statements) > SHOWN:
        yield Padding(Text(f"and {many(len(statements) - SHOWN, 'more report')}", style=FAINT), (0, 0, 0, 4))


def statement_line(verb: str, style: str, one: Statement) -> Text:
    """`denied by RUS Lavrov: … (The Wire, 2019-05-02)`; a store without texts has no sentence."""
    speaker = f"{one.country} {one.party}".strip() or "somebody unnamed"
    place = ", ".join(filter(None, [one.publisher or one.url, one.published])) or one.article
    words = f": {' '.join(one.sentence.split())}" if one.sentence else ""
    return Text.assemble((verb, style), f" by {speaker}", words, (f"  ({place})", FAINT))
