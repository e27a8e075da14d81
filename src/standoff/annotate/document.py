"""Article → Document: sentences, words, entities, times, attributions and event triggers, each a layer of spans."""

from __future__ import annotations

from standoff.annotate import layers
from standoff.annotate.attribution import find_attributions
from standoff.annotate.coreference import link_entities
from standoff.annotate.datelines import after_dateline
from standoff.annotate.homes import homes_of
from standoff.annotate.sentences import split_sentences
from standoff.annotate.times import find_times
from standoff.reader.model import Reader
from standoff.reader.reading import moved
from standoff.records.article import Article
from standoff.records.document import Document


def annotate(article: Article, reader: Reader) -> Document:
    """All layers of one article, from one pass of the reader over each sentence."""
    spans = split_sentences(article.text)
    told = [after_dateline(article.text, span) for span in spans]
    read = reader.read([span.of(article.text) for span in told])
    readings = [moved(one, inside.start - span.start) for one, inside, span in zip(read, told, spans, strict=True)]
    sentences = layers.text_layers(spans, readings)
    pairs = list(zip(sentences, readings, strict=True))
    names = tuple(name for s, r in pairs for name in layers.names(s, r))
    return Document(
        article=article,
        sentences=sentences,
        entities=link_entities(sentences, names, article.text),
        times=tuple(time for span in spans for time in find_times(article.text, span)),
        attributions=find_attributions(sentences, readings, article.text),
        homes=homes_of(sentences, readings, reader.codes.sectors, reader.heads["home_back"]),
    )
