"""Bytes into text: byte order mark, then UTF-8, then a cautious guess."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

from standoff.ingest.limits import GUESS_BYTES, GUESS_EVIDENCE

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: What English news in Windows-1252 holds beyond ASCII: quotation marks, dashes, signs, and the accented letters
#: of names. Other characters of that code page in a text mean that it is something else.
_EXPECTED_1252 = frozenset(
    "‘’“”–—…•€£§©®°™«»´·¿¡ \xa0\xad½¼¾ÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÝßáàâäãåæçéèêëíìîïñóòôöõøœŒúùûüýÿšŠžŽ"
)
#: Code pages that a guess may end at: those in which news is still found. Guessing among all of them takes
#: seconds and finds EBCDIC in noise.
_GUESSES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_2", "iso8859_5", "koi8_r",
    "mac_roman", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Undecodable(ValueError):
    """Bytes that are no text in any encoding that we can tell; the message says why and what to do."""


def bom(data: bytes) -> tuple[str, int]:
    """The encoding that a byte order mark at the start announces and its length, or ("", 0)."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    return "", 0


def decode(data: bytes) -> str:
    """The text of `data`, without its byte order mark. Raises `Undecodable`, in words for people."""
    encoding, skip = bom(data)
    try:
        return data[skip:].decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding:
            raise Undecodable(f"begins as {encoding} but breaks at byte {error.start}: save it as UTF-8") from error
        return _guess(data, error.start)


def _guess(data: bytes, broken: int) -> str:
    """Not UTF-8: Windows-1252 where that reads like English news, else a guess that must fit every byte."""
    if _mostly_utf8(data):
        raise Undecodable(
            f"is UTF-8 with a broken character at byte {broken} (cut off or damaged): save it again as UTF-8"
        )
    western = _western(data)
    if western is not None:
        return western
    text = _guessed(data)
    if text is None or _CONTROL.search(text):
        raise Undecodable(f"is not UTF-8 (byte {broken}) nor any encoding that can be told: save it as UTF-8")
    return text


def _guessed(data: bytes) -> str | None:
    sample = data[:GUESS_BYTES]
    if sum(byte > 0x7F for byte in sample) < GUESS_EVIDENCE:
        return None
    guess = charset_normalizer.from_bytes(sample, cp_isolation=_GUESSES).best()
    return _decoded(data, guess.encoding) if guess is not None else None


def _mostly_utf8(data: bytes) -> bool:
    """Whether more characters beyond ASCII are whole UTF-8 than broken: then another code page would garble them."""
    text = data.decode("utf-8", "surrogateescape")
    beyond = [char for char in text if char > "\x7f"]
    broken = sum(1 for char in beyond if "\ud800" <= char <= "\udfff")
    return len(beyond) > 2 * broken


def _western(data: bytes) -> str | None:
    text = _decoded(data, "cp1252")
    if text is None or _CONTROL.search(text):
        return None
    beyond = [char for char in text if char > "\x7f"]
    expected = sum(1 for char in beyond if char in _EXPECTED_1252)
    plausible = expected == len(beyond) and 4 * len(beyond) < len(text)
    return text if plausible else None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
