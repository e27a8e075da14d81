"""`standoff score GOLD`: precision, recall and F1 against annotated articles, field by field, with intervals."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from standoff.cli.output import opened
from standoff.pipeline.coder import Coder
from standoff.records.event import Event
from standoff.records.problem import Problem
from standoff.scoring.errors import mistakes
from standoff.scoring.gold import GoldArticle, load_gold
from standoff.scoring.score import compared, score
from standoff.scoring.table import as_text

TABLE, JSON = "table", "json"


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice([TABLE, JSON]), default=TABLE, show_default=True)
@click.option("--part", default="all", show_default=True, help="Only articles whose id begins so: ag, wt, pn, …")
@click.option(
    "--events", type=click.Path(path_type=Path, dir_okay=False), help="Score these events (JSON Lines) instead."
)
@click.option("--errors", type=click.Path(path_type=Path, dir_okay=False), help="Write each mistake here (JSON Lines).")
def command(gold: Path, form: str, part: str, events: Path | None, errors: Path | None) -> None:
    """Code the annotated articles in the folder GOLD and say how much of the annotation was found.

    docs/scoring.md shows the folder's layout and defines each figure.
    """
    everything = load_gold(gold)
    articles = chosen(everything, part, gold)
    pairs = compared(articles, read_events(events, everything) if events else coded(articles))
    if errors:
        with opened(errors) as stream:
            stream.writelines(msgspec.json.encode(one) + b"\n" for one in mistakes(articles, pairs))
    report = score(pairs)
    click.echo(as_text(report) if form == TABLE else msgspec.json.format(msgspec.json.encode(report)).decode())


def chosen(articles: Sequence[GoldArticle], part: str, folder: Path) -> tuple[GoldArticle, ...]:
    """The articles of one part; raises `Problem` where there are none."""
    found = tuple(one for one in articles if part == "all" or one.id.startswith(part + "-"))
    if not found:
        raise Problem(f"{folder}: no article's id begins with {part + '-'!r}; use --part all, or another part")
    return found


def coded(articles: Sequence[GoldArticle]) -> dict[str, Sequence[Event]]:
    """What the pipeline reads in each article."""
    coder = Coder.load()
    terminal = sys.stderr
    with click.progressbar(articles, label="coding", file=terminal, hidden=not terminal.isatty()) as bar:
        return {one.id: coder.code(one.article).events for one in bar}


def read_events(path: Path, articles: Sequence[GoldArticle]) -> dict[str, Sequence[Event]]:
    """The events of a JSON Lines file by the gold article that they name: `source_id`, else the text's hash.

    Raises `Problem` for a line that is no event, or names none of the articles: scores would hide the mistake.
    """
    ids = {one.article.id: one.id for one in articles} | {one.id: one.id for one in articles}
    found: dict[str, list[Event]] = {one.id: [] for one in articles}
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            event = msgspec.json.decode(line, type=Event)
        except msgspec.DecodeError as error:
            raise Problem(f"{path}:{number}: no event: {error}; `standoff schema` prints the fields") from error
        id = ids.get(event.source_id) or ids.get(event.article)
        if id is None:
            raise Problem(
                f"{path}:{number}: article {event.source_id or event.article!r} is not among the gold articles"
            )
        found[id].append(event)
    return dict(found)
