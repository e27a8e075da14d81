"""The order of the stages: Article → Document → Claims → Events, with their ties and happenings."""

from __future__ import annotations

import msgspec

from standoff.annotate.document import annotate
from standoff.coding.claims import claims_of
from standoff.gazetteer.load import Gazetteer, load_gazetteer, marked
from standoff.gazetteer.own_index import own_version
from standoff.measure.within import with_incidents
from standoff.reader.model import Reader
from standoff.reader.weights import read_card
from standoff.records.article import Article
from standoff.records.document import Document
from standoff.records.event import Event
from standoff.records.rejection import Rejection
from standoff.resolve.answers import tie_answers
from standoff.resolve.events import resolve_claims
from standoff.settings import gazetteer_folder


def coder_name() -> str:
    """What events name as their coder, without loading it: the reader and, where there are any, the user's own entries
    of the gazetteer. Raises `Problem` where there are no weights."""
    return f"reader@{read_card().version}{marked(own_version(gazetteer_folder()))}"


class Coded(msgspec.Struct, frozen=True):
    """One article read to the end: its layers, its events, and the claims that became none."""

    document: Document
    events: tuple[Event, ...]
    rejections: tuple[Rejection, ...]


class Coder(msgspec.Struct, frozen=True):
    """The reader and the gazetteer, loaded once a process, and the stages in their order."""

    reader: Reader
    gazetteer: Gazetteer

    @classmethod
    def load(cls, threads: int = 1) -> Coder:
        """Load what comes with the package, with `threads` threads for the reader.

        Raises `Problem` where the weights are missing or damaged.
        """
        return cls(Reader.load(threads), load_gazetteer())

    @property
    def name(self) -> str:
        """What events name as their coder, as `coder_name` has it."""
        return f"{self.reader.name}{marked(self.gazetteer.own_version)}"

    def annotate(self, article: Article) -> Document:
        """Return the article with its layers."""
        return annotate(article, self.reader)

    def code(self, article: Article) -> Coded:
        """Return the events of one article, in text order, and the claims that could not become events."""
        document = self.annotate(article)
        claims = claims_of(document)
        resolved = resolve_claims(document, claims, self.gazetteer, self.name)
        events = tuple(one for one in resolved if isinstance(one, Event))
        rejections = tuple(one for one in resolved if isinstance(one, Rejection))
        return Coded(document, with_incidents(tie_answers(events)), rejections)
