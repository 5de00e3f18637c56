"""Tags that lack their ends, marks that mean nothing, and text that is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ingest.hypertext import grown
from factcheck.ingest.markup import paragraphs
from factcheck.ingest.strand import Strand
from factcheck.ingest.weave import Piece


def lines(source: str) -> list[str]:
    found = paragraphs(grown(Strand([Piece(source, 0)])))
    return [" ".join("".join(piece.text for piece in one.pieces).split()) for one in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<p>one <b>bold</b></p>two", ["one bold", "two"]),
        ("one<br>more", ["one more"]),
        ("one<br/> <br>two", ["one", "two"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<table><tr><td>Dead<td>17</table>", ["Dead 17"]),
        ("a < b and 3 > 2", ["a < b and 3 > 2"]),
        ("AT&T &amp; &#8220;Co&#x201d; &unknown;", ["AT&T & “Co” &unknown;"]),
        ("a<!-- 17 -->b<!-- 18", ["ab"]),
        ("a<script>if (1<2) '</p>'</script>b", ["ab"]),
        ("<p title='a > b'>one", ["one"]),
        ("<P>ONE</P>", ["ONE"]),
        ("</p></div>one", ["one"]),
        ("<p>£1 <!DOCTYPE x>2</p>", ["£1 2"]),
    ],
)
def test_paragraphs(source: str, expected: list[str]) -> None:
    assert lines(source) == expected


@given(source=st.text(alphabet="<>/!-&;=\"' apb#1\n", max_size=60))
def test_any_text_grows_to_a_tree_whose_pieces_are_in_the_file(source: str) -> None:
    for text, offset in grown(Strand([Piece(source, 0)])).pieces():
        assert source.startswith(text, offset) or source[offset] == "&"
