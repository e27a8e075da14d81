"""Mentions with the happenings that they tell of: the annotated articles, and ECB+ as the coder reads it."""

from __future__ import annotations

import functools
import json
from collections import Counter, defaultdict
from pathlib import Path

import msgspec

from standoff.measure.mention import Mention, mention_of, stems
from standoff.pipeline.coder import Coder
from standoff.records.article import Article
from standoff.records.codes import EventType, Status
from standoff.records.event import Event
from standoff.scoring.gold import load_gold

Labelled = list[tuple[Mention, str]]
"""The mentions of one article, each with the name of its happening."""

SHARED = Path(__file__).resolve().parents[3] / "shared"


@functools.cache
def coder() -> Coder:
    """The coder, loaded once."""
    return Coder.load()


def annotated(part: str) -> dict[str, Labelled]:
    """The articles of gold/train or gold/dev with the annotated fields."""
    found: dict[str, Labelled] = defaultdict(list)
    for line in _lines(part):
        found[line["article"]].append((_mention(line), str(line["incident"])))
    return dict(found)


def read(part: str) -> dict[str, Labelled]:
    """The same articles as the coder reads them: its mentions that match an annotated one by sentence and type."""
    lines = defaultdict(list)
    for line in _lines(part):
        lines[line["article"]].append(line)
    return {
        one.id: _matched(coder().code(one.article).events, lines[one.id])
        for one in load_gold(SHARED / "gold" / part)
        if lines[one.id]
    }


def _lines(part: str) -> list[dict]:
    path = SHARED / "gold" / part / "events.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _matched(events: tuple[Event, ...], lines: list[dict]) -> Labelled:
    free, found = list(events), []
    for line in lines:
        span = line["evidence"]
        for event in free:
            if event.type == line["type"] and span["start"] <= event.trigger.start < span["end"]:
                free.remove(event)
                found.append((mention_of(event), str(line["incident"])))
                break
    return found


def _mention(line: dict) -> Mention:
    return Mention(
        id=f"{line['article']}-{line['trigger_span']['start']}-{line['type']}",
        article=line["article"],
        published="",
        type=EventType(line["type"]),
        mode=line["mode"],
        status=Status(line["status"]),
        day=line["date"],
        place=line["place"].casefold(),
        actors=_keys(line["actors"]),
        recipients=_keys(line["recipients"]),
        actor_words=_words(line["actors"]),
        recipient_words=_words(line["recipients"]),
        trigger=stems(line["trigger"]),
        sentence=stems(line["sentence"]),
        start=line["evidence"]["start"],
        end=line["evidence"]["end"],
    )


def _keys(side: list[dict]) -> frozenset[str]:
    return frozenset(party["country"] or party["text"].casefold() for party in side)


def _words(side: list[dict]) -> frozenset[str]:
    return frozenset[str]().union(*(stems(party["text"]) for party in side))


class Token(msgspec.Struct, frozen=True):
    """Where a token of ECB+ stands in the text made of the tokens."""

    start: int
    end: int


class EcbArticle(msgspec.Struct, frozen=True):
    """One text of ECB+, and its event mentions: half-open offsets, and the chain."""

    id: str
    text: str
    mentions: tuple[tuple[int, int, str], ...]


def ecb(part: str) -> list[EcbArticle]:
    """ECB+'s texts, tokens joined by spaces, sentences by line ends; `part` is Train or Dev."""
    texts: dict[str, str] = {}
    places: dict[tuple[str, int, int], Token] = {}
    last: dict[str, int] = {}
    for line in (SHARED / f"data/ecbplus/ECB_{part}_corpus.txt").read_text(encoding="utf-8").split("\n"):
        fields = [field for field in line.split("\t") if field]  # one row has a tab too many
        if len(fields) < 4:
            continue
        id, sentence, token, word = fields[:4]
        before = texts.get(id, "")
        if before:
            before += " " if last[id] == int(sentence) else "\n"
        last[id] = int(sentence)
        places[id, int(sentence), int(token)] = Token(len(before), len(before) + len(word))
        texts[id] = before + word
    mentions: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for row in json.loads((SHARED / f"data/ecbplus/ECB_{part}_Event_gold_mentions.json").read_text()):
        tokens = [places[row["doc_id"], row["sent_id"], number] for number in row["tokens_number"]]
        mentions[row["doc_id"]].append((tokens[0].start, tokens[-1].end, row["coref_chain"]))
    return [EcbArticle(id, text, tuple(mentions[id])) for id, text in texts.items()]


def ecb_read(part: str) -> dict[str, Labelled]:
    """What the coder reads in ECB+: its events whose triggers overlap an event mention, with that mention's chain."""
    found = {}
    for one in ecb(part):
        events = coder().code(Article(text=one.text)).events
        found[one.id] = [
            (mention_of(event), chain)
            for event in events
            for start, end, chain in one.mentions[:]
            if event.trigger.start < end and start < event.trigger.end
        ]
    return found


def commonest(labels: list[str]) -> str:
    """The label that most mentions bear."""
    return Counter(labels).most_common(1)[0][0]
