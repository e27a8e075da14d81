"""Fits the weights of resolve/day_choice.py: `python -m training.days.fit [--write | --measure FOLDER]`.

Each event of a whole annotated article is a case: its candidate days with their features, and the day that the
annotators gave, or none. Its status is what the coder reads, where it finds the event, else the annotators'. A
conditional logit is fitted by Newton's method with a ridge; the strongest features are kept and fitted again. Printed
are the shares of right days in folds of articles; `--write` puts the table into day_choice.py. `--measure FOLDER` only
measures the packaged table on other articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from evaluation.days import shares
from evaluation.measure import ROOT
from standoff.annotate.document import annotate
from standoff.coding.claims import claims_of
from standoff.reader.model import Reader
from standoff.records.claim import Claim
from standoff.records.document import Document
from standoff.resolve import day_choice
from standoff.resolve.dating import resolve_times
from standoff.resolve.day_choice import NONE_COST
from standoff.resolve.day_evidence import Evidence, Features, Happened
from standoff.resolve.events import status_of_day
from standoff.resolve.lead import lead_of
from standoff.scoring.gold import GoldArticle, load_gold
from training import weight_table

GOLD = ROOT.parent / "shared" / "gold" / "train"
FOLDS = 10
RIDGE = 8.0  # 6 and 12 give the same to a point
KEPT = 80  # 50 and 120 give the same to a point
RARE = 8  # a feature of fewer candidates is left out
STEPS = 12


class Case(msgspec.Struct, frozen=True):
    """An event's candidate days with their features, what the rules say and what the annotators gave."""

    article: str
    found: dict[str, Features]
    rule: str
    gold: str


class Fitted(msgspec.Struct, frozen=True):
    """Weights by feature."""

    weights: dict[str, float]

    def pick(self, case: Case) -> str:
        """The best candidate of a case."""
        return max(case.found, key=lambda v: day_choice.score(v, case.found[v], self.weights))


def cases_of(gold: GoldArticle, document: Document, claims: Sequence[Claim]) -> Iterator[Case]:
    """The cases of one article."""
    article = gold.article
    if article.published is None:
        return
    times = resolve_times(article.text, document.times, article.published)
    lead = lead_of(article.text, document.sentences, times, claims, article.published)
    events = []
    for mention in gold.mentions:
        near = [claim for claim in claims if claim.trigger.overlaps(mention.trigger)]
        claim = next((claim for claim in near if claim.type is mention.type), near[0] if near else None)
        status = status_of_day(document, times, claim) if claim else mention.status
        events.append(Happened(mention.trigger, mention.type, status))
    evidence = Evidence(article.text, document.sentences, times, events, lead, article.published)
    for mention, event in zip(gold.mentions, events, strict=True):
        rule = evidence.by_rule(event)
        yield Case(gold.id, evidence.weigh(event, rule), rule.value, mention.date)


def load_cases(folder: Path, reader: Reader) -> list[Case]:
    """The cases of a folder's articles that have a day of publication."""
    found: list[Case] = []
    for gold in load_gold(folder):
        if gold.article.published is not None and gold.mentions:
            document = annotate(gold.article, reader)
            found += cases_of(gold, document, claims_of(document))
    return found


def fit(cases: Sequence[Case], names: Sequence[str]) -> Fitted:
    """Conditional logit over the candidates; a case whose day is none of them teaches nothing."""
    index = {name: i for i, name in enumerate(names)}
    known = [(_matrix(case, index), list(case.found).index(case.gold)) for case in cases if case.gold in case.found]
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        gradient, hessian = -RIDGE * weights, RIDGE * np.eye(len(names))
        for x, right in known:
            z = x @ weights
            p = np.exp(z - z.max())
            p /= p.sum()
            mean = p @ x
            gradient += x[right] - mean
            hessian += (x * p[:, None]).T @ x - np.outer(mean, mean)
        weights = weights + np.linalg.solve(hessian, gradient)
    return Fitted({name: round(float(w), 2) for name, w in zip(names, weights, strict=True)})


def _matrix(case: Case, index: dict[str, int]) -> NDArray[np.float64]:
    x = np.zeros((len(case.found), len(index)))
    for row, features in enumerate(case.found.values()):
        for name, value in features.items():
            if name in index:
                x[row, index[name]] = value
    return x


def strongest(cases: Sequence[Case]) -> list[str]:
    """The features that weigh most, times the root of how often they are there."""
    counts: dict[str, int] = {}
    for case in cases:
        for features in case.found.values():
            for name in (n for n, x in features.items() if x):
                counts[name] = counts.get(name, 0) + 1
    weights = fit(cases, [name for name, n in counts.items() if n >= RARE]).weights
    return weight_table.strongest(weights, counts, KEPT)


def in_folds(cases: Sequence[Case]) -> list[tuple[Case, str]]:
    """Each case with the day picked by weights that have not seen its article, features chosen anew in each fold."""
    picked = []
    for fold in range(FOLDS):
        rest = [case for case in cases if crc32(case.article.encode()) % FOLDS != fold]
        fitted = fit(rest, strongest(rest))
        picked += [(c, fitted.pick(c)) for c in cases if crc32(c.article.encode()) % FOLDS == fold]
    return picked


def report(name: str, picked: Sequence[tuple[Case, str]]) -> str:
    """The shares of right days: of the dated events, of all, and how many undated ones stay so."""
    bare = [not value for case, value in picked if not case.gold]
    told = shares([(case.gold, value) for case, value in picked])
    return f"{name:16} {told}   undated left so {sum(bare) / max(1, len(bare)):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.days.fit", description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD, help="annotated articles to learn from")
    parser.add_argument("--write", action="store_true", help="put the table into resolve/day_choice.py")
    parser.add_argument("--measure", type=Path, metavar="FOLDER", help="measure the packaged table there; fit nothing")
    options = parser.parse_args()
    cases = load_cases(options.measure or options.gold, Reader.load(1))
    if options.measure:
        packaged = Fitted(day_choice.WEIGHTS)
        print(report("rules", [(case, case.rule) for case in cases]))
        print(report("packaged", [(case, packaged.pick(case)) for case in cases]))
        return
    names = strongest(cases)
    fitted = fit(cases, names)
    reachable = sum(case.gold in case.found for case in cases)
    print(f"{len(cases)} events, {reachable} whose day is a candidate; cost of none {NONE_COST}")
    print(report("rules", [(case, case.rule) for case in cases]))
    print(report(f"in {FOLDS} folds", in_folds(cases)))
    weight_table.show(fitted.weights, day_choice, write=options.write)


if __name__ == "__main__":
    main()
