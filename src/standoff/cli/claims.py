"""`standoff claims A B`: what one side alleges and the other denies."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from standoff.cli.claims_lines import claims_lines
from standoff.cli.console import Page
from standoff.cli.output import Format, chosen_format, output_options, write_records
from standoff.cli.tension import DAY, STORE
from standoff.gazetteer.load import load_gazetteer
from standoff.measure.claims import contested_claims
from standoff.measure.claims_asked import claiming_events, sides_of
from standoff.records.contested import Contested, Statement
from standoff.store.query import Store


@click.command("claims")
@click.argument("a")
@click.argument("b")
@STORE
@click.option("--since", type=DAY, help="Only reports published on this day or later.")
@click.option("--until", type=DAY, help="Only reports published on this day or earlier.")
@output_options
def command(
    a: str, b: str, store: Path, since: dt.datetime | None, until: dt.datetime | None, format_: Format | None,
    output: Path | None,
) -> None:  # fmt: skip
    """List contested claims between A and B: who alleges what, who denies it, since when, in which sources.

    A and B are country codes (RUS), names (Russia), groups (EU), several of them with commas between, or all.
    """
    if since and until and since > until:
        raise click.UsageError(f"--since {since:%Y-%m-%d} is later than --until {until:%Y-%m-%d}: swap them")
    with Store(store) as opened_store:
        one, other = sides_of(opened_store, a, b, load_gazetteer(), until.date() if until else None)
        found = claiming_events(opened_store, since.date() if since else None, until.date() if until else None)
        claims = contested_claims(list(found), one, other)
    if output is None and chosen_format(format_, output) is Format.TABLE:
        page = Page()
        for line in claims_lines(claims):
            page.print(line)
        if not claims:
            page.print(f"Nothing that {a} or {b} alleges is denied there; all the others: standoff claims all all")
        return
    write_records(claims, cells, format_, output)


def cells(claim: Contested) -> dict[str, str]:
    """The columns of a contested claim."""
    return {
        "type": claim.type.value,
        "accusers": "; ".join(claim.accusers),
        "accused": "; ".join(claim.accused),
        "over": "; ".join(claim.over),
        "since": claim.since,
        "denied": claim.denied,
        "sources": "; ".join(claim.publishers),
        "alleged_by": _joined(claim.alleged_by),
        "denied_by": _joined(claim.denied_by),
        "confidence": f"{claim.confidence:.2f}",
    }


def _joined(statements: tuple[Statement, ...]) -> str:
    return "; ".join(" ".join(f"{one.country} {one.party}: {one.sentence}".split()) for one in statements)
