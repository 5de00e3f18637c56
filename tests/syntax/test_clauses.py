"""One clause for each verb: who, what, where; read like the table of a grammar."""

from __future__ import annotations

import pytest

from factcheck.model import Sentence
from factcheck.rulebook import load
from factcheck.syntax import Clause, Parse, Parser
from factcheck.tokens.tagger import Marks


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(load())


def told(clause: Clause, parse: Parse) -> str:
    """verb: agent > patient, as words."""
    sides = [parse.tokens.text(one.first, one.last) if one else "-" for one in (clause.agent, clause.patient)]
    assert clause.verb is not None
    return f"{'not ' if clause.verb.negated else ''}{clause.verb.lemma}: {sides[0]} > {sides[1]}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire destroyed 40 barns.", ["destroy: The fire > 40 barns"]),
        ("Forty barns were destroyed by the fire.", ["destroy: the fire > Forty barns"]),
        ("The ferry did not sink.", ["not sink: The ferry > -"]),
        ("Officials said the toll rose.", ["say: Officials > -", "rise: the toll > -"]),
        ("The toll rose, said the mayor.", ["rise: The toll > -", "say: the mayor > -"]),
        ("The lorry, which had left the road, hit a wall.",
         ["leave: The lorry > the road", "hit: The lorry > a wall"]),
        ("The men arrested near the border were freed.", ["arrest: - > The men", "free: - > The men"]),
        ("Divers found the hull and raised it.", ["find: Divers > the hull", "raise: Divers > it"]),
        ("A boat carrying miners capsized.", ["carry: A boat > miners", "capsize: A boat > -"]),
        ("When the dam broke, farmers fled.", ["break: the dam > -", "flee: farmers > -"]),
        ("The council has agreed to sell the hall.", ["agree: The council > -", "sell: The council > the hall"]),
        ("The shares, up in the morning, had fallen.", ["fall: The shares > -"]),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(text: str, expected: list[str], parser: Parser) -> None:
    parse = parser.parse(text, 0, Sentence((0, len(text)), "body", 0), Marks())
    assert [told(clause, parse) for clause in parse.clauses] == expected


@pytest.mark.parametrize(
    ("text", "adjuncts"),
    [
        ("The ferry sank off the cape in the night.", [("off", "the cape"), ("in", "the night")]),
        ("In the harbour a barge sank.", [("in", "the harbour")]),
        ("The barge sank, police in the town said.", []),
    ],
)
def test_where_it_happens(text: str, adjuncts: list[tuple[str, str]], parser: Parser) -> None:
    parse = parser.parse(text, 0, Sentence((0, len(text)), "body", 0), Marks())
    first = parse.clauses[0]
    assert [(one.preposition, parse.tokens.text(one.group.first, one.group.last)) for one in first.adjuncts] == adjuncts
