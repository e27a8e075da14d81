"""An event as a row of words: few columns for a terminal, all of them for CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from standoff.cli.output import Format, chosen_format
from standoff.records.event import Actor, Attributed, Event

Party = Actor | Attributed


def cells_for(format_: Format | None, output: Path | None) -> Callable[[Event], dict[str, str]]:
    """The columns that suit the format: those of CSV, or those that a terminal has room for."""
    return csv_cells if chosen_format(format_, output) is Format.CSV else table_cells


def table_cells(event: Event) -> dict[str, str]:
    """What a person wants to see at a glance."""
    return {
        "date": event.date or "–",
        "who": joined(event.actors, party_words),
        "did": f"{event.type}{f' ({event.mode})' if event.mode else ''}",
        "to whom": joined(event.recipients, party_words),
        "over": ", ".join(event.over),
        "status": event.status.value,
        "according to": joined(event.said_by, party_words),
        "word": event.trigger.text,
        "sure": f"{event.confidence:.2f}",
    }


def csv_cells(event: Event) -> dict[str, str]:
    """Every field; lists are joined with "; ", offsets stand as start:end."""
    place = event.place
    return {
        "id": event.id,
        "article": event.article,
        "source_id": event.source_id,
        "url": event.url,
        "publisher": event.publisher,
        "title": event.title,
        "published": event.published,
        "type": event.type.value,
        "mode": event.mode,
        "contexts": "; ".join(event.contexts),
        "quad": event.quad.value,
        "score": str(event.score),
        "cameo": event.cameo,
        "status": event.status.value,
        "date": event.date,
        "date_basis": event.date_basis.value,
        **_party_cells("actor", event.actors),
        **_party_cells("recipient", event.recipients),
        "over": "; ".join(event.over),
        "place": place.text if place else "",
        "place_name": place.name if place else "",
        "place_country": place.country if place else "",
        "lat": str(place.lat) if place and place.lat is not None else "",
        "lon": str(place.lon) if place and place.lon is not None else "",
        "trigger": event.trigger.text,
        "trigger_at": f"{event.trigger.start}:{event.trigger.end}",
        "evidence": " ".join(words.text for words in event.evidence),
        "evidence_at": "; ".join(f"{words.start}:{words.end}" for words in event.evidence),
        **_party_cells("said_by", event.said_by),
        "denied_by": "; ".join(denial.country or denial.text for denial in event.denied_by),
        "responds_to": event.responds_to,
        "incident": event.incident,
        "confidence": f"{event.confidence:.4f}",
        "coder": event.coder,
    }


def party_words(party: Party) -> str:
    """A party as its country and sector with the words it stands in: `USA GOV (Pompeo)`."""
    codes = " ".join(filter(None, [party.country, party.sector]))
    if not codes:
        return party.text
    return f"{codes} ({party.text})" if party.text else codes


def joined(parties: Iterable[Party], words: Callable[[Party], str]) -> str:
    """Parties as one cell."""
    return "; ".join(words(one) for one in parties)


def _party_cells(name: str, parties: Iterable[Party]) -> dict[str, str]:
    some = list(parties)
    return {
        f"{name}_text": joined(some, lambda one: one.text),
        f"{name}_country": joined(some, lambda one: one.country),
        f"{name}_sector": joined(some, lambda one: one.sector),
        f"{name}_name": joined(some, lambda one: one.name),
        f"{name}_id": joined(some, lambda one: one.id),
        f"{name}_at": joined(some, lambda one: f"{one.start}:{one.end}"),
    }
