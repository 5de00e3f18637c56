"""Which quotations of several articles may be one: by words in a row, never all pairs."""

from __future__ import annotations

import time

import pytest

from factcheck.link.kin import Kin
from factcheck.link.quotations import GAP, neighbours, quoted, words
from factcheck.model import Article, Reading, Speaker, Statement


def reading(name: str, *quotes: str, speaker: str = "Ada Birch") -> Reading:
    text = " ".join(quotes)
    spans = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    said = Speaker((0, 1), speaker, speaker, "person")
    statements = tuple(Statement("", said, None, (span,), "direct", "assert") for span in spans)
    return Reading(Article(name, text), (), (), statements=statements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We’ll row, all year!”", ("we'll", "row", "all", "year")),
        ("“We ... row”", ("we", GAP, "row")),
        ("“We … row”", ("we", GAP, "row")),
        ("“We [all] row”", ("we", GAP, "row")),
        ("“We (the club) row”", ("we", GAP, "row")),
        ("“7.5 miles”", ("7.5", "miles")),
    ],
)
def test_words_of_a_quotation(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_short_words_are_no_quotations_and_indirect_ones_are_retold() -> None:
    short = reading("a", "“We row.”")
    indirect = reading("b", "they will row in the harbour")._replace(
        statements=(Statement("", None, None, ((0, 28),), "indirect", "assert"),)
    )
    assert [(one.words, one.retold) for one in quoted([short, indirect], 4)] == [
        (("they", "will", "row", "in", "the", "harbour"), True)
    ]


def test_pairs_share_words_and_come_from_different_articles() -> None:
    one = reading("a", "“We will row home tonight.”", "“We will row home again.”")
    two = reading("b", "“They said we will row home soon.”", "“Nothing of the kind was said.”")
    found = list(quoted([one, two], 4))
    pairs = [(found[at].mention.reading, found[other].mention.reading) for at, other in neighbours(found, Kin.all(2))]
    assert pairs == [(0, 1), (0, 1)]


def test_quotations_of_articles_of_two_events_are_no_pair() -> None:
    found = list(quoted([reading("a", "“We will row home tonight.”"), reading("b", "“We will row home soon.”")], 4))
    assert neighbours(found, Kin([])) == []


def test_time_grows_with_the_articles_of_an_event() -> None:
    def seconds(size: int) -> float:
        readings = [reading(str(number), f"“We will row home {number} times a day.”") for number in range(size)]
        found = list(quoted(readings, 4))
        kin = Kin((at, at + 1) for at in range(0, size, 2))
        start = time.process_time()
        neighbours(found, kin)
        return time.process_time() - start

    seconds(10)
    assert seconds(1000) < 40 * (seconds(100) + 0.002)
