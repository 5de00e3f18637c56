"""Where sentences end and where a stop ends nothing. A bar marks each end."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.rulebook import load
from factcheck.segment import Segmenter

SEGMENTER = Segmenter(load())
PIECES = st.sampled_from(
    [
        "Gen. Lee", "U.S.", "a.m.", "3.5", "No. 5", "said", "“We stay.”", '"Go!"', ". ", "? ", "... ", "…", "\n",
        "\n\n", " ", "J. ", "e.g.", ")", "(", "''", "``", "iPhone", "17", "Sign Up Now", "WASHINGTON (AP) — ",
        "By Ann Lee", "\r\n", "\u2028", "A",
    ]
)  # fmt: skip


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in SEGMENTER.splitter.sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "marked",
    [
        "One. | Two! | Three? | Four.",
        "It cost 3.5 million. | It rose 1.2%.",
        "Gen. Ann Lee met Lt. Col. Bo Hale. | They talked.",
        "J. R. Hale and George W. Lee spoke. | Plan B. | The rest.",
        "He is from the U.S. | The army left.",
        "He is from the U.S. Army.",
        "They met in Arlington, Va., and left. | They met in Jackson, Miss. | Lee stayed.",
        "Sen. Lee, D-N.Y., spoke. | Rep. Hale (R-Ind.) did not.",
        "It left at 6:40 a.m. Monday. | It sank at 7 a.m. | Divers came at 8 p.m. ET.",
        "On Jan. 5 it sank. | No. 12 was lost. | They said no. | Lee left.",
        "“We stay.” | Lee left.",
        "“Who pays?” Lee asked. | Nobody knew.",
        "“Who pays?” the chief of the harbour asked on Monday.",
        "“Who pays?” | Nobody knows.",
        '"Stop!" | The boat went on.',
        "“The toll rose,” Lee said. | “It was 17.”",
        "The toll (17 dead.) rose. | It fell.",
        "The toll rose. (It was 17.) | It fell.".replace("rose. (", "rose. | ("),
        "She said ''yes.'' | He said no.",
        "Wait ... we will see. | It ended... | The rest left.",
        "It ended … we think.",
        "Yahoo! said it. | Yahoo! Inc. said it.",
        "They sat. | iPhone sales fell.",
        "They sat. | al-Hadi spoke.",
        "1. First they sat.",
        "They waited for years. | 20 people died.",
        "He is “a fool”. | She is not.",
        'An archive parts marks ". | The next goes on.',
        "They said 'stop. ' | He left.",
        "The firm, Halden Corp. of Norland, fell. | Halden Inc. | It rose.",
        "See approx. 40 of them vs. 50 there.",
        "Visit hw.example. | It is free.",
        "The P.J. Hale pile. | Many felt it.",
    ],
)
def test_sentences(marked: str) -> None:
    parts = marked.split(" | ")
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize("text", ["It lasted for years.The rest left.", "They left early.”The rest stayed."])
def test_a_lost_blank_between_sentences(text: str) -> None:
    assert len(split(text)) == 2


@given(parts=st.lists(PIECES | st.text(max_size=8), max_size=16))
def test_every_word_lies_in_one_segment_and_one_sentence(parts: list[str]) -> None:
    text = "".join(parts)
    segments, sentences = SEGMENTER.segment(Article("a", text))
    words = "".join(text.split())
    for spans in ([item.span for item in segments], [item.span for item in sentences]):
        assert spans == sorted(spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
        assert "".join("".join(text[slice(*span)].split()) for span in spans) == words


@given(parts=st.lists(PIECES, max_size=16))
def test_a_sentence_lies_in_its_segment_and_has_its_role(parts: list[str]) -> None:
    segments, sentences = SEGMENTER.segment(Article("a", "".join(parts)))
    for sentence in sentences:
        assert any(
            segment.span[0] <= sentence.span[0]
            and sentence.span[1] <= segment.span[1]
            and segment.role == sentence.role
            for segment in segments
        )


@pytest.mark.parametrize(
    "unit", [".", " ", '"', "a", "1,", ". ", '." ', ".\t", "a.\t", "A. ", "… ", '?" A ', "a\n", "(a", "1 2\n", "' . "]
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        SEGMENTER.segment(Article("a", unit * (length // len(unit))))
        return time.process_time() - start

    seconds(100)
    assert seconds(100_000) < 25 * seconds(10_000) + 0.05
