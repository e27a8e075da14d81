import numpy as np

from standoff.store.minhash import BODY, LEAD, LEAST_WORDS, signature_of, signatures

WORDS = "the minister of trade told a crowd in the harbour that ships would be inspected from monday on and that "
TEXT = (
    WORDS * 2 + "owners who refuse must turn back while the union of dockers asked for talks before any of this begins"
)


def like(one: str, other: str) -> float:
    first, second = signatures([signature_of(one), signature_of(other)])
    return float((first[:BODY] == second[:BODY]).mean())


def test_a_signature_is_the_same_everywhere() -> None:
    (values,) = signatures([signature_of(TEXT)])

    assert values.shape == (BODY + LEAD,)
    assert values[:4].tolist() == [47041, 39437, 7110, 6483]


def test_what_agencies_put_before_a_text_does_not_count() -> None:
    for head in ("RPT-", "UPDATE 2-", "CORRECTED - UPDATE 1-", "STRELSAU, May 2 (Example Agency) - "):
        assert signature_of(head + TEXT) == signature_of(TEXT)


def test_case_and_signs_do_not_count() -> None:
    assert signature_of(TEXT.upper().replace(" ", ",  ")) == signature_of(TEXT)


def test_the_share_of_equal_values_estimates_the_resemblance() -> None:
    words = [f"word{number}" for number in range(400)]
    half = " ".join(words[:300]), " ".join(words[100:])  # 198 shingles of 398 in common

    assert abs(like(*half) - 198 / 398) < 0.1
    assert like(" ".join(words[:200]), " ".join(words[200:])) < 0.02


def test_a_short_text_has_none() -> None:
    assert signature_of("word " * (LEAST_WORDS - 1)) == signature_of("") == ""
    assert np.unique(signatures([])).size == 0
