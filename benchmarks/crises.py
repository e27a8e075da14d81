"""Crises of 2014 in ICEWS: which alarms see them, how late, and how often they cry at all.

    python -m benchmarks.crises [--pairs 300]

Every day from the 42nd on, four alarms judge every pair of countries from what was known that day: the verdict, a rise
of 5 % against the previous three weeks, a z-score of the mean Goldstein score, and a CUSUM of daily conflict. A call is
the first day of a run of days on which an alarm says "growing". It holds where the four weeks that follow it bring at
least half as much conflict again, per event read, as the weeks before the run's recent window; precision is the share
of calls that hold. The triggers are those of International Crisis Behavior 14 and of the open record.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from standoff.gazetteer.entry import Kind
from standoff.gazetteer.load import Gazetteer, load_gazetteer
from standoff.measure.counts import Daily
from standoff.measure.judge import judge
from standoff.measure.rule import RULE
from standoff.ontology.cameo import code_named, goldstein_of, plover_of
from standoff.ontology.types import quad_of
from standoff.records.codes import Quad
from standoff.records.verdict import Trend

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
FIRST, DAYS, EARLIEST = dt.date(2014, 1, 1), 334, 42
RECENT, REFERENCE, AFTER = 21, 182, 28
HOLDS = 1.5
CRISES = {
    ("RUS", "UKR"): "2014-02-22",  # ICB 471, Crimea-Donbass
    ("CHN", "VNM"): "2014-05-02",  # ICB 472, Chinese oil rig
    ("IMG", "IRQ"): "2014-06-10",  # the Islamic State takes Mosul
    ("ISR", "PSE"): "2014-07-08",  # Operation Protective Edge
    ("IND", "PAK"): "2014-10-06",  # ICB 473, India-Pakistan border firing
}
Pair = tuple[str, str]
Numbers = NDArray[np.float64]


class Course(msgspec.Struct, frozen=True):
    """A pair's year: conflict events and summed Goldstein scores a day, all its events a day."""

    conflict: Numbers
    goldstein: Numbers
    events: Numbers


def country_of(name: str, gazetteer: Gazetteer) -> str:
    """The country of one of ICEWS's entities: of what stands in the last brackets, else of the name."""
    plain = name.replace("_", " ")
    if "Palestin" in plain:
        return "PSE"
    words = plain[plain.rindex("(") + 1 : -1] if plain.endswith(")") else plain
    states = [entry.country for entry in gazetteer.named(words) if entry.kind is Kind.STATE]
    found = states or [one.country for one in gazetteer.lookup(words, dt.date(2014, 6, 1))]
    return found[0] if found else ""


def courses() -> tuple[dict[Pair, Course], Numbers]:
    """Each pair's year, both directions together, and how many events there are in all each day."""
    gazetteer = load_gazetteer()
    countries = {number: country_of(name, gazetteer) for number, name in _names("entity2id.txt")}
    codes = {number: code_named(name) for number, name in _names("relation2id.txt")}
    found: dict[Pair, Course] = defaultdict(lambda: Course(*(np.zeros(DAYS) for _ in range(3))))
    total = np.zeros(DAYS)
    rows = {line for part in ("train", "valid") for line in (SHARED / f"icews14/{part}.txt").read_text().splitlines()}
    for source, relation, target, hours in (map(int, row.split()[:4]) for row in sorted(rows)):
        day, code = hours // 24, codes[relation]
        total[day] += 1
        pair = tuple(sorted((countries[source], countries[target])))
        meaning = plover_of(code)
        if not all(pair) or pair[0] == pair[1] or meaning is None:
            continue
        course = found[pair[0], pair[1]]
        course.events[day] += 1
        course.goldstein[day] += goldstein_of(code)
        course.conflict[day] += quad_of(meaning[0]) in (Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)
    return dict(found), total


def _names(file: str) -> list[tuple[int, str]]:
    lines = (SHARED / "icews14" / file).read_text(encoding="utf-8").splitlines()
    return [(int(number), name) for name, number in (line.split("\t") for line in lines)]


def verdict(course: Course, total: Numbers, day: int) -> bool:
    """What this project says on the evening of the day before `day`."""
    start = max(0, day - RECENT - REFERENCE)
    daily = Daily(FIRST + dt.timedelta(start), course.conflict[start:day], total[start:day])
    return judge(daily, RECENT, RULE).trend is Trend.GROWING


