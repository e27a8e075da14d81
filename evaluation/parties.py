"""How well parties are resolved in running text: `python -m evaluation.parties [--gold FOLDER] [--bare] [--errors N]`.

Every party of the annotated articles (actors, recipients, sources, deniers) whose words have a place is resolved where
it stands, in the whole article, on its day, and compared with the annotators' country and sector. `--bare` leaves out
the reader: no pronoun then has an antecedent. `--errors N` lists every so many of the errors.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from evaluation.measure import ROOT
from standoff.annotate.document import annotate
from standoff.coding.parties import referent_of
from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.reader.model import Reader
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.records.span import Span
from standoff.resolve.parties import Resolver
from standoff.resolve.resolution import Resolution
from standoff.scoring.gold import load_gold

GOLD = ROOT.parent / "shared" / "gold"
SETS = ("train", "dev")
FIELDS = ("actors", "recipients", "said_by", "denied_by")
SOURCES = {"ag": "leads of 2004", "pn": "foreign affairs 2015-16", "wt": "Wikinews 2019-20"}


class GoldParty(msgspec.Struct, frozen=True):
    """A party as annotated: where it stands in its article, its country and sector."""

    article: str
    span: Span
    country: str
    sector: str


class Judged(msgspec.Struct, frozen=True):
    """An annotated party and what it was resolved to."""

    gold: GoldParty
    words: str
    found: Resolution

    @property
    def country(self) -> bool:
        """Whether the country is right."""
        return self.found.country == self.gold.country

    @property
    def sector(self) -> bool:
        """Whether the sector is right."""
        return self.found.sector == self.gold.sector


class _Side(msgspec.Struct):
    text: str
    country: str
    sector: str
    start: int = -1


class _Line(msgspec.Struct):
    article: str
    evidence: Span
    sentence: str
    actors: list[_Side] = []
    recipients: list[_Side] = []
    said_by: list[_Side] = []
    denied_by: list[_Side] = []


def gold_parties(folder: Path) -> Iterator[GoldParty]:
    """Every party whose words have a place; where the set gives none, or one inside a word ("he" in "the"), their
    first one in the evidence sentence."""
    for row in (folder / "events.jsonl").read_bytes().splitlines():
        line = msgspec.json.decode(row, type=_Line)
        for side in (side for field in FIELDS for side in getattr(line, field)):
            start = _start(line, side)
            if side.text and start >= 0:
                yield GoldParty(line.article, Span(start, start + len(side.text)), side.country, side.sector)


def _start(line: _Line, side: _Side) -> int:
    """The offset of a party's words in its article; -1 where they have none."""
    whole = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(side.text)}(?!\w)", line.sentence)]
    if side.start - line.evidence.start in whole or (side.start >= 0 and not whole):
        return side.start
    within = next(iter(whole), line.sentence.find(side.text))
    inside = line.evidence.start <= side.start < line.evidence.end
    if side.start >= 0 and not inside:
        return side.start
    return line.evidence.start + within if within >= 0 else -1


def documents(folder: Path, bare: bool) -> Iterator[tuple[str, Document]]:
    """The articles of a folder with their layers, or, for `bare`, with none."""
    reader = None if bare else Reader.load(1)
    for one in load_gold(folder):
        yield one.id, _document(one.article, reader)


def _document(article: Article, reader: Reader | None) -> Document:
    return annotate(article, reader) if reader is not None else Document(article, (), (), (), ())


def judged(
    parties: Iterable[GoldParty], layers: Iterable[tuple[str, Document]], gazetteer: Gazetteer
) -> Iterator[Judged]:
    """Each party with what it is resolved to, article by article."""
    given: dict[str, list[GoldParty]] = {}
    for party in parties:
        given.setdefault(party.article, []).append(party)
    for name, document in layers:
        resolver = Resolver(document, gazetteer)
        for party in given.get(name, ()):
            several = resolver.resolve_all(party.span, referent_of(document, party.span))
            found = next((one for one in several if one.country == party.country), several[0])
            yield Judged(party, party.span.of(document.article.text), found)


def _accuracy(rows: list[Judged], name: str) -> str:
    country, sector = (sum(getattr(row, field) for row in rows) / len(rows) for field in ("country", "sector"))
    return f"  {name:<28}{len(rows):>6} parties   country {country:.3f}   sector {sector:.3f}"


def _confusions(rows: list[Judged], field: str, most: int = 12) -> str:
    wrong = Counter(
        (getattr(row.gold, field) or "none", getattr(row.found, field) or "none")
        for row in rows
        if not getattr(row, field)
    )
    cells = (f"{gold} as {found} {count}" for (gold, found), count in wrong.most_common(most))
    return f"  {field} taken wrongly: " + ", ".join(cells)


def report(rows: list[Judged], title: str) -> Iterator[str]:
    """The lines that tell how good a set's parties are."""
    yield title
    for prefix, name in SOURCES.items():
        part = [row for row in rows if row.gold.article.startswith(f"{prefix}-")]
        if part:
            yield _accuracy(part, name)
    guessed = [row for row in rows if any("the article speaks of" in reason for reason in row.found.reasons)]
    if guessed:
        yield _accuracy(guessed, "country from the article")
    yield _accuracy(rows, "all")
    yield from (_confusions(rows, field) for field in ("country", "sector"))


def _error(row: Judged) -> str:
    gold, found = f"{row.gold.country} {row.gold.sector}", f"{row.found.country} {row.found.sector}"
    return f"    {row.gold.article} | {row.words!r} | {gold} | {found} | {'; '.join(row.found.reasons)[:100]}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.parties", description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder that holds train/ and dev/")
    parser.add_argument("--bare", action="store_true", help="without the reader")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list every Nth error of train/")
    options = parser.parse_args()
    gazetteer = load_gazetteer()
    for name in SETS:
        folder = options.gold / name
        rows = list(judged(gold_parties(folder), documents(folder, options.bare), gazetteer))
        print("\n".join(report(rows, name)))
        wrong = [row for row in rows if not (row.country and row.sector)]
        if options.errors and name == "train":
            print("\n".join(map(_error, wrong[:: options.errors])))


if __name__ == "__main__":
    main()
