from __future__ import annotations

import pytest
from linked import PERSON, links


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('"I never did," Berg said.', ["Berg"]),
        ('Then Berg said no. "I never did," he went on.', ["Berg"]),
        ('Then Ode met them. "I never did," Berg went on.', ["Ode", "Berg"]),
    ],
)
def test_the_speaker_is_i(text: str, names: list[str]) -> None:
    assert links(text, *((name, PERSON) for name in names))["I"] == "Berg"


def test_nobody_is_i_outside_a_quotation() -> None:
    assert "I" not in links("Berg said no. I left.", ("Berg", PERSON))
