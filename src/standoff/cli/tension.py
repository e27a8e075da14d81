"""`standoff tension A B`: whether tension grows, what it rests on, and the incidents behind it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
import msgspec

from standoff.cli.console import Page
from standoff.cli.output import opened
from standoff.cli.tension_lines import tension_lines
from standoff.gazetteer.load import load_gazetteer
from standoff.measure.answer import Answer, Asked, answered
from standoff.measure.chart import chart, draw
from standoff.measure.ground import ground
from standoff.measure.rule import RULE
from standoff.records.series import Step

DAY = click.DateTime(["%Y-%m-%d"])
STORE = click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("standoff-store"),
    show_default=True,
    help="The store that is asked.",
)


@click.command("tension")
@click.argument("a")
@click.argument("b")
@click.option("--over", help="Only what is over this third country or group.")
@click.option("--directed", is_flag=True, help="Only what A does to B, not what B does to A.")
@STORE
@click.option("--since", type=DAY, help="First day of the reference [default: 182 days before the recent window].")
@click.option("--until", type=DAY, help="Last day of the recent window [default: the as-of day].")
@click.option("--as-of", type=DAY, help="Use only what was published by this day [default: all].")
@click.option("--recent", type=click.IntRange(3, 366), default=RULE.recent_days, show_default=True, help="Recent days.")
@click.option(
    "--reference", type=click.IntRange(21, 3660), default=RULE.reference_days, show_default=True, help="Days before."
)
@click.option("--by", "step", type=click.Choice([step.value for step in Step]), default=Step.WEEK.value)
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Draw it: a .png, .svg or .json file.")
@click.option("--json", "as_json", is_flag=True, help="Print verdict, series and incidents as one JSON object.")
def command(
    a: str,
    b: str,
    over: str | None,
    directed: bool,
    store: Path,
    since: dt.datetime | None,
    until: dt.datetime | None,
    as_of: dt.datetime | None,
    recent: int,
    reference: int,
    step: str,
    plot: Path | None,
    as_json: bool,
) -> None:
    """Say whether tension between A and B grows, is steady or eases, or that the data are too few to say.

    A and B are country codes (RUS), names (Russia), groups (EU, NATO, G7, BRICS, GCC, ASEAN, CSTO), several of them
    with commas between, or all. docs/measure.md says what is counted and how it is judged.
    """
    if plot and plot.suffix.lower() not in PICTURES:
        raise click.UsageError(f"--plot writes {', '.join(PICTURES)}: {plot} is none of them")
    rule = msgspec.structs.replace(RULE, recent_days=recent, reference_days=reference)
    asked = Asked(a=a, b=b, over=over, directed=directed, since=_day(since), until=_day(until), step=Step(step))
    with ground(store, _day(as_of)) as open_store:
        answer = answered(open_store, asked, load_gazetteer(), rule)
    if as_json:
        click.echo(msgspec.json.encode(answer))
    else:
        page = Page()
        for line in tension_lines(answer):
            page.print(line)
    if plot:
        save_plot(answer, plot)
        click.echo(f"wrote {plot}", err=True)


PICTURES = (".png", ".svg", ".json")


def save_plot(answer: Answer, target: Path) -> None:
    """Draw the answer into a file, whose name says how; it appears whole or not at all."""
    spec = chart(answer.forth, answer.back, answer.verdict)
    form = target.suffix.lower().removeprefix(".")
    picture = msgspec.json.encode(spec) if form == "json" else draw(spec, form)
    with opened(target) as stream:
        stream.write(picture)


def _day(moment: dt.datetime | None) -> dt.date | None:
    return moment.date() if moment else None
