"""What is told when articles quote differently: another mouth, other words, another stance, no source."""

from __future__ import annotations

import pytest

from factcheck.judge.mouths import are_different
from factcheck.judge.quotations import QuotationJudge
from factcheck.judge.wordings import alteration, is_excerpt
from factcheck.link.kin import Kin
from factcheck.link.quotations import words
from factcheck.model import Article, Finding, Speaker
from factcheck.pipeline import Engine


def findings(machine: Engine, *texts: str) -> list[Finding]:
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate(texts)]
    return list(QuotationJudge(machine.rulebook).findings(readings, Kin.all(len(readings))))


def verdicts(machine: Engine, *texts: str) -> list[str]:
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate(texts)]
    return [one.verdict for one in QuotationJudge(machine.rulebook).comparisons(readings, Kin.all(len(readings)))]


SAID = "“We will not leave the harbour until every boat is home,” said Anna Birch."


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        (SAID, []),
        (SAID.replace("Anna Birch", "Birch"), []),
        (SAID.replace("Anna Birch", "the harbour master"), []),
        (SAID.replace("Anna Birch", "Tom Marsh"), ["FC211"]),
        (SAID.replace("boat", "ship"), ["FC212"]),
        (SAID.replace("harbour", "harbor"), ["FC213"]),
        (SAID.replace("will not leave", "won't leave"), ["FC213"]),
        (SAID.replace("will not leave", "will leave"), ["FC212"]),
        (SAID.replace(" not ", " "), ["FC212"]),
        (SAID.replace("every boat is", "[all] is"), []),
        (SAID.replace("leave the harbour until", "leave ... until"), []),
        ("“We will not leave the harbour,” said Anna Birch.", []),
    ],
)
def test_a_quotation_in_another_article(machine: Engine, other: str, codes: list[str]) -> None:
    assert [one.code for one in findings(machine, SAID, other)] == codes


def test_comparisons_tell_what_quotations_are_to_each_other(machine: Engine) -> None:
    assert verdicts(machine, SAID, SAID) == ["agree"]
    assert verdicts(machine, SAID, SAID.replace("Anna Birch", "Tom Marsh")) == ["conflict"]
    assert verdicts(machine, SAID, SAID.replace("boat", "ship")) == ["compatible"]
    assert verdicts(machine, SAID, "“It rained all day in the hills above the town,” said Anna Birch.") == []


def test_one_finding_for_all_that_hangs_together(machine: Engine) -> None:
    told = findings(machine, SAID, SAID, SAID.replace("boat", "ship"), SAID.replace("boat", "raft"))
    assert [one.code for one in told] == ["FC212"]
    assert "boat/ship" in told[0].message


def test_the_order_of_articles_changes_no_fingerprint(machine: Engine) -> None:
    texts = [SAID, SAID.replace("Anna Birch", "Tom Marsh")]
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate(texts)]
    judge = QuotationJudge(machine.rulebook)
    there, back = (
        [one.fingerprint for one in judge.findings(order, Kin.all(2))] for order in (readings, readings[::-1])
    )
    assert there == back


@pytest.mark.parametrize(
    ("one", "two", "codes"),
    [
        ("denied that the hull plates were cracked", "confirmed that the hull plates were cracked", ["FC214"]),
        ("denied that the hull plates were cracked", "denied that the hull plates were cracked", []),
        ("did not deny the hull plates were cracked", "confirmed the hull plates were cracked", []),
        ("denied that the mast was weak", "confirmed that the hull plates were cracked", []),
    ],
)
def test_denied_here_and_confirmed_there(machine: Engine, one: str, two: str, codes: list[str]) -> None:
    assert [found.code for found in findings(machine, f"The yard {one}.", f"The yard {two}.")] == codes


FACT = "The old pier had been closed to visitors since the winter storms"


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        (f"{FACT}.", ["FC215"]),
        (f"{FACT}, officials said.", []),
        ("The old pier had been closed.", []),
    ],
)
def test_a_source_that_is_left_out(machine: Engine, other: str, codes: list[str]) -> None:
    assert [found.code for found in findings(machine, f"{FACT}, the harbour office said.", other)] == codes


