"""Whether one field of a matched mention is right."""

from __future__ import annotations

from collections.abc import Callable

from standoff.scoring.mention import Mention, countries, sectors
from standoff.scoring.pairing import same_parties

Check = Callable[[Mention, Mention], bool]
"""Takes the annotated mention and the predicted one."""


def _mode(gold: Mention, predicted: Mention) -> bool:
    return gold.mode == predicted.mode


def _status(gold: Mention, predicted: Mention) -> bool:
    return gold.status == predicted.status


def _date(gold: Mention, predicted: Mention) -> bool:
    return gold.date == predicted.date


def _said_by(gold: Mention, predicted: Mention) -> bool:
    return countries(gold.said_by) == countries(predicted.said_by)


def _attributed(gold: Mention, predicted: Mention) -> bool:
    return bool(gold.said_by) == bool(predicted.said_by)


def _actor_country(gold: Mention, predicted: Mention) -> bool:
    return _whole_dyad(gold, predicted) or countries(gold.actors) == countries(predicted.actors)


def _recipient_country(gold: Mention, predicted: Mention) -> bool:
    return _whole_dyad(gold, predicted) or countries(gold.recipients) == countries(predicted.recipients)


def _whole_dyad(gold: Mention, predicted: Mention) -> bool:
    """In a symmetric event it does not matter on which side a country stands."""
    return gold.is_symmetric and same_parties(gold, predicted)


def _actor_sector(gold: Mention, predicted: Mention) -> bool:
    return sectors(gold.actors) == sectors(predicted.actors)


def _recipient_sector(gold: Mention, predicted: Mention) -> bool:
    return sectors(gold.recipients) == sectors(predicted.recipients)


ON_TYPE: dict[str, Check] = {
    "mode": _mode,
    "status": _status,
    "said_by": _said_by,
    "attributed": _attributed,
    "date": _date,
    "actor_country": _actor_country,
    "recipient_country": _recipient_country,
    "actor_sector": _actor_sector,
    "recipient_sector": _recipient_sector,
}
"""Asked of mentions matched by sentence and type."""

ON_DYAD: dict[str, Check] = {"status": _status, "said_by": _said_by, "date": _date}
"""Asked of mentions matched by type and dyad."""
