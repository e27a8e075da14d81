"""Whether a long text costs more than many short ones: CPU time of coding by the length of the text, and where it goes.

    python -m benchmarks.length 50 100 200 400

Texts of so many thousand characters, the Wikinews articles one after another; milliseconds for each thousand.
"""

from __future__ import annotations

import datetime as dt
import sys
import time

from benchmarks.articles import NEWS, texts
from standoff.coding.claims import claims_of
from standoff.measure.within import with_incidents
from standoff.pipeline.coder import Coder
from standoff.records.article import Article
from standoff.records.event import Event
from standoff.resolve.answers import tie_answers
from standoff.resolve.events import resolve_claims


def spent(coder: Coder, text: str) -> dict[str, float]:
    """CPU seconds of each stage."""
    ticks = [time.process_time()]
    document = coder.annotate(Article(text=text, published=dt.date(2019, 5, 2)))
    ticks.append(time.process_time())
    claims = claims_of(document)
    ticks.append(time.process_time())
    resolved = resolve_claims(document, claims, coder.gazetteer, coder.name)
    ticks.append(time.process_time())
    with_incidents(tie_answers(tuple(one for one in resolved if isinstance(one, Event))))
    ticks.append(time.process_time())
    names = ("annotate", "code", "resolve", "tie")
    return {name: after - before for name, before, after in zip(names, ticks, ticks[1:], strict=True)}


def main() -> None:
    coder = Coder.load(threads=1)
    whole = "\n\n".join(texts(NEWS))
    spent(coder, whole[:3_000])  # what is loaded once
    for thousands in [int(given) for given in sys.argv[1:]] or [50, 100, 200, 400]:
        text = whole[: 1000 * thousands]
        parts = {name: 1e6 * seconds / len(text) for name, seconds in spent(coder, text).items()}
        told = ", ".join(f"{name} {value:.1f}" for name, value in parts.items())
        print(f"{len(text):>9,} characters: {sum(parts.values()):.1f} ms each thousand ({told})", flush=True)


if __name__ == "__main__":
    main()
