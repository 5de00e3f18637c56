"""Bytes to text: marks first, then UTF-8, then what the file declares, then cp1252, and binary data refused."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.ingest.reader import ForeignError

MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HEAD = 8192
# What WHATWG's Encoding Standard has, by the names that Python gives it: of all other codecs some are none for text,
# and a file from elsewhere must not choose among them.
ENCODINGS = frozenset(
    [
        "ascii", "big5", "big5hkscs", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
        "cp1258", "cp866", "cp874", "cp932", "cp949", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "iso2022_jp",
        *(f"iso8859-{part}" for part in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)), "koi8-r", "koi8-u",
        "mac-cyrillic", "mac-roman", "shift_jis", "tis-620", "utf-8",  # no UTF-16: its declaration would be no ASCII
    ]
)  # fmt: skip


class Decoded(NamedTuple):
    """Text without its byte order mark, the encoding that gave it, and what is odd about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of `raw`. Raises FactcheckError for binary data and for bytes that no tried encoding has."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return Decoded(strictly(raw[len(mark) :], encoding), encoding)
    if wide := unmarked(raw):
        return Decoded(strictly(raw, wide), wide, (f"read as {wide}, without a byte order mark",))
    if b"\0" in raw[:HEAD]:
        raise ForeignError("binary data (a NUL byte), no text", hint="UTF-16 text needs its byte order mark")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8", lie(raw, declared))
    except UnicodeDecodeError:
        return by_declaration(raw, declared) or Decoded(strictly(raw, "cp1252"), "cp1252", ("read as cp1252",))


def unmarked(raw: bytes) -> str | None:
    """UTF-16 that lacks its mark: in Western text every other byte is zero."""
    head = raw[:HEAD]
    zeros = (head[::2].count(0), head[1::2].count(0))
    for encoding, many, none in (("utf-16-le", zeros[1], zeros[0]), ("utf-16-be", zeros[0], zeros[1])):
        if none == 0 and many > len(head) * 0.4 and not len(raw) % 2:
            return encoding
    return None


def by_declaration(raw: bytes, declared: str | None) -> Decoded | None:
    """The text in the encoding that the file declares; ``None`` where that is unknown or does not fit."""
    # Latin-1 has no letters where cp1252 has curly quotes; who declares the first has always meant the second.
    name = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-8": "cp1252"}.get(known(declared) or "", known(declared))
    try:
        return Decoded(raw.decode(name), name) if name else None
    except UnicodeDecodeError:
        return None


def known(declared: str | None) -> str | None:
    """The name that Python has for an encoding that a file may declare, if it is one."""
    try:
        name = codecs.lookup((declared or "").lower().removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    return name if name in ENCODINGS else None


def lie(raw: bytes, declared: str | None) -> tuple[str, ...]:
    """What to note where bytes beyond ASCII are good UTF-8 although the file declares something else."""
    named = known(declared)
    if named in (None, "utf-8", "ascii") or raw.isascii():
        return ()
    return (f"declared {declared}, read as the UTF-8 that it is",)


def strictly(raw: bytes, encoding: str) -> str:
    """The text, or FactcheckError that names the first byte that does not fit."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        byte = raw[error.start]
        message = f"no readable text: byte 0x{byte:02x} at offset {error.start} is neither UTF-8 nor {encoding}"
        raise FactcheckError(message) from None
