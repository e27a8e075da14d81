"""The data sets, each read into examples; training/DATA.md says where the public finds them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from standoff.annotate.sentences import split_sentences
from standoff.reader.packing import REACH
from standoff.reader.words import word_spans
from training.reader import annotations
from training.reader.examples import TAGS, Example, Frame, Happening, Hint, Quotation, Relation

DATA = Path(__file__).resolve().parents[3] / "shared"
LEADS_HELD_OUT = 0.2
"""This share of the wire leads is never trained on, so that a figure on leads exists beside the one on articles."""
ARTICLES_HELD_OUT = 0.1
"""This share of the project's own annotated articles is never trained on: thresholds are chosen on it."""


def held_out(key: str, share: float) -> bool:
    """Whether `key` falls in the part that is set aside, by its hash: the same part on every machine."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF < share


def held_out_lead(key: str) -> bool:
    """Whether a sentence of the annotated texts belongs to a wire lead that is set aside."""
    article = key.split(":")[0]
    return article.startswith("ag-") and held_out(article, LEADS_HELD_OUT)


def held_out_article(key: str) -> bool:
    """Whether a sentence of the project's own annotations belongs to an article that is set aside."""
    return held_out(key.split(":")[0], ARTICLES_HELD_OUT)


def read_lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)


def _conllu(path: Path) -> Iterator[Example]:
    words, upos, heads, labels, key = [], [], [], [], ""
    for line in path.open(encoding="utf-8"):
        if line.startswith("# sent_id = "):
            key = line[12:].strip()
        elif line[0].isdigit():
            cells = line.split("\t")
            if cells[0].isdigit():
                words.append(cells[1])
                upos.append(cells[3])
                heads.append(int(cells[6]))
                labels.append(cells[7])
        elif not line.strip() and words:
            yield Example(key, words, upos, heads, labels, text=key.rpartition("-")[0])
            words, upos, heads, labels = [], [], [], []


def span_head(start: int, end: int, heads: list[int]) -> int:
    """The word of the inclusive range whose head lies outside it."""
    outside = (i for i in range(start, end + 1) if not start <= heads[i] - 1 <= end)
    return next(outside, start)


def _frames(row: dict, heads: list[int]) -> list[Frame]:
    frames = []
    for frame in row["frames"]:
        roles = [(r, span_head(s, e, heads)) for r, s, e in frame["args"] if r != "V"]
        frames.append(Frame(frame["pred"], roles))
    return frames


def english_web(data: Path, part: str) -> list[Example]:
    """UD-EWT with PropBank's roles and, where the words agree, UDS-IH2's factuality."""
    frames = {row["sent_id"]: row for row in read_lines(data / f"propbank_ewt/{part}.jsonl")}
    uds = data / f"factuality/UDS_IH2/{part}.jsonl"
    facts = {row["text"].replace(" ", ""): row for row in read_lines(uds)} if uds.exists() else {}
    examples = []
    for example in _conllu(data / f"ud_ewt/{part}.conllu"):
        row = frames.get(example.key)
        if row is not None and row["words"] == example.words:
            example.frames = _frames(row, example.heads or [])
        fact = facts.get("".join(example.words).replace(" ", ""))
        if fact is not None and len(fact["text"].split()) == len(example.words):
            example.factuality = {t["span1"][0]: t["label"] for t in fact["targets"]}
        examples.append(example)
    return examples


def gum(data: Path) -> list[Example]:
    """GUM's news and interviews: syntax alone."""
    return list(_conllu(data / "gum_news/gum_news_interview.conllu"))


def factuality(data: Path, name: str, part: str) -> list[Example]:
    """UW or MEANTIME: factuality alone."""
    return [
        Example(
            f"{name}-{part}-{row['idx']}",
            [w.replace("``", '"').replace("''", '"') for w in row["text"].split()],
            factuality={t["span1"][0]: t["label"] for t in row["targets"]},
        )
        for row in read_lines(data / f"factuality/{name}/{part}.jsonl")
    ]


_NAMES = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "Person": "PERSON", "Organisation": "ORG", "Location": "PLACE"}


def _tagged(path: Path, word_column: int, tag_column: int) -> Iterator[Example]:
    words: list[str] = []
    tags: list[str | None] = []
    for n, line in enumerate(path.open(encoding="utf-8")):
        cells = line.split()
        if not cells or line.startswith("# "):
            if words:
                yield Example(f"{path.name}-{n}", words, tags=_bio(words, tags), text=path.name)
            words, tags = [], []
        elif len(cells) > tag_column:
            words.append(cells[word_column])
            tags.append(cells[tag_column])


