"""What one process does: it loads the coder once and codes item after item."""

from __future__ import annotations

import os
import signal
from functools import cache
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from threading import Thread

from standoff.pipeline.coder import Coder
from standoff.pipeline.document_wire import wire_document
from standoff.pipeline.guard import outcome_of
from standoff.pipeline.items import Item
from standoff.pipeline.wire import WireDocument
from standoff.records.article import Article
from standoff.store.minhash import signature_of
from standoff.store.outcome import Outcome


@cache
def coder_here(threads: int) -> Coder:
    """The coder of this process, loaded at the first call."""
    return Coder.load(threads)


def code_item(item: Item, threads: int) -> Outcome:
    """Code one item in this process."""
    return outcome_of(item, lambda article: _coded(item, article, threads))


def code_items(items: list[Item], threads: int) -> list[Outcome]:
    """Code some items in this process: what a pool's process is asked to do."""
    return [code_item(item, threads) for item in items]


def document_here(article: Article, threads: int) -> WireDocument:
    """Annotate one article in this process."""
    coder = coder_here(threads)
    return wire_document(coder.annotate(article), coder.gazetteer)


def live_and_die_with_the_parent() -> None:
    """Ignore Ctrl-C, which a terminal sends to every process: the parent ends its children, and in order. Where the
    parent is killed, end as well."""
    parent = parent_process()
    if parent is not None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        Thread(target=_end_with, args=[parent], daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)  # nobody is left who waits for a result, and whatever runs must not go on


def _coded(item: Item, article: Article, threads: int) -> Outcome:
    coded = coder_here(threads).code(article)
    return Outcome(
        input=item.input,
        article=article,
        events=coded.events,
        rejections=coded.rejections,
        item=item.key,
        signature=signature_of(article.text) if item.key else "",
    )
