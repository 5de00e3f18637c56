"""The text of a part of a mail as it was before it was encoded for its way, each character still in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage

from factcheck.errors import FactcheckError
from factcheck.ingest.decode import decode
from factcheck.ingest.weave import Piece

ESCAPE = re.compile(rb"=([0-9A-Fa-f]{2})|=[ \t]*\r?\n")  # the second is the end of a line that is none
RUN = re.compile(rb"(?:=[0-9A-Fa-f]{2}|=[ \t]*\r?\n)+|[^=]+|=")
ENCODED = ("base64", "quoted-printable")
WORD = re.compile(r"\S+|\s+")


class Carried:
    """A message as it lies on disk: its bytes, its text, and where the parts of the one stand in the other."""

    def __init__(self, raw: bytes):
        self.raw = raw
        self.source, self.encoding, _ = decode(raw)

    def pieces(self, part: EmailMessage) -> tuple[list[Piece], tuple[str, ...]]:
        """(the text of a part, what is odd about its charset). Raises FactcheckError for what is no text."""
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            raise FactcheckError("a mail part without content")
        text, encoding, notes = decode(payload, part.get_content_charset())
        way = str(part.get("content-transfer-encoding", "")).strip().lower()
        body = written(part) if way in ENCODED else payload
        start = max(self.raw.find(body), 0)
        offset = len(self.raw[:start].decode(self.encoding, "ignore"))
        if way == "base64":  # no character of the story stands in the file: the place is where its code begins
            return [Piece(word, offset) for word in WORD.findall(text)], notes
        found = list(self.unfolded(body, encoding, offset, quoted=way == "quoted-printable"))
        whole = "".join(piece.text for piece in found)
        return (found if whole.rstrip() == text.rstrip() else [Piece(text, offset)]), notes

    def unfolded(self, body: bytes, encoding: str, offset: int, *, quoted: bool) -> Iterator[Piece]:
        """The body with each escape in a piece of its own."""
        for run in RUN.findall(body) if quoted else [body]:
            if quoted and len(run) > 1 and run.startswith(b"="):
                yield from escaped(run, encoding, offset)
            else:
                yield Piece(run.decode(encoding, "replace"), offset)
            offset += len(run.decode(self.encoding, "replace"))


def escaped(run: bytes, encoding: str, offset: int) -> Iterator[Piece]:
    """The characters of escapes in a row, each where the first of its bytes is."""
    found = [match for match in ESCAPE.finditer(run) if match.group(1)]
    at = 0
    for char in bytes(int(match.group(1), 16) for match in found).decode(encoding, "replace"):
        yield Piece(char, offset + found[min(at, len(found) - 1)].start())
        at += len(char.encode(encoding, "replace"))


def written(part: EmailMessage) -> bytes:
    """The body of an encoded part as it stands in the file."""
    body = part.get_payload()
    return body.encode("ascii", "replace") if isinstance(body, str) else b""
