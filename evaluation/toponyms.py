"""How well places are found: `python -m evaluation.toponyms [--data FOLDER] [--errors N]`.

The place names that annotators marked in news (Local-Global Lexicon, GeoVirus) are resolved where they stand, and
compared with the annotators' coordinates (right within 161 km, 100 miles, as published figures have it) and, where the
set tells it, with their country. A name for which nothing is found counts as wrong.
"""

from __future__ import annotations

import argparse
import math
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evaluation.measure import ROOT
from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.records.span import Span
from standoff.resolve.places import Place, PlaceResolver

DATA = ROOT.parent / "shared" / "data" / "geoparsing"
NEAR = 161.0  # km
EARTH = 6371.0  # km


class Toponym(msgspec.Struct, frozen=True):
    """A place name in a text; `country` is the annotators' word for it, empty where they give none."""

    span: Span
    lat: float
    lon: float
    country: str


Marked = tuple[str, list[Toponym]]  # a text and its place names


def lgl(path: Path) -> Iterator[Marked]:
    """The articles of the Local-Global Lexicon; names without coordinates are left out."""
    for article in ET.parse(path).getroot().iter("article"):
        text = article.findtext("text") or ""
        yield text, [t for node in article.iter("toponym") if (t := _lgl(node)) is not None]


def _lgl(node: ET.Element) -> Toponym | None:
    tag = node.find("gaztag")
    if tag is None or tag.find("lat") is None:
        return None
    country = tag.findtext("country") or (tag.findtext("name") or "" if tag.findtext("fcode") == "PCLI" else "")
    return Toponym(_span(node), float(tag.findtext("lat") or 0), float(tag.findtext("lon") or 0), country)


def geovirus(path: Path) -> Iterator[Marked]:
    """The articles of GeoVirus; it names no countries."""
    for article in ET.parse(path).getroot().iter("article"):
        text = article.findtext("text") or ""
        yield text, [t for node in article.iter("location") if (t := _geovirus(node, text)) is not None]


def _geovirus(node: ET.Element, text: str) -> Toponym | None:
    """A name of GeoVirus, whose offsets count from 1 and sometimes stray; None where the words do not stand there."""
    name, start = node.findtext("name") or "", int(node.findtext("start") or 0)
    at = next((a for a in (start - 1, start, start - 2, start + 1) if text[max(0, a) :].startswith(name)), -1)
    if at < 0:
        return None
    return Toponym(Span(at, at + len(name)), float(node.findtext("lat") or 0), float(node.findtext("lon") or 0), "")


def _span(node: ET.Element) -> Span:
    return Span(int(node.findtext("start") or 0), int(node.findtext("end") or 0))


def distance(place: Place, toponym: Toponym) -> float:
    """Kilometres between a place found and the annotators' point; infinite where it has no coordinates."""
    if place.lat is None or place.lon is None:
        return math.inf
    a, b = math.radians(place.lat), math.radians(toponym.lat)
    half = math.sin((a - b) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(place.lon - toponym.lon) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


class Score(msgspec.Struct):
    """Counts over a set."""

    names: int = 0
    near: int = 0
    with_country: int = 0
    country: int = 0
    wrong: list[str] = []


def measured(articles: Iterator[Marked], gazetteer: Gazetteer) -> Score:
    """Every name resolved and judged."""
    score = Score()
    for text, toponyms in articles:
        resolver = PlaceResolver(gazetteer, text)
        for toponym in toponyms:
            best = next(iter(resolver.at(toponym.span)), Place("", "", None, None, 0.0))
            _judge(score, toponym, best, gazetteer, text)
    return score


def _judge(score: Score, toponym: Toponym, best: Place, gazetteer: Gazetteer, text: str) -> None:
    near = distance(best, toponym) <= NEAR
    score.names += 1
    score.near += near
    state = next(iter(gazetteer.named(toponym.country)), None) if toponym.country else None
    if state is not None:
        score.with_country += 1
        score.country += state.country == best.country
    if not near:
        words = toponym.span.of(text)
        score.wrong.append(f"    {words!r} | {toponym.country} {toponym.lat:.2f} {toponym.lon:.2f} | {best}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.toponyms", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with lgl.xml and GeoVirus.xml")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list every Nth error")
    options = parser.parse_args()
    gazetteer = load_gazetteer()
    sets = {"LGL": lgl(options.data / "lgl.xml"), "GeoVirus": geovirus(options.data / "GeoVirus.xml")}
    for name, articles in sets.items():
        score = measured(articles, gazetteer)
        country = f", country {score.country / score.with_country:.3f}" if score.with_country else ""
        print(f"{name}: {score.names} names, within {NEAR:.0f} km {score.near / score.names:.3f}{country}")
        print("\n".join(score.wrong[:: options.errors] if options.errors else ()), end="")


if __name__ == "__main__":
    main()
