"""Words that an article quotes twice: with other words the second time, or from another mouth."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from factcheck.extract.quotes import quotations
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page, tokens
from factcheck.model import Finding, Span, Statement
from factcheck.rulebook.kinds.inside import QuoteCheck

SHINGLE = 4  # words in a row that two quotations share before they are compared
CROWD = 8  # quotations that may share such words; beyond it they are a refrain


class Quoted(NamedTuple):
    """A quotation: its span, its words, and who says it where that is known."""

    span: Span
    words: tuple[str, ...]
    speaker: str | None
    sentence: int


def echoed(page: Page, rule: str, check: QuoteCheck) -> Iterator[Finding]:
    """Findings of one rule about the quotations of a page."""
    compare = CHECKS[check.of]
    for left, right in neighbours(quoted(page, check.shortest)):
        if compare(check, left, right):
            claims = [claim(one, rule) for one in (right, left)]
            differing = difference(left.words, right.words)
            speakers = f"{left.speaker} and {right.speaker}"
            yield finding(page, rule, check, claims, speakers=speakers, differing=differing)


def quoted(page: Page, shortest: int) -> list[Quoted]:
    """The quotations of the story with at least `shortest` words, in their order."""
    text = page.text
    if sum(text.count(mark) for mark in '"“«') < 2:
        return []
    speakers = {start: one.speaker for one in page.reading.statements for start, _ in one.content}
    found = []
    for block in quotations(text, blocks(page)):
        for start, end, *_ in block:
            sentence = page.sentence(start)
            words = tuple(word for word in tokens(text[start:end]) if word[0].isalnum())
            if len(words) >= shortest and page.told(sentence):
                speaker = speakers.get(start)
                found.append(Quoted((start, end), words, speaker.name if speaker else None, sentence))
    return found


def blocks(page: Page) -> list[Span]:
    """The paragraphs of the article as spans."""
    edges: dict[int, Span] = {}
    for sentence in page.reading.sentences:
        start, end = edges.get(sentence.paragraph, sentence.span)
        edges[sentence.paragraph] = (min(start, sentence.span[0]), max(end, sentence.span[1]))
    return list(edges.values())


def neighbours(found: list[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    """Pairs of quotations that share some words in a row, each pair once."""
    seen: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(found):
        near: set[int] = set()
        for at in range(len(one.words) - SHINGLE + 1):
            with_it = seen.setdefault(one.words[at : at + SHINGLE], [])
            near.update(with_it)
            if len(with_it) < CROWD and number not in with_it[-1:]:
                with_it.append(number)
        yield from ((found[other], one) for other in sorted(near - {number}))


def altered(check: QuoteCheck, left: Quoted, right: Quoted) -> bool:
    """Whether two quotations are one, told in other words: nearly alike, and neither a piece of the other."""
    shorter, longer = sorted((left.words, right.words), key=len)
    if is_piece(shorter, longer) or (left.speaker and right.speaker and left.speaker != right.speaker):
        return False
    matcher = SequenceMatcher(None, shorter, longer, autojunk=False)
    matched = sum(block.size for block in matcher.get_matching_blocks())
    return check.alike <= matched / len(shorter) < 1 and inner(matcher, shorter)


def inner(matcher: SequenceMatcher[str], shorter: tuple[str, ...]) -> bool:
    """Whether the two differ between words that they share, not only where one begins or breaks off."""
    sames = [block for block in matcher.get_matching_blocks() if block.size]
    first, last = sames[0], sames[-1]
    return any(
        tag != "equal" and low >= first.a + first.size and high <= last.a and high > low
        for tag, low, high, *_ in matcher.get_opcodes()
    )


def is_piece(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether all of one stands in the other, in a row."""
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def moved(check: QuoteCheck, left: Quoted, right: Quoted) -> bool:
    """Whether the same words are given to two speakers."""
    if left.speaker is None or right.speaker is None or left.speaker == right.speaker:
        return False
    return is_piece(*sorted((left.words, right.words), key=len))


def difference(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """The words in which two quotations differ: ``wounds/injuries``."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    parts = [
        f"{' '.join(left[a:b]) or '-'}/{' '.join(right[c:d]) or '-'}"
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    return ", ".join(parts)


def claim(one: Quoted, rule: str) -> Statement:
    """A quotation as a claim."""
    return Statement("", None, None, (one.span,), "direct", "assert", sentence=one.sentence, rule=rule)


CHECKS = {"wording": altered, "speaker": moved}
