"""A coded report for a person: each sentence, its events beneath. Colour only repeats what the words say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from standoff.cli.columns import Party
from standoff.cli.tally import many
from standoff.pipeline.coder import Coded
from standoff.records.article import Article
from standoff.records.codes import DateBasis, Status
from standoff.records.document import Sentence
from standoff.records.event import Actor, Event

STATUS_STYLES = {
    Status.ACTUAL: "bold green",
    Status.ALLEGED: "bold yellow",
    Status.FUTURE: "bold blue",
    Status.HYPOTHETICAL: "bold cyan",
    Status.NEGATED: "bold red",
    Status.HISTORICAL: "bold bright_black",
}
STATUS_WORDS = {
    Status.ACTUAL: "happened",
    Status.ALLEGED: "only alleged",
    Status.FUTURE: "still to come",
    Status.HYPOTHETICAL: "only possible",
    Status.NEGATED: "did not happen",
    Status.HISTORICAL: "background",
}
"""What a status means to a reader; it stands beside the codebook's name wherever the two differ."""
STATUS_MARKS = {
    Status.ACTUAL: "•",
    Status.ALLEGED: "?",
    Status.FUTURE: "»",
    Status.HYPOTHETICAL: "~",
    Status.NEGATED: "×",
    Status.HISTORICAL: "«",
}
"""What opens an event, so that the eye finds what happened among the rest without colour."""
TRIGGER, ACTOR, RECIPIENT, SOURCE, CUE = "bold underline yellow", "bold green", "bold cyan", "blue", "magenta"
DATE_NOTES = {
    DateBasis.STATED: "stated",
    DateBasis.RELATIVE: "counted from publication",
    DateBasis.PUBLISHED: "day of publication",
    DateBasis.NONE: "",
}
INDENT = 4


def report_lines(coded: Coded) -> Iterator[RenderableType]:
    """The heading, then each sentence with its events, then what was found in all."""
    article = coded.document.article
    yield heading(article)
    below = _by_sentence(coded)
    by_id = {event.id: event for event in coded.events}
    for number, sentence in enumerate(coded.document.sentences):
        events = below[number]
        yield sentence_line(sentence, article.text, events)
        for event in events:
            yield Padding(event_lines(event, by_id.get(event.responds_to)), (0, 0, 0, INDENT))
    yield footing(coded)


def heading(article: Article) -> Text:
    """The title and where the report comes from."""
    published = article.published.isoformat() if article.published else "day of publication unknown"
    source = " · ".join(filter(None, [article.publisher, published, article.url]))
    title = " ".join(article.title.split()) or article.source_id or article.id
    return Text.assemble((title, "bold"), "\n", (source, "bright_black"), "\n")


def footing(coded: Coded) -> Text:
    """One line: how many sentences and events, how many of these only were said, planned or denied, and how many
    claims were left out."""
    parts = [many(len(coded.document.sentences), "sentence"), many(len(coded.events), "event")]
    counts = Counter(event.status for event in coded.events)
    shown = (status for status in STATUS_WORDS if counts[status])
    parts += [f"{STATUS_MARKS[status]} {counts[status]} {STATUS_WORDS[status]}" for status in shown]
    if coded.rejections:
        parts.append(f"{many(len(coded.rejections), 'claim')} left out for want of a party")
    return Text(f"\n{', '.join(parts)}\n", style="bright_black")


def sentence_line(sentence: Sentence, text: str, events: list[Event]) -> Text:
    """The sentence with the words of its events marked, those that decide a status in its colour; a line break inside
    it is shown as a space."""
    span = sentence.span
    line = Text("".join(" " if letter.isspace() else letter for letter in span.of(text)))
    for start, end, style in (mark for event in events for mark in _marks(event)):
        if span.start <= start and end <= span.end:
            line.stylize(style, start - span.start, end - span.start)
    return line


def event_lines(event: Event, answered: Event | None = None) -> Text:
    """The event: what, whether and by which words, when; who to whom; over what, where; who says so, who denies; which
    event of the report it answers."""
    lines = [_what(event), _whom(event), _circumstances(event), _sayings(event), _answer(event, answered)]
    return Text("\n").join(line for line in lines if line.plain)


def _by_sentence(coded: Coded) -> dict[int, list[Event]]:
    """The events of each sentence: the one that its trigger stands in."""
    found: dict[int, list[Event]] = defaultdict(list)
    for event in coded.events:
        inside = (n for n, s in enumerate(coded.document.sentences) if s.span.start <= event.trigger.start < s.span.end)
        found[next(inside, 0)].append(event)
    return found


