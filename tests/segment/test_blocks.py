"""Lines and paragraphs: who broke the lines decides."""

from __future__ import annotations

from factcheck.segment.blocks import blocks, wrapped_at

WRAPPED = """\
   Negotiations between the owners of the ferry and the harbour of
Alder Bay could fail, a member of the board warned on Wednesday,
two weeks after the ship had sunk.
   The owners, who are based in Norland, began the talks last month
after divers had found 17 bodies in the hull.

"One cannot say yet if it is going to work," said the member, who
did not want to be named.
"""
SENTENCES = """\
The ferry sank on Monday with about 120 people on board, police said.
Divers found 17 bodies.
"We will go on," said the chief of police, Lena Okafor, on Tuesday morning.
Nobody knows how many are missing
"""


def lines(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in blocks(text)]


def test_lines_broken_by_a_machine_are_joined() -> None:
    assert wrapped_at(WRAPPED) > 60
    assert len(lines(WRAPPED)) == 3
    assert lines(WRAPPED)[1].startswith("The owners, who")
    assert lines(WRAPPED)[1].endswith("in the hull.")


def test_line_ends_of_another_system_change_nothing() -> None:
    assert lines(WRAPPED.replace("\n", "\r\n")) == lines(WRAPPED)


def test_a_line_for_each_sentence_stays_a_block() -> None:
    assert wrapped_at(SENTENCES) == 0
    assert lines(SENTENCES) == SENTENCES.strip().split("\n")


def test_headlines_of_like_length_are_not_joined() -> None:
    titles = ["Ferry sinks off the coast of Alder Bay with many", "Mayor opens new bridge over the Teal River now"]
    text = "\n".join([*titles, "Town council to vote on the budget of this year"])
    assert len(lines(text)) == 3


def test_blocks_carry_no_white_space_at_their_ends() -> None:
    text = "  one \n\n\t two\r\n"
    assert [text[start:end] for start, end in blocks(text)] == ["one", "two"]
