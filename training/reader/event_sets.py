"""Sets that teach events: articles annotated under the codebook, and sentences of which less is known."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from standoff.annotate.sentences import split_sentences
from standoff.reader.packing import REACH
from standoff.reader.words import word_spans
from training.reader import annotations
from training.reader.examples import Example, Happening, Hint, Relation, Side
from training.reader.naming import Named, names_in
from training.reader.sources import read_lines, words_within


def _phrase(words: list[str], phrase: str) -> list[int]:
    wanted = [phrase[s:e] for s, e in word_spans(phrase)]
    for i in range(len(words) - len(wanted) + 1):
        if words[i : i + len(wanted)] == wanted:
            return list(range(i, i + len(wanted)))
    return []


def relations(data: Path) -> list[Example]:
    """PLV: the root type between two marked parties."""
    examples = []
    for n, row in enumerate(read_lines(data / "plv/train.jsonl")):
        words = [row["sentence"][s:e] for s, e in word_spans(row["sentence"])]
        source, target = _phrase(words, row["source"]), _phrase(words, row["target"])
        if source and target:
            hint = Hint(("CONCEDE", "RETREAT") if row["root"] == "YIELD" else (row["root"],), source, target)
            examples.append(Example(f"plv-{n}", words, relation=Relation(source, target, row["root"]), hint=hint))
    return examples


def synthetic_headlines(data: Path) -> list[Example]:
    """The headlines that NGEC's machine-written stories were grown from, each of a known type."""
    with zipfile.ZipFile(data / "ngec_synthetic/gpt_synthetic_events_2023-10-19_19.csv.zip") as archive:
        name = archive.namelist()[0]
        rows = list(csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8")))
    typed = {row["prompt"].split("\n")[0].strip(): row["label"] for row in rows}
    cut = [(headline, [headline[s:e] for s, e in word_spans(headline)], type_) for headline, type_ in typed.items()]
    return [Example(f"synthetic-{h}", words, hint=Hint((type_,))) for h, words, type_ in cut if len(words) > 3]


_QUADS = {
    1: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    2: ("COOPERATE", "AID", "RETREAT"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}


def quad_number(root: str) -> int:
    """The quad class of a root of PLV, 1 to 4; YIELD, which is CONCEDE and RETREAT, counts as material cooperation."""
    return next((number for number, types in _QUADS.items() if root in types), 2)


def quads(data: Path) -> list[Example]:
    """Sentences of a known quad class, or of no event."""
    examples = []
    for n, row in enumerate(read_lines(data / "cameo_spans/quad_train.jsonl")):
        words = [row["sentence"][s:e] for s, e in word_spans(row["sentence"])]
        if row["label"] == 0:
            examples.append(Example(f"quad-{n}", words, happenings=[]))
        else:
            examples.append(Example(f"quad-{n}", words, hint=Hint(_QUADS[row["label"]])))
    return examples


def marked_parties(data: Path) -> list[Example]:
    """Sentences whose source and target are marked, and no other words are parties."""
    examples = []
    for n, row in enumerate(read_lines(data / "cameo_spans/train.jsonl")):
        sides = [[i for i, t in enumerate(row["tags"]) if t.endswith(side)] for side in ("-S", "-T")]
        examples.append(Example(f"cameo-{n}", row["tokens"], hint=Hint((), *sides, closed=True)))
    return examples


Offsets = list[tuple[int, int]]


def _happening(event: dict, text: str, before: list[Offsets], words: Offsets) -> Happening:
    """`before` holds the words of the sentences in reach, the nearest first."""
    parties: dict[str, list[int]] = {}
    earlier: dict[str, list[tuple[int, list[int]]]] = {}
    absent = set()
    for role, key in (("actor", "actors"), ("recipient", "recipients"), ("said_by", "said_by")):
        spans = [(p["start"], p["end"]) for p in event[key] if "start" in p]
        here = [i for start, end in spans for i in words_within(words, start, end)]
        there = [(back, words_within(w, *span)) for back, w in enumerate(before, 1) for span in spans]
        if here:
            parties[role] = here
        elif any(found for _, found in there):
            earlier[role] = [(back, found) for back, found in there if found]
        elif any(p["text"] for p in event[key]):
            absent.add(role)
    if event["place"]:
        start = text.find(event["place"], words[0][0], words[-1][1])
        parties["place"] = words_within(words, start, start + len(event["place"])) if start >= 0 else []
    trigger = words_within(words, event["trigger_span"]["start"], event["trigger_span"]["end"])
    return Happening(trigger, event["type"], event["mode"], event["status"], parties, frozenset(absent), earlier)


def events(gold_train: Path) -> list[Example]:
    """The articles annotated under the codebook, sentence by sentence, those without an event too."""
    by_article: dict[str, list[dict]] = {}
    for event in read_lines(gold_train / "events.jsonl"):
        by_article.setdefault(event["article"], []).append(event)
    articles = read_lines(gold_train / "articles.jsonl")
    return [e for a in articles for e in annotated_text(a["id"], a["text"], by_article.get(a["id"], []))]


def own_events(data: Path) -> list[Example]:
    """The project's own annotations: reports written for training, and whole articles of other publishers."""
    texts = [*annotations.written(), *annotations.pointed(data)]
    return [e for about, events in texts for e in annotated_text(about["id"], about["text"], events)]


def annotated_text(key: str, text: str, events: list[dict]) -> Iterator[Example]:
    """The sentences of one text with the events whose triggers stand in them, and the parties."""
    before: list[Offsets] = []
    names, parties = names_in(text), _parties(events)
    for sentence in split_sentences(text):
        words = [(s + sentence.start, e + sentence.start) for s, e in word_spans(sentence.of(text))]
        spans = [(e, e["trigger_span"]) for e in events]
        inside = [e for e, t in spans if sentence.start <= t["start"] and t["end"] <= sentence.end]
        happenings = [_happening(e, text, before, words) for e in inside]
        yield Example(
            f"{key}:{sentence.start}",
            [text[s:e] for s, e in words],
            happenings=happenings,
            sides=_sides(parties, names, words),
            named=[(i, name.country) for name in names for i in words_within(words, name.start, name.start + 1)],
            text=key,
        )
        before = [words, *before][:REACH]


def _parties(events: list[dict]) -> dict[tuple[int, int], list[dict]]:
    """The annotated parties that have a place, by their words."""
    found: dict[tuple[int, int], list[dict]] = {}
    for party in (p for e in events for role in ("actors", "recipients", "said_by") for p in e[role]):
        if "start" in party:
            found.setdefault((party["start"], party["end"]), []).append(party)
    return found


def _sides(parties: dict[tuple[int, int], list[dict]], names: list[Named], words: Offsets) -> list[Side]:
    """The parties among these words whose own words name no country."""
    found = []
    for (start, end), said in parties.items():
        within = words_within(words, start, end)
        if within and not any(start <= name.start < end for name in names):
            countries = frozenset(p["country"] for p in said if p["country"])
            found.append(Side(within, countries, said[0]["sector"]))
    return found
