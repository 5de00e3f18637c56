"""How quotation marks pair: families, apostrophes, paragraphs, and marks that have no partner."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.quotes import quotations


def inside(text: str) -> list[str]:
    """The quotations of a text of several paragraphs."""
    blocks, at = [], 0
    for paragraph in text.split("\n"):
        blocks.append((at, at + len(paragraph)))
        at += len(paragraph) + 1
    return [text[one.start : one.end] for block in quotations(text, blocks) for one in block]


FAMILIES = ["“We row,”", '"We row,"', "''We row,''", "``We row,''", "«We row,»", "»We row,«", "„We row,“", "‘We row,’"]


@pytest.mark.parametrize("quote", [*FAMILIES, '“We row,"'])
def test_every_family_of_marks(quote: str) -> None:
    assert inside(f"{quote} said Birch.") == [quote]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It’s the dogs’ bowl, and the cats’ too.", []),
        ("In the '90s they rowed.", []),
        ("The plank is 5'10\" long.", []),
        ("“He told me ‘go home’ and I went,” he said.", ["“He told me ‘go home’ and I went,”"]),
        ('Birch said: "We row. "', ['"We row. "']),
        ('" We row," he said.', ['" We row,"']),
        ("“We row,” he said, “and win.”", ["“We row,”", "“and win.”"]),
        ('"It failed.“ He left.', ['"It failed.“']),
        ("”We row.” said Birch.", ["”We row.”"]),
    ],
)
def test_marks_in_one_paragraph(text: str, found: list[str]) -> None:
    assert inside(text) == found


def test_a_quotation_is_opened_again_in_each_paragraph() -> None:
    assert inside("“The boat is old.\n“The oars are new.”") == ["“The boat is old.", "“The oars are new.”"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“The boat is old.\nThe oars are new,” he said.", ["“The boat is old.", "The oars are new,”"]),
        ('"Old.\nIt leaks.\nIt sank," he said. "So."', ['"Old.', "It leaks.", 'It sank,"', '"So."']),
        ('"The boat is old.\nAda Birch, Rowing Club."', []),
        ('"The boat is old.\nIt is "new," he said.', ['"new,"']),
    ],
)
def test_a_quotation_runs_on_to_its_mark_over_lines_without_any(text: str, found: list[str]) -> None:
    assert inside(text) == found


def test_what_a_colon_leads_to_is_quoted_even_when_the_mark_is_never_closed() -> None:
    assert inside("Birch said: “We row. We win.\nRain fell.") == ["“We row. We win."]


@pytest.mark.parametrize("stray", ['A stray" mark.', "A “stray mark.", "A stray” mark.", '5" of snow.', "'' and ``"])
def test_a_stray_mark_costs_nothing_beyond_its_paragraph(stray: str) -> None:
    assert inside(f"{stray}\n“We row,” he said.")[-1] == "“We row,”"


@given(st.text(alphabet="“”\"'‘’«»„` aB.,\n", max_size=60))
def test_quotations_lie_in_order_inside_their_block(text: str) -> None:
    blocks = [(0, len(text))]
    found = quotations(text, blocks)[0]
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@pytest.mark.parametrize("piece", ['"', "“", "‘", "''", "5'", "‘a ", '"a" '])
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * size
        start = time.process_time()
        quotations(text, [(0, len(text))])
        return time.process_time() - start

    seconds(100)
    assert seconds(20_000) < 40 * (seconds(2_000) + 0.002)


def test_marks_of_one_kind_inside_each_other_are_one_quotation() -> None:
    text = "“I would rather live in what he calls “mud” than here.” ― Ann Roe"
    assert inside(text) == ["“I would rather live in what he calls “mud” than here.”"]
    assert inside("“We row and “we stay,” he said.") == ["“we stay,”"]
