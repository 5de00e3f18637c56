"""Reading takes time in proportion to the text, whatever the text is: no run of marks, blanks or words stops a desk."""

from __future__ import annotations

import time

import pytest

from factcheck.model import Article
from factcheck.pipeline import Engine

SHORT, LONG = 3_000, 30_000  # code points; each piece has been tried with 100,000
PIECES = [
    "1,", " ", '"', "a", "A", "A. ", "Mr. ", "Mr. Lee ", "A of ", "of the ", "al-", "d'A", "A-", "U.S.", "\u00a0",
    "“", "'", "’s ", "“a” ", "(", ", ", ". ", "—", "\n", "A,\n", "1 2 3\n", "1-", "on ", "Jan. ", "3 May ", "said ",
    "he said. ", "The ", "minister ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_and_no_faster(machine: Engine, piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        machine.read(Article("a", text))
        return time.process_time() - start

    seconds(SHORT)
    assert seconds(LONG) < 25 * seconds(SHORT) + 0.1
