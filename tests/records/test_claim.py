import msgspec
import strategies  # noqa: F401  (registers how spans are made)
from hypothesis import given
from hypothesis import strategies as st

from standoff.records.claim import Claim


@given(st.builds(Claim))
def test_a_claim_survives_json(claim: Claim) -> None:
    assert msgspec.json.decode(msgspec.json.encode(claim), type=Claim) == claim
