"""Sets that teach syntax, semantic roles, names and factuality."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.reader.examples import TAGS, Example, Frame
from training.reader.sources import read_lines


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
