"""How well names and pronouns are linked, on gold entities and syntax in GUM's CoNLL-U (Entity= in the last column).

    python training/evaluate_coreference.py FILE.conllu [--errors N]

Names are the runs of proper nouns that head a gold mention of a person, organisation or place; pronouns count where
their gold chain has such a name. A link is right where the mention it points to belongs to the same gold chain.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from standoff.annotate.coreference import link_entities
from standoff.records.document import Entity, EntityLabel, Sentence, Word
from standoff.records.span import Span

LABELS = {"person": EntityLabel.PERSON, "organization": EntityLabel.ORG, "place": EntityLabel.PLACE}
PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "it", "its": "it"}
PRONOUNS |= {"they": "they", "them": "they", "their": "they"}
OPENING = re.compile(r"\((\d+)-(\w+)-[^-()|]+-[^-()|]+-cf[^-()|]+-([\d,]+)-[^()|]*(\))?|(\d+)\)")


class Token(msgspec.Struct):
    form: str
    upos: str
    head: int
    relation: str
    entity: str
    glued: bool


class Gold(msgspec.Struct):
    """A gold mention: its chain, its kind, its head's offsets."""

    chain: str
    kind: str
    start: int
    end: int
    head: Span


class Text(msgspec.Struct):
    name: str
    text: str
    sentences: list[Sentence]
    gold: list[Gold]


def documents(path: Path) -> Iterator[list[list[Token]]]:
    sentences: list[list[Token]] = []
    tokens: list[Token] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newdoc") and sentences:
            yield sentences
            sentences = []
        if not line and tokens:
            sentences.append(tokens)
            tokens = []
        fields = line.split("\t")
        if len(fields) == 10 and fields[0].isdigit():
            found = re.search(r"Entity=([^|]*(?:\|[^=|]*$)?)", fields[9])
            tokens.append(
                Token(
                    fields[1],
                    fields[3],
                    int(fields[6]) - 1,
                    fields[7],
                    found.group(1) if found else "",
                    "SpaceAfter=No" in fields[9],
                )
            )
    if tokens:
        sentences.append(tokens)
    yield sentences


def read(sentences: list[list[Token]]) -> Text:
    text, parsed, gold = "", [], []
    for tokens in sentences:
        start = len(text)
        words = []
        for token in tokens:
            words.append(Word(Span(len(text), len(text) + len(token.form)), token.upos, token.head, token.relation))
            text += token.form + ("" if token.glued else " ")
        text = text.rstrip() + "\n"
        gold += mentions(tokens, words)
        parsed.append(Sentence(Span(start, len(text) - 1), tuple(words), (), ()))
    return Text("", text, parsed, gold)


def mentions(tokens: list[Token], words: list[Word]) -> Iterator[Gold]:
    open_at: dict[str, list[tuple[int, str, str]]] = {}
    for index, token in enumerate(tokens):
        for chain, kind, heads, closes, closed in OPENING.findall(token.entity):
            if chain:
                open_at.setdefault(chain, []).append((index, kind, heads))
            name = chain if closes else closed
            if name and open_at.get(name):
                first, kind, heads = open_at[name].pop()
                inside = [first + int(h) - 1 for h in heads.split(",")]
                head = Span(words[inside[0]].span.start, words[min(inside[-1], len(words) - 1)].span.end)
                yield Gold(name, kind, words[first].span.start, words[index].span.end, head)


def names(text: Text) -> list[tuple[Entity, str]]:
    """The runs of proper nouns around the heads of gold mentions, each with its chain."""
    found: dict[Span, tuple[Entity, str]] = {}
    for sentence in text.sentences:
        words = sentence.words
        for mention in text.gold:
            at = next((i for i, w in enumerate(words) if w.span.start == mention.head.start), None)
            if at is None or mention.kind not in LABELS or words[at].upos != "PROPN":
                continue
            first = last = at
            while first > 0 and words[first - 1].upos == "PROPN" and words[first - 1].span.start >= mention.start:
                first -= 1
            while last + 1 < len(words) and words[last + 1].upos == "PROPN" and words[last + 1].span.end <= mention.end:
                last += 1
            span = Span(words[first].span.start, words[last].span.end)
            found.setdefault(span, (Entity(span, LABELS[mention.kind], 1.0), mention.chain))
    kept: list[tuple[Entity, str]] = []
    for entity, chain in sorted(found.values(), key=lambda pair: (pair[0].span.start, -pair[0].span.end)):
        if not kept or kept[-1][0].span.end <= entity.span.start:
            kept.append((entity, chain))
    return kept


def chain_at(text: Text, span: Span) -> str:
    """The gold chain whose head lies in the span; the longest such mention counts."""
    fitting = [m for m in text.gold if span.contains(m.head) or m.head.contains(span)]
    return min(fitting, key=lambda m: abs(m.start - span.start) + abs(m.end - span.end)).chain if fitting else ""


def evaluate(text: Text, counts: Counter[str], errors: list[str]) -> None:
    named = names(text)
    chains = {entity.span: chain for entity, chain in named}
    linked = link_entities(text.sentences, [entity for entity, _ in named], text.text)
    seen: set[str] = set()
    for entity in linked:
        form = entity.span.of(text.text)
        chain = chains.get(entity.span) or chain_at(text, entity.span)
        group = "name" if entity.span in chains else PRONOUNS.get(form.lower(), "")
        known = chain in seen
        if entity.span in chains:
            seen.add(chain)
        if group == "" and form[:4].lower() == "the ":
            group = "description"
        if group == "":
            continue
        target = linked[entity.refers_to] if entity.refers_to is not None else None
        there = (chains.get(target.span) or chain_at(text, target.span)) if target else ""
        counts[group + " gold"] += known
        counts[group + " linked"] += target is not None
        counts[group + " right"] += target is not None and there == chain
        counts[group + " right among gold"] += known and there == chain
        if (known or target) and there != chain:
            context = text.text[max(0, entity.span.start - 160) : entity.span.end + 30].replace("\n", " / ")
            errors.append(f"{group}: {form!r} -> {target.span.of(text.text) if target else None!r} in: {context}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong links")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for sentences in documents(arguments.file):
        evaluate(read(sentences), counts, errors)
    for group in ("name", "description", "he", "she", "it", "they"):
        gold, linked, right = (counts[f"{group} {what}"] for what in ("gold", "linked", "right"))
        among = counts[f"{group} right among gold"]
        print(
            f"{group:12} recall {among}/{gold} = {among / max(1, gold):.2f}   "
            f"precision {right}/{linked} = {right / max(1, linked):.2f}"
        )
    print("\n".join(errors[: arguments.errors]))


if __name__ == "__main__":
    main()