def _marks(event: Event) -> Iterator[tuple[int, int, str]]:
    for source in event.said_by:
        yield source.start, source.end, SOURCE
        if source.cue:
            yield source.cue.start, source.cue.end, CUE
    yield from ((one.start, one.end, STATUS_STYLES[event.status]) for one in event.status_cues)
    yield from ((one.start, one.end, ACTOR) for one in event.actors)
    yield from ((one.start, one.end, RECIPIENT) for one in event.recipients)
    yield event.trigger.start, event.trigger.end, TRIGGER


def _what(event: Event) -> Text:
    mode = f" ({event.mode})" if event.mode else ""
    note = DATE_NOTES[event.date_basis]
    when = f"{event.date} ({note})" if event.date and note else event.date or "undated"
    return Text.assemble(
        (f"{STATUS_MARKS[event.status]} ", STATUS_STYLES[event.status]),
        (f"{event.type}{mode}", "bold"),
        "  ",
        *_whether(event),
        f"  {when}  ",
        (f"“{event.trigger.text}”", TRIGGER),
        (f"  sure {event.confidence:.2f}", "bright_black"),
    )


def _whether(event: Event) -> Iterator[tuple[str, str]]:
    """`happened`, or `only possible (hypothetical) by “may”`: the status in words, and those that decided it."""
    style, words = STATUS_STYLES[event.status], STATUS_WORDS[event.status]
    plain = event.status is Status.ACTUAL or event.status.value in words
    yield words if plain else f"{words} ({event.status})", style
    if event.status_cues:
        yield " by ", "bright_black"
        yield ", ".join(f"“{cue.text}”" for cue in event.status_cues), style


def _answer(event: Event, answered: Event | None) -> Text:
    if answered is None:
        return Text()
    who = ", ".join(f"{one.country} {one.text}".strip() for one in answered.actors) or "somebody unnamed"
    return Text.assemble("  in answer to ", (f"{answered.type} “{answered.trigger.text}”", "bold"), f" by {who}")


def _whom(event: Event) -> Text:
    actors = _side(event.actors, ACTOR)
    if not event.recipients:
        return Text.assemble("  ", actors)
    return Text.assemble("  ", actors, "  →  ", _side(event.recipients, RECIPIENT))


def _side(parties: Sequence[Actor], style: str) -> Text:
    """The parties of a side, with "and" between; those who are named by the same words before these words."""
    phrases = [list(group) for _, group in groupby(parties, key=lambda one: (one.start, one.end))]
    return Text(" and ").join(_phrase(group, style) for group in phrases)


def _phrase(parties: Sequence[Actor], style: str) -> Text:
    if len(parties) == 1:
        return _party(parties[0], style)
    codes = ", ".join(" ".join(filter(None, [one.country, one.sector])) or "?" for one in parties)
    return Text.assemble((codes, style), f" “{parties[0].text}”")


def _circumstances(event: Event) -> Text:
    parts = [f"over {', '.join(event.over)}"] if event.over else []
    if event.place:
        name = event.place.name or event.place.text
        parts.append(f"at {name}{f' ({event.place.country})' if event.place.country else ''}")
    return Text(f"  {' · '.join(parts)}") if parts else Text()


def _sayings(event: Event) -> Text:
    """The chain, outermost first, and who denies."""
    parts = []
    if event.said_by:
        chain = Text(", relaying ").join(_source(one, one.cue.text if one.cue else "") for one in event.said_by)
        parts.append(Text.assemble("  according to ", chain))
    if event.denied_by:
        names = ", ".join(f"{one.country} {one.text}".strip() for one in event.denied_by)
        parts.append(Text.assemble("  ", ("CONTESTED", "bold magenta"), ": ", (f"denied by {names}", "bold red")))
    return Text("\n").join(parts)


def _party(party: Party, style: str) -> Text:
    """`USA GOV Mike Pompeo “Pompeo”`: the codes, whom the words name, the words where they differ."""
    codes = " ".join(filter(None, [party.country, party.sector])) or "?"
    known = f" {party.name}" if party.name and party.name != party.text else ""
    return Text.assemble((codes, style), known, f" “{party.text}”")


def _source(party: Party, cue: str) -> Text:
    return Text.assemble(_party(party, SOURCE), (f" ({cue})" if cue else "", CUE))