def _bio(words: list[str], tags: list[str | None]) -> list[str | None]:
    """Our tag set; names of kinds that are not ours count as no name, pronouns are left out of the loss."""
    out: list[str | None] = []
    last = ""
    for word, tag in zip(words, tags, strict=True):
        prefix, _, kind = (tag or "O").partition("-")
        name = _NAMES.get(kind, "")
        if word.lower() in ("we", "our", "he", "she", "it", "they", "his", "her", "their", "who", "i", "us"):
            out.append(None)
            last = ""
            continue
        out.append(f"{'I' if name == last and prefix == 'I' else 'B'}-{name}" if name else "O")
        last = name
    assert all(t is None or t in TAGS for t in out)
    return out


def entities(data: Path) -> list[Example]:
    """Wikigold, UNER-EWT's dev and test, RE3D: names of persons, organisations and places."""
    found = list(_tagged(data / "ner/wikigold.conll", 0, 1))
    for part in ("dev", "test"):
        found += _tagged(data / f"ner/uner_ewt_{part}.iob2", 1, 2)
    return found + list(_tagged(data / "ner/re3d_train.txt", 0, 1))


def _within(words: list[tuple[int, int]], start: int, end: int) -> list[int]:
    return [i for i, (s, e) in enumerate(words) if s < end and start < e]


def _annotations(path: Path) -> Iterator[dict[str, list[tuple[int, int]]]]:
    spans: dict[str, tuple[int, int]] = {}
    links = []
    for line in path.open(encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("T"):
            bounds = [int(n) for n in "".join(cells[1:2]).replace(";", " ").split()[1:]]
            if bounds:  # some marks of the training part are cut off
                spans[cells[0]] = (bounds[0], bounds[-1])
        elif line.startswith("E"):
            links.append(cells[1].split())
    for link in links:
        found: dict[str, list[tuple[int, int]]] = {"Cue": [], "Source": [], "Content": []}
        for part in link:
            role, _, key = part.partition(":")
            role = role.rstrip("0123456789")
            if role in found and key in spans:
                found[role].append(spans[key])
        yield found


def attributions(data: Path, part: str, share: float = 1.0) -> list[Example]:
    """PolNeAR: source, cue and content inside each sentence; `share` of the articles, chosen by hash."""
    examples = []
    for path in sorted((data / f"polnear/{part}/text").iterdir()):
        marked = sorted((data / f"polnear/{part}/attributions").glob(f"{path.stem}_????.ann"))
        if marked and held_out(path.stem, share):  # where two people marked a text, the first by name counts
            examples += _quoted(path.stem, path.read_text(encoding="utf-8"), list(_annotations(marked[0])))
    return examples


def _quoted(key: str, text: str, links: list[dict[str, list[tuple[int, int]]]]) -> Iterator[Example]:
    """The sentences of one text, each with the parts of attributions that stand in it beside their cue."""
    for sentence in split_sentences(text):
        words = [(s + sentence.start, e + sentence.start) for s, e in word_spans(sentence.of(text))]
        parts = [
            {r: [i for a, b in spans for i in _within(words, a, b)] for r, spans in link.items()} for link in links
        ]
        quotations = [Quotation(p["Cue"], p["Source"], p["Content"]) for p in parts if p["Cue"]]
        yield Example(f"{key}-{sentence.start}", [text[s:e] for s, e in words], quotations=quotations, text=key)


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
        here = [i for start, end in spans for i in _within(words, start, end)]
        there = [(back, _within(w, *span)) for back, w in enumerate(before, 1) for span in spans]
        if here:
            parties[role] = here
        elif any(found for _, found in there):
            earlier[role] = [(back, found) for back, found in there if found]
        elif any(p["text"] for p in event[key]):
            absent.add(role)
    if event["place"]:
        start = text.find(event["place"], words[0][0], words[-1][1])
        parties["place"] = _within(words, start, start + len(event["place"])) if start >= 0 else []
    trigger = _within(words, event["trigger_span"]["start"], event["trigger_span"]["end"])
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
    """The sentences of one text with the events whose triggers stand in them."""
    before: list[Offsets] = []
    for sentence in split_sentences(text):
        words = [(s + sentence.start, e + sentence.start) for s, e in word_spans(sentence.of(text))]
        spans = [(e, e["trigger_span"]) for e in events]
        inside = [e for e, t in spans if sentence.start <= t["start"] and t["end"] <= sentence.end]
        happenings = [_happening(e, text, before, words) for e in inside]
        yield Example(f"{key}:{sentence.start}", [text[s:e] for s, e in words], happenings=happenings, text=key)
        before = [words, *before][:REACH]
