"""A question out of what somebody typed: checked, and what is wrong with it said in one line."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from standoff.queries.errors import AskedWrongError
from standoff.records.codes import EventType, Status
from standoff.records.series import Kind, Step

Q = TypeVar("Q", bound=msgspec.Struct)

CHOICES: Mapping[str, type[enum.StrEnum]] = {"type": EventType, "status": Status, "kind": Kind, "step": Step}
AT = re.compile(r" - at `\$\.?(\w*)[^`]*`$")
FIELD = re.compile(r"field `(\w+)`")


def checked(question: type[Q], given: Mapping[str, Any]) -> Q:
    """The question; raises `AskedWrongError`, with the parameter at fault, where the words make none."""
    try:
        return msgspec.convert(dict(given), question)
    except msgspec.ValidationError as error:
        said = str(error)
    found = AT.search(said)
    name = found[1] if found and found[1] else next(iter(FIELD.findall(said)), "")
    raise AskedWrongError(_told(AT.sub("", said), name, question, given.get(name)), name)


def _told(said: str, name: str, question: type[msgspec.Struct], value: object) -> str:
    if "RFC3339" in said:
        return f"{name}: {value!r} is no day: write it as 2019-05-02"
    if "unknown field" in said:
        return f"{name} is nothing that can be asked: {', '.join(question.__struct_fields__)}"
    if "required field" in said:
        return f"{name} is missing"
    if name in CHOICES:
        return f"{name}: {said}: it may be {', '.join(CHOICES[name])}"
    return f"{name}: {said}" if name else said
