import pytest

from standoff.ingest.addresses import Unfetched, checked_url, is_public, resolved
from standoff.records.rejection import Reason


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://example.org", "javascript:1", "http://", "http://me:secret@example.org/",
     "http://example.org:99999/", "//example.org", "http://[::1", "data:text/html,x"],
)  # fmt: skip
def test_what_is_no_plain_address_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(Unfetched) as caught:
        checked_url(url)
    assert caught.value.reason is Reason.REFUSED


def test_addresses_of_the_web_pass() -> None:
    assert checked_url(" https://example.org:8443/a?b=c ") == "https://example.org:8443/a?b=c"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "::",
     "255.255.255.255"],
)  # fmt: skip
def test_what_only_this_network_reaches_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_what_everybody_reaches_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "::1"])
def test_this_machine_is_known_however_it_is_written(host: str) -> None:
    with pytest.raises(Unfetched):
        resolved(host, 80, private=False)


def test_private_addresses_may_be_allowed() -> None:
    assert resolved("127.0.0.1", 80, private=True) == ("127.0.0.1", 80)