@pytest.mark.parametrize(
    ("shorter", "longer", "excerpt"),
    [
        ("row home", "we row home now", True),
        ("we ... now", "we row home now", True),
        ("now we", "we row home now", False),
        ("we row [all] now", "we row home now", True),
    ],
)
def test_excerpts(shorter: str, longer: str, excerpt: bool) -> None:
    assert is_excerpt(words(shorter), words(longer)) is excerpt


@pytest.mark.parametrize(
    ("left", "right", "spelling"),
    [
        ("we e-mail it today", "we email it today", True),
        ("they are not late today", "they aren't late today", True),
        ("we can row it today", "we can't row it today", False),
        ("in 2012 they rowed", "in 2013 they rowed", False),
        ("every boat is home", "every ship is home", False),
    ],
)
def test_a_spelling_is_not_another_word(machine: Engine, left: str, right: str, spelling: bool) -> None:
    weigher = QuotationJudge(machine.rulebook).weigher
    assert weigher.is_grave(alteration(words(left), words(right))) is not spelling


@pytest.mark.parametrize(
    ("here", "there", "severities"),
    [
        ("a nurse, Lindiwe Dube, said", "hospital manager Pieter Vos said", ["error"]),
        ("a nurse, Lindiwe Dube, said", "a nurse said", []),
        ("a farmer said", "the mayor of the town said", ["warning"]),
        ("a farmer said", "Rosa Belaunde, mayor of the town, said", ["warning"]),
        ("a farmer said", "Rosa Belaunde, a farmer in the valley, said", []),
        ("a resident said", "the mayor of the town said", []),
        ("police said", "police chief Ama Boateng said", []),
        ("police said", "the union said", ["note"]),
        ("the ministry said", "minister Tuomas Lehto said", []),
    ],
)
def test_the_same_words_from_two_mouths(machine: Engine, here: str, there: str, severities: list[str]) -> None:
    quoted = "“The valley will not be flooded while I live,” "
    assert [one.severity for one in findings(machine, f"{quoted}{here}.", f"{quoted}{there}.")] == severities


@pytest.mark.parametrize(
    ("here", "there", "severities"),
    [
        ("The bank denied that customer data had been copied.", "The bank admitted that data of customers were stolen.", ["warning"]),
        ("Luis Arce denied he was leaving the club.", "Luis Arce confirmed he will quit the club.", ["warning"]),
        ("The army said no soldier had crossed the river.", "The army confirmed that troops had entered it by the river.", ["warning"]),
        ("The bank refused to comment on the recall of the cards.", "The bank confirmed the recall of the cards.", ["note"]),
        ("The bank rejected an offer for the port.", "The bank confirmed the offer for the port.", []),
        ("The ministry denied that the minister had resigned.", "The ministry confirmed that the minister had been in Paris.", []),
        ("The bank denied that data of customers had been copied.", "The bank denied that the data of its customers were stolen.", []),
    ],
)  # fmt: skip
def test_one_content_in_other_words(machine: Engine, here: str, there: str, severities: list[str]) -> None:
    assert [one.severity for one in findings(machine, here, there)] == severities


def person(name: str, kind: str = "person") -> Speaker:
    return Speaker((0, 1), name, name, kind)


@pytest.mark.parametrize(
    ("left", "right", "different"),
    [
        ("Anna Birch", "Tom Marsh", True),
        ("Anna Birch", "Birch", False),
        ("Oleksiy Danyliuk", "Alexey Danylyuk", False),
        ("Zoë Müller", "Zoe Muller", False),
    ],
)
def test_two_persons_or_one(left: str, right: str, different: bool) -> None:
    assert are_different(person(left), person(right)) is different


def test_a_body_may_speak_through_a_person() -> None:
    assert not are_different(person("Anna Birch"), person("Harbour Office", "organisation"))
    assert not are_different(person("Anna Birch"), None)
