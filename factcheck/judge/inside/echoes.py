"""Words that an article quotes twice: with other words the second time, or from another mouth."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import Match, SequenceMatcher
from itertools import pairwise

from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.judge.inside.quotes import Parts, Quoted, is_piece
from factcheck.model import Finding, Statement
from factcheck.rulebook.kinds.wording import QuoteCheck


def echoed(page: Page, rule: str, check: QuoteCheck) -> Iterator[Finding]:
    """Findings of one rule about the quotations of a page."""
    compare = CHECKS[check.of]
    for left, right in page.echoes:
        if compare(page, check, left, right):
            claims = [claim(page, one, rule) for one in (right, left)]
            differing = difference(left.words, right.words, check.run)
            speakers = f"{left.speaker} and {right.speaker}"
            yield finding(page, rule, check, claims, speakers=speakers, differing=differing)


def altered(page: Page, check: QuoteCheck, left: Quoted, right: Quoted) -> bool:
    """Whether two quotations are one, told in other words: some words differ between many that do not."""
    if others(left, right):
        return False
    if page.paragraph(left.span[0]) == page.paragraph(right.span[0]):
        return False
    if any(mark in page.text[slice(*one.span)] for one in (left, right) for mark in check.marked):
        return False
    blocks = runs(left.words, right.words, check.run)
    same = sum(block.size for block in blocks)
    if len(blocks) < 2 or same < check.shortest or same < check.alike * min(len(left.words), len(right.words)):
        return False
    first, last = blocks[0], blocks[-1]
    return 0 < max(last.a + last.size - first.a, last.b + last.size - first.b) - same <= check.most


def others(left: Quoted, right: Quoted) -> bool:
    """Whether two quotations have speakers that are known to be two: neither's name is a piece of the other's."""
    if not left.speaker or not right.speaker:
        return False
    one, two = set(left.speaker.lower().split()), set(right.speaker.lower().split())
    return not (one <= two or two <= one)


def runs(left: Parts, right: Parts, shortest: int = 1) -> list[Match]:
    """The runs of at least `shortest` words that two quotations share, in their order."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [block for block in matcher.get_matching_blocks() if block.size >= shortest]


def moved(page: Page, check: QuoteCheck, left: Quoted, right: Quoted) -> bool:
    """Whether the same words are given to two speakers."""
    if not others(left, right):
        return False
    short, long = sorted((left.words, right.words), key=len)
    return len(short) >= check.shortest and is_piece(short, long)


def difference(left: Parts, right: Parts, run: int) -> str:
    """The words between what two quotations share: ``wounds/injuries``."""
    parts = [
        f"{' '.join(left[one.a + one.size : two.a]) or '-'}/{' '.join(right[one.b + one.size : two.b]) or '-'}"
        for one, two in pairwise(runs(left, right, run))
    ]
    return ", ".join(parts)


def claim(page: Page, one: Quoted, rule: str) -> Statement:
    """A quotation as a claim."""
    return Statement("", None, None, (one.span,), "direct", "assert", sentence=page.sentence(one.span[0]), rule=rule)


CHECKS = {"wording": altered, "speaker": moved}
