"""How a server is to run: which store, at which address, with which token."""

from __future__ import annotations

import ipaddress
import stat
from pathlib import Path

import msgspec

from standoff.records.problem import Problem
from standoff.web.limits import LIMITS, Limits

LEAST_TOKEN = 16
"""Characters of a token: 16 random ones cannot be tried out at `Limits.rate` a second."""


class Serving(msgspec.Struct, frozen=True, kw_only=True):
    """What a server needs to know. `token` is empty where it serves this machine alone."""

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8000
    token: str = ""
    limits: Limits = LIMITS

    @property
    def is_local(self) -> bool:
        """Whether only programs on this machine can reach it."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether a name or an address is this machine's own."""
    name = host.strip("[]")
    if name.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def serving(folder: Path, host: str, port: int, token_file: Path | None, limits: Limits = LIMITS) -> Serving:
    """The settings, checked; raises `Problem` where an address that others reach has no token."""
    token = read_token(token_file) if token_file else ""
    if not token and not is_loopback(host):
        raise Problem(
            f"{host} can be reached from other machines: give --token-file FILE with a secret of {LEAST_TOKEN} or "
            "more characters, or serve this machine alone (--host 127.0.0.1)"
        )
    return Serving(folder=folder, host=host, port=port, token=token, limits=limits)


def read_token(path: Path) -> str:
    """The token in a file's first line; raises `Problem` where others may read the file, or the token is too short."""
    try:
        mode = path.stat().st_mode
        token = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"cannot read the token in {path}: {error}: name a text file that holds it") from error
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Problem(f"others may read {path}: protect the token with chmod 600 {path}")
    if len(token) < LEAST_TOKEN or not token.isascii() or any(map(str.isspace, token)):
        raise Problem(f"the token in {path} must have {LEAST_TOKEN} or more ASCII characters in one line, no blanks")
    return token
