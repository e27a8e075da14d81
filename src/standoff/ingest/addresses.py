"""Which addresses may be fetched from: public ones, over http and https.

A feed is a stranger's; what it links to must not reach what only this machine or its network can reach. So the address
is judged that the connection will go to, each time one is made, and not the name.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from standoff.records.rejection import Reason

SCHEMES = frozenset({"http", "https"})
PORTS = {"http": 80, "https": 443}


class Unfetched(Exception):
    """An address that was not fetched: why, in words for people, and whether it was refused or failed."""

    def __init__(self, detail: str, reason: Reason = Reason.FETCH) -> None:
        super().__init__(detail)
        self.reason = reason


def checked_url(url: str) -> str:
    """The address, where it is one of the web; raises `Unfetched` where it is not, or carries a password."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise Unfetched(f"is no address ({error}): check it", Reason.REFUSED) from error
    if parts.scheme.lower() not in SCHEMES:
        said = f"{parts.scheme}://" if parts.scheme else "no scheme"
        raise Unfetched(f"is an address with {said}: only http:// and https:// are fetched", Reason.REFUSED)
    if not parts.hostname or parts.username or parts.password or port == 0:
        raise Unfetched("is an address without a host, or with a password: neither is fetched", Reason.REFUSED)
    return url.strip()


def resolved(host: str, port: int, private: bool) -> tuple[str, int]:
    """The address to connect to. Raises `Unfetched` where the name has none, or any that is not public and `private`
    is false."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unfetched(f"has a host that cannot be found ({error}): check the address") from error
    addresses = [str(one[4][0]) for one in found]
    for address in addresses:
        if not private and not is_public(address):
            raise Unfetched(
                f"leads to {address}, which is not a public address (--allow-private fetches it)",
                Reason.REFUSED,
            )
    return addresses[0], port


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public Internet, also where it is written inside an IPv6 one."""
    found = ipaddress.ip_address(address.split("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if found in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


NAT64 = ipaddress.ip_network("64:ff9b::/96")
