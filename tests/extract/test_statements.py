"""Who said what: from the words of a story to speaker, cue, content, form and stance."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Statement
from factcheck.pipeline import Engine


def read(machine: Engine, text: str) -> tuple[Statement, ...]:
    _, sentences = machine.segmenter.segment(Article("a", text))
    return machine.statements.statements(text, sentences, ())


def told(machine: Engine, text: str) -> list[tuple[str | None, str, str]]:
    """(speaker, cue, content) of all statements; the parts of a content are joined by dots."""
    found = []
    for one in read(machine, text):
        content = " ... ".join(text[start:end] for start, end in one.content)
        found.append((one.speaker and one.speaker.text, one.cue.text if one.cue else "", content))
    return found


DIRECT = [
    ("“We row,” said Ada Birch, a boatbuilder.", ("Ada Birch, a boatbuilder", "said", "“We row,”")),
    ("“We row,” Ada Birch said.", ("Ada Birch", "said", "“We row,”")),
    ("Birch said: “We row.”", ("Birch", "said", "“We row.”")),
    ("Birch said, “We row.”", ("Birch", "said", "“We row.”")),
    ("Said Birch: “We row.”", ("Birch", "Said", "“We row.”")),
    ("“We row,” Birch said. “We win.”", ("Birch", "said", "“We row,” ... “We win.”")),
    ("“If we row,” Birch said, “we win.”", ("Birch", "said", "“If we row,” ... “we win.”")),
    ("“Who rows?” Birch asked.", ("Birch", "asked", "“Who rows?”")),
    ("“We row,” Birch told reporters on Friday.", ("Birch", "told", "“We row,”")),
    ("“We row,” said Rep. G.K. Birch (D-N.C.).", ("Rep. G.K. Birch (D-N.C.)", "said", "“We row,”")),
    ("“The oars are new,” according to the club.", ("the club", "according to", "“The oars are new,”")),
    ("“We row all year.” ― Ada Birch", ("Ada Birch", "―", "“We row all year.”")),
    ("The Gazette reports:\n\n“The oars are new.”", ("The Gazette", "reports", "“The oars are new.”")),
]


@pytest.mark.parametrize(("text", "statement"), DIRECT)
def test_direct_speech(machine: Engine, text: str, statement: tuple[str, str, str]) -> None:
    assert told(machine, text) == [statement]
    assert {one.form for one in read(machine, text)} == {"direct"}


MIXED = [
    ("Birch called it “a mess”.", ("Birch", "called", "it “a mess”")),
    ("Birch said the race was “a mess”.", ("Birch", "said", "the race was “a mess”")),
    ("The race was “a mess,” Birch said.", ("Birch", "said", "The race was “a mess,”")),
    ("Birch said he was tired.\n\n“It hurts a lot.”", ("Birch", "said", "he was tired ... “It hurts a lot.”")),
]


@pytest.mark.parametrize(("text", "statement"), MIXED)
def test_mixed_speech(machine: Engine, text: str, statement: tuple[str, str, str]) -> None:
    assert told(machine, text) == [statement]
    assert {one.form for one in read(machine, text)} == {"mixed"}


INDIRECT = [
    ("Birch said that the boat sank.", ("Birch", "said", "that the boat sank")),
    ("Birch said the boat sank.", ("Birch", "said", "the boat sank")),
    ("The boat sank, Birch said.", ("Birch", "said", "The boat sank")),
    ("However, the boat sank, Birch said.", ("Birch", "said", "the boat sank")),
    ("The boat, Birch said, sank.", ("Birch", "said", "The boat ... sank")),
    ("As Birch noted, the boat sank.", ("Birch", "noted", "the boat sank")),
    ("The boat sank, as Birch noted.", ("Birch", "noted", "The boat sank")),
    ("Birch, the head of the club, said the boat sank.", ("Birch, the head of the club", "said", "the boat sank")),
    ("A spokesman for the club said the boat sank.", ("A spokesman for the club", "said", "the boat sank")),
    ("People familiar with the race said the boat sank.", ("People familiar with the race", "said", "the boat sank")),
    ("On Monday, the club said the boat sank.", ("the club", "said", "the boat sank")),
    ("The club on Monday said the boat sank.", ("The club", "said", "the boat sank")),
    ("Birch told a crowd in Ohio that the boat sank.", ("Birch", "told", "that the boat sank")),
    ("Birch asked the crew to leave.", ("Birch", "asked", "the crew to leave")),
    ("Birch wrote in a letter to members that the boat sank.", ("Birch", "wrote", "that the boat sank")),
    ("According to the Gazette, the boat sank.", ("the Gazette", "According to", "the boat sank")),
    ("The boat sank, as reported by the Gazette.", ("the Gazette", "as reported by", "The boat sank")),
    ("Birch called for a new race.", ("Birch", "called for", "a new race")),
    ("Birch accused the crew of sloth.", ("Birch", "accused", "the crew of sloth")),
    ("Birch’s warning that the boat would sink was ignored.", ("Birch’s", "warning", "that the boat would sink")),
    ("The plan was dismissed by Birch.", ("Birch", "was dismissed by", "The plan")),
    ("It was reported that the boat sank.", (None, "was reported", "that the boat sank")),
    ("The boat reportedly sank.", (None, "reportedly", "The boat ... sank")),
    ("Club Sinks Its Boat, Birch Says", ("Birch", "Says", "Club Sinks Its Boat")),
]


@pytest.mark.parametrize(("text", "statement"), INDIRECT)
def test_indirect_speech(machine: Engine, text: str, statement: tuple[str | None, str, str]) -> None:
    assert told(machine, text) == [statement]
    assert {one.form for one in read(machine, text)} == {"indirect"}


SEVERAL = [
    (
        "Officials said the road was closed, adding that the bridge was safe, and warned drivers to stay away.",
        [("Officials", "said", "the road was closed"), ("Officials", "adding", "that the bridge was safe"),
         ("Officials", "warned", "drivers to stay away")],
    ),
    (
        "Birch said the club would pay, but Marsh said it would not.",
        [("Birch", "said", "the club would pay"), ("Marsh", "said", "it would not")],
    ),
    (
        "The ministry confirmed the call, the Gazette reported.",
        [("The ministry", "confirmed", "the call"), ("the Gazette", "reported", "The ministry confirmed the call")],
    ),
    (
        "Citing two aides, the Gazette said the boat sank.",
        [("the Gazette", "Citing", "two aides"), ("the Gazette", "said", "the boat sank")],
    ),
    (
        "When Birch said he would “row home,” the crowd left.",
        [("Birch", "said", "he would “row home,”")],
    ),
    (
        "“It sank,” Birch said, while Marsh called it a “miracle”.",
        [("Birch", "said", "“It sank,”"), ("Marsh", "called", "it a “miracle”")],
    ),
    (
        "The club sold the pier, which the mayor called a “mess”.",
        [("the mayor", "called", "which ... a “mess”")],
    ),
    (
        "An aide who asked to discuss the plan said the boat sank.",
        [("who", "asked", "to discuss the plan"), ("An aide who asked to discuss the plan", "said", "the boat sank")],
    ),
    (
        "In the film, which he described as “fake,” a man sings.",
        [("he", "described", "which ... as “fake,”")],
    ),
    (
        "BIRCH: We row.\nMARSH: We do not.",
        [("BIRCH", ":", "We row."), ("MARSH", ":", "We do not.")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statements"), SEVERAL)
def test_several_in_one_sentence(machine: Engine, text: str, statements: list[tuple[str, str, str]]) -> None:
    assert told(machine, text) == statements


STANCES = [
    ("Birch said the boat sank.", "assert"),
    ("Birch denied that the boat sank.", "deny"),
    ("Birch rejected claims that the boat sank.", "deny"),
    ("Birch did not deny that the boat sank.", "confirm"),
    ("Birch confirmed that the boat sank.", "confirm"),
    ("Birch would not confirm that the boat sank.", "decline"),
    ("Birch declined to comment on the boat.", "decline"),
    ("Birch did not say whether the boat sank.", "decline"),
    ("Birch asked whether the boat sank.", "question"),
    ("Birch urged the crew to stay.", "demand"),
    ("Birch vowed to row on.", "promise"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance_with_its_negation(machine: Engine, text: str, stance: str) -> None:
    assert [one.stance for one in read(machine, text)] == [stance]


CARRIERS = [
    ("“We row,” the club said in a statement.", "statement"),
    ("The minister in a tweet said that the boat sank.", "tweet"),
    ("“We row,” a readout by the council highlighted.", "readout"),
    ("“We row,” Birch said.", None),
    ("“We row,” the Harbour Post said.", None),
    ("Birch can call for a race.", None),
]


@pytest.mark.parametrize(("text", "via"), CARRIERS)
def test_what_carried_a_statement(machine: Engine, text: str, via: str | None) -> None:
    assert [one.via for one in read(machine, text)] == [via]


def test_what_a_report_tells_names_the_outlet(machine: Engine) -> None:
    inner, outer = read(machine, "The ministry confirmed the call, the Gazette reported.")
    assert (inner.via, outer.via) == ("the Gazette", None)


def test_hearsay_is_marked(machine: Engine) -> None:
    assert [one.hearsay for one in read(machine, "The boat allegedly sank.")] == [True]


NOTHING = [
    "The so-called “truce” held.",
    "He watched “Meet the Crew” on Sunday.",
    "Needless to say, it rained.",
    "It goes without saying that it rained.",
    "The boat sank on Monday.",
    "The claim was late.",
    "She was told to leave.",
    "The polls portrayed by the government as a step forward were held.",
    "No deaths confirmed as a result of the storm are known.",
    "She had no quarrels with the crew.",
    "Subscribe to our newsletter, the editors said.",
    "The owners added a second deck.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_statement(machine: Engine, text: str) -> None:
    assert told(machine, text) == []


@pytest.mark.parametrize("stray", ["He said: “We row.", "A “stray mark.", 'It is 5" long.', "”"])
def test_an_odd_number_of_marks_never_costs_the_rest(machine: Engine, stray: str) -> None:
    assert ("Birch", "said", "“We win,”") in told(machine, f"{stray}\n\nRain fell.\n\n“We win,” Birch said.")


def test_a_quotation_that_is_never_closed_ends_at_its_cue(machine: Engine) -> None:
    first, second = told(machine, "“We row, Birch said. Rain fell.\n\n“We win,” Marsh said.")
    assert first == ("Birch", "said", "“We row")
    assert second == ("Marsh", "said", "“We win,”")


PIECES = st.sampled_from(
    ["Birch said ", "“We row,” ", "that it sank", ", ", ". ", "\n\n", "and denied ", "according to ", "“", "BIRCH: ",
     "(", ")", "the club ", "who ", "was told ", "to ", "’s ", "— ", "call for ", "his claim that "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=16))
def test_spans_lie_in_the_text_and_contents_do_not_run_back(machine: Engine, parts: list[str]) -> None:
    text = "".join(parts)
    for one in read(machine, text):
        edges = [edge for span in one.content for edge in span]
        assert edges == sorted(edges)
        assert one.content
        assert all(text[start:end].strip() for start, end in one.content)
        for part in filter(None, (one.speaker, one.cue)):
            assert text[slice(*part.span)] == part.text


LOADS = ["Birch said ", "said ", "“a,” he said, ", "the of ", ", a man", "Birch, ", "(a ", "that ", "his claim "]


@pytest.mark.parametrize("piece", LOADS)
def test_time_grows_with_the_text(machine: Engine, piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * size
        start = time.process_time()
        read(machine, text)
        return time.process_time() - start

    seconds(20)
    assert seconds(3_000) < 30 * (seconds(300) + 0.003)


def test_a_quoted_title_is_not_put_into_the_mouth_of_who_spoke_last(machine: Engine) -> None:
    text = "Ann Roe said, “Where do we row from here?”\n\n“Green Rain” was written by Hollis after the flood."
    assert told(machine, text) == [("Ann Roe", "said", "“Where do we row from here?”")]
