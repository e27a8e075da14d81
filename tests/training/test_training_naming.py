"""The words that name countries, as training sees them, are those that the program sees."""

from __future__ import annotations

from training.reader.naming import names_in


def test_names_stand_in_text_order_with_their_countries() -> None:
    text = "Peruvian police crossed into Chile, and NATO said so."

    found = names_in(text)

    assert [(text[n.start :].split()[0].strip(","), n.country) for n in found] == [
        ("Peruvian", "PER"),
        ("Chile", "CHL"),
        ("NATO", "IGO"),
    ]
