"""The README's example: `python -m evaluation.example [--write]`.

Codes the reports that come with the package and shows the event that fills most fields in a sentence that fits a
line, with the sentence underlined. `--write` puts it between the markers in README.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import msgspec

from evaluation.blocks import Block, run
from evaluation.measure import ROOT
from standoff.ingest.samples import load_samples
from standoff.pipeline.coder import Coder
from standoff.records.event import Actor, Attributed, Event, Words

BLOCK = Block(ROOT / "README.md", "<!-- one event -->", "<!-- end of one event -->")
WIDEST = 110  # characters of a sentence that is shown on one line
SURE = 0.5  # a part of a typical event, not of a guess
LEFT_OUT = ("article", "source_id", "url", "publisher", "title", "incident", "confidence")


def candidates(coder: Coder) -> Iterator[Event]:
    """The samples' events in short sentences, those with a place, a source and both sides among them."""
    for article in load_samples():
        yield from (e for e in coder.code(article).events if len(e.evidence[0].text) <= WIDEST and sure(e))


def sure(event: Event) -> bool:
    """Whether the reader and the resolver are surer of the event and of each party than not."""
    return min(event.confidence, *(party.confidence for party in (*event.actors, *event.recipients)), 1.0) >= SURE


def filled(event: Event) -> tuple[int, float]:
    """How many of the fields that are often empty are filled; the surer event of two."""
    fields = (event.actors, event.recipients, event.said_by, event.over, event.place, event.mode, event.contexts)
    return sum(bool(field) for field in fields), event.confidence


def underlined(event: Event) -> list[str]:
    """The sentence, and beneath it what each of its words is to the event."""
    sentence = event.evidence[0]
    marks = [" "] * len(sentence.text)
    cues = [source.cue for source in event.said_by if source.cue]
    signs: dict[str, Sequence[Actor | Attributed | Words]] = {"a": event.actors, "r": event.recipients}
    signs |= {"s": event.said_by, "c": cues, "^": [event.trigger]}
    for sign, words in signs.items():
        for one in words:
            if sentence.start <= one.start and one.end <= sentence.end:
                marks[one.start - sentence.start : one.end - sentence.start] = sign * (one.end - one.start)
    return [sentence.text, "".join(marks).rstrip(), "", "^ trigger   a actor   r recipient   s source   c cue"]


def fields(event: Event) -> str:
    """The event on the wire, its longest fields left out."""

    def short(value: object) -> object:
        if isinstance(value, dict):
            return {k: short(v) for k, v in value.items() if k not in LEFT_OUT and v not in ("", None, [], ())}
        return [short(v) for v in value] if isinstance(value, list | tuple) else value

    whole = short({k: v for k, v in msgspec.to_builtins(event).items() if k != "evidence"})
    assert isinstance(whole, dict)
    return "{" + ",\n ".join(f'"{k}": {json.dumps(v, ensure_ascii=False)}' for k, v in whole.items()) + "}"


def example_markdown(coder: Coder) -> str:
    """The example as a code block."""
    event = max(candidates(coder), key=filled)
    return "\n".join(["```text", *underlined(event), "```", "", "```json", fields(event), "```"])


def main() -> int:
    return run("evaluation.example", __doc__, BLOCK, lambda _: example_markdown(Coder.load()))


if __name__ == "__main__":
    raise SystemExit(main())
