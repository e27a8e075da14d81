"""The project's own annotations: reports written for training, and offsets into articles that others publish.

Both come out as the articles and event mentions of ../shared/gold/train do: dictionaries with `id`, `published`,
`text`, and with `article`, `trigger_span`, `type`, `actors`, …. training/annotations/README.md describes the files.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).resolve().parents[1] / "annotations"
ROLES = ("actors", "recipients", "said_by")
_HEADER = re.compile(r"# (\S+)\s+published (\d{4}-\d\d-\d\d)")
_SENTENCE = re.compile(r"(\d+): (.*)")
_PARTY = re.compile(r"(.*?)(?:@(\d+))?=([A-Z]{3}|-)\.([A-Z]{3})")
_OCCURRENCE = re.compile(r"(.*?)#(\d+)")
Annotated = tuple[dict, list[dict]]
"""An article and its event mentions."""


class AnnotationError(ValueError):
    """A line of an annotation file that cannot be understood: which one, and why."""


def written(folder: Path = FOLDER / "reports") -> Iterator[Annotated]:
    """The reports that were written for training, file by file."""
    for path in sorted(folder.glob("*.txt")):
        yield from parsed(path.read_text(encoding="utf-8"), path.name)


def parsed(text: str, name: str = "") -> Iterator[Annotated]:
    """Reports in the lines of training/annotations/README.md; raises `AnnotationError` with file and line."""
    reports: list[_Report] = []
    blank = False
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        try:
            _take(reports, line, new_paragraph=blank)
        except AnnotationError as error:
            raise AnnotationError(f"{name}:{number}: {error}") from error
        blank = not line
    yield from (report.whole() for report in reports)


def _take(reports: list[_Report], line: str, *, new_paragraph: bool) -> None:
    """Begin a report with this line, or add the line to the last one."""
    header, sentence = _HEADER.match(line), _SENTENCE.match(line)
    if header is not None:
        reports.append(_Report(*header.groups()))
    elif line and not reports:
        raise AnnotationError("a report begins with '# id  published YYYY-MM-DD'")
    elif sentence is not None:
        reports[-1].add_sentence(sentence.group(2), new_paragraph=new_paragraph)
    elif line:
        reports[-1].add_event(line)


class _Report:
    """A report while its lines are read."""

    def __init__(self, key: str, published: str) -> None:
        self.key, self.published, self.text = key, published, ""
        self.sentences: list[tuple[int, int]] = []
        self.events: list[dict] = []

    def add_sentence(self, words: str, *, new_paragraph: bool) -> None:
        if self.text:
            self.text += "\n\n" if new_paragraph or len(self.sentences) == 1 else " "
        self.sentences.append((len(self.text), len(self.text) + len(words)))
        self.text += words

    def add_event(self, line: str) -> None:
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 6 or not cells[0].isdigit():
            raise AnnotationError(f"an event is 'sentence | trigger | TYPE/mode | status | actors | …', not {line!r}")
        number = int(cells[0])
        trigger = self._find(number, cells[1])
        type_, _, mode = cells[2].partition("/")
        sides = {
            role: [self._party(number, words, trigger[0]) for words in cell.split(";") if words.strip()]
            for role, cell in zip(ROLES, [*cells[4:], ""], strict=False)
        }
        self.events.append(
            {"article": self.key, "trigger_span": {"start": trigger[0], "end": trigger[1]}, "type": type_, "mode": mode,
             "status": cells[3] or "actual", "place": "", **sides}
        )  # fmt: skip

    def whole(self) -> Annotated:
        return {"id": self.key, "published": self.published, "text": self.text}, self.events

    def _party(self, sentence: int, words: str, near: int) -> dict:
        said = _PARTY.fullmatch(words.strip())
        if said is None:
            raise AnnotationError(f"a party is 'words=CCC.SEC' or 'words@sentence=CCC.SEC', not {words!r}")
        phrase, other, country, sector = said.groups()
        party = {"text": "" if phrase == "-" else phrase, "country": country.strip("-"), "sector": sector}
        if phrase == "-":
            return party
        start, end = self._find(int(other or sentence), phrase, None if other else near)
        return party | {"start": start, "end": end}

    def _find(self, sentence: int, phrase: str, near: int | None = None) -> tuple[int, int]:
        """Where the words stand: the occurrence that is asked for ("word#2"), else the nearest to `near`."""
        if sentence >= len(self.sentences):
            raise AnnotationError(f"there is no sentence {sentence}")
        asked = _OCCURRENCE.fullmatch(phrase)
        phrase, nth = (asked.group(1), int(asked.group(2))) if asked else (phrase, 0)
        start, end = self.sentences[sentence]
        pattern = r"(?<!\w)" * phrase[:1].isalnum() + r"\s+".join(map(re.escape, phrase.split()))
        pattern += r"(?!\w)" * phrase[-1:].isalnum()
        found = [(m.start() + start, m.end() + start) for m in re.finditer(pattern, self.text[start:end], re.I)]
        if len(found) < max(nth, 1):
            raise AnnotationError(f"sentence {sentence} does not hold {phrase!r}")
        if nth or near is None:
            return found[max(nth, 1) - 1]
        return min(found, key=lambda span: abs(span[0] - near))


def pointed(data: Path, path: Path = FOLDER / "offsets.jsonl") -> Iterator[Annotated]:
    """The articles of other publishers whose events are kept as offsets; one whose text differs is left out."""
    texts = dict(_published(data))
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts.get(row["source"], "")[: row["length"]]
        if hashlib.sha256(text.encode()).hexdigest() == row["sha256"]:
            about = {"id": row["id"], "published": row["published"], "text": text}
            yield about, [_spoken(row["id"], event, text) for event in row["events"]]


def _spoken(key: str, event: dict, text: str) -> dict:
    sides = {
        role: [p | {"text": text[p["start"] : p["end"]] if "start" in p else ""} for p in event.get(role, [])]
        for role in ROLES
    }
    return {"article": key, "place": "", **event, **sides}


def _published(data: Path) -> Iterator[tuple[str, str]]:
    """Texts by the name that offsets.jsonl gives them: a Wikinews url, a file of PolNeAR, or a number in LGL."""
    with (data / "news/wikinews.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            headed = row["text"].startswith(row["title"])
            yield row["url"], row["text"] if headed else f"{row['title']}\n\n{row['text']}"
    for path in (data / "polnear/train/text").iterdir():
        yield path.name, path.read_text(encoding="utf-8")
    for article in ElementTree.parse(data / "geoparsing/GeoVirus.xml").getroot():
        yield article.findtext("source", ""), article.findtext("text", "")
    for article in ElementTree.parse(data / "geoparsing/lgl.xml").getroot():
        yield f"lgl {article.get('docid')}", article.findtext("text", "")