def five_percent(course: Course, total: Numbers, day: int) -> bool:
    """More than 5 % above the three weeks before."""
    recent, before = course.conflict[day - RECENT : day].sum(), course.conflict[day - 2 * RECENT : day - RECENT].sum()
    return bool(recent > 1.05 * before)


def goldstein(course: Course, total: Numbers, day: int) -> bool:
    """The week's mean Goldstein score two standard deviations below that of the weeks before."""
    weeks = [(course.goldstein[end - 7 : end].sum(), course.events[end - 7 : end].sum()) for end in range(day, 6, -7)]
    means = [told / many for told, many in weeks if many]
    if not weeks[0][1] or len(means) < 4:
        return False
    usual, spread = float(np.mean(means[1:])), float(np.std(means[1:], ddof=1))
    return bool(spread > 0 and (means[0] - usual) / spread < -2)


def cusum(course: Course, total: Numbers, day: int) -> bool:
    """Page's one-sided CUSUM of daily counts, standardised by all days before the recent three weeks: slack half a
    standard deviation, alarm at five, begun anew three weeks ago."""
    usual = course.conflict[: day - RECENT]
    spread = max(float(usual.std()), 1e-9)
    level = 0.0
    for count in course.conflict[day - RECENT : day]:
        level = max(0.0, level + (count - usual.mean()) / spread - 0.5)
    return bool(usual.sum() > 0 and level > 5)


ALARMS: dict[str, Callable[[Course, Numbers, int], bool]] = {
    "standoff's verdict": verdict,
    "5 % against the previous period": five_percent,
    "z-score of mean Goldstein": goldstein,
    "CUSUM": cusum,
}


def calls(says: list[bool]) -> list[int]:
    """The days (EARLIEST + index) on which an alarm begins to say "growing"."""
    return [EARLIEST + n for n, now in enumerate(says) if now and not (n and says[n - 1])]


def holds(course: Course, total: Numbers, day: int) -> bool | None:
    """Whether a call came true; None where the year ends too early to say."""
    if day + AFTER > DAYS:
        return None
    before = slice(max(0, day - RECENT - REFERENCE), day - RECENT)
    after = slice(day, day + AFTER)
    usual = course.conflict[before].sum() / total[before].sum()
    return bool(course.conflict[after].sum() / total[after].sum() >= HOLDS * usual and course.conflict[after].sum() > 0)


def delay(says: list[bool], trigger: str) -> int | None:
    """Days from the trigger to the first day on which the alarm says "growing"; None where it does not within 30."""
    start = (dt.date.fromisoformat(trigger) - FIRST).days + 1
    window = says[start - EARLIEST : start - EARLIEST + 30]
    return window.index(True) if True in window else None


def main() -> None:
    """Print the table of alarms, the delays, and the rank correlations with the GPR index."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=300)
    found, total = courses()
    busy = Counter({pair: course.events.sum() for pair, course in found.items()}).most_common(parser.parse_args().pairs)
    print(
        "| alarm | pair-days called | calls | that hold | precision | " + " | ".join("-".join(p) for p in CRISES) + " |"
    )
    print("| --- " * (5 + len(CRISES)) + "|")
    for name, alarm in ALARMS.items():
        said = {
            pair: [alarm(found[pair], total, day) for day in range(EARLIEST, DAYS + 1)]
            for pair in {*CRISES, *(pair for pair, _ in busy)}
        }
        judged = [holds(found[p], total, day) for p, _ in busy for day in calls(said[p])]
        sure = [one for one in judged if one is not None]
        days = [delay(said[pair], trigger) for pair, trigger in CRISES.items()]
        rate = sum(map(sum, (said[p] for p, _ in busy))) / (len(busy) * (DAYS + 1 - EARLIEST))
        row = [f"{rate:.3f}", str(len(judged)), f"{sum(sure)} of {len(sure)}", f"{sum(sure) / max(len(sure), 1):.2f}"]
        cells = ["never" if d is None else f"{d} d" for d in days]
        print(f"| {name} | " + " | ".join([*row, *cells]) + " |", flush=True)


if __name__ == "__main__":
    main()
