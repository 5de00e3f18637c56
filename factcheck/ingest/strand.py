"""Text out of several pieces of a file, which can be searched as one and still knows its places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from factcheck.ingest.weave import Piece


class Strand:
    """Pieces joined: ``text`` as one string, and the pieces of any stretch of it."""

    def __init__(self, pieces: Iterable[Piece]):
        self.pieces = list(pieces)
        self.starts = list(accumulate((len(piece.text) for piece in self.pieces), initial=0))
        self.text = "".join(piece.text for piece in self.pieces)

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of text[start:end]."""
        at = bisect_right(self.starts, start) - 1
        while start < end and at < len(self.pieces):
            text, offset = self.pieces[at]
            stop = min(end, self.starts[at + 1])
            if start < stop:
                shift = start - self.starts[at]
                yield Piece(text[shift : shift + stop - start], offset + shift)
            start, at = max(start, stop), at + 1

    def place(self, index: int) -> int:
        """The offset in the file of the character at `index`."""
        at = min(bisect_right(self.starts, index), len(self.pieces)) - 1
        return self.pieces[at].offset + index - self.starts[at] if self.pieces else 0
