"""A quotation in a headline whose words nobody says in the text below, though somebody says nearly them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.judge.inside.echoes import claim, runs
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page, tokens
from factcheck.judge.inside.quotes import Quoted
from factcheck.model import Finding, Span
from factcheck.rulebook.kinds.wording import HeadQuoteCheck

HEAD = re.compile(r"(?<!\w)['‘]([^\n]{8,200}?)['’](?!\w)|[\"“]([^\"”\n]{8,200})[\"”]")
BODY = re.compile(r"[\"“«]([^\"“”«»\n]{8,600})[\"”»]|(?<!\w)‘([^\n]{8,600}?)’(?!\w)")
HEADS = ("headline", "summary")


def misquoted(page: Page, rule: str, check: HeadQuoteCheck) -> Iterator[Finding]:
    """Quotations of the headline with words that the like quotation of the body has not."""
    heads = [one for one in quotations(page, HEAD) if role(page, one) in HEADS]
    body = [one for one in quotations(page, BODY) if role(page, one) == "body"] if heads else []
    for head in heads:
        if len(head.words) < check.shortest or spoken(head, body):
            continue
        near = max(body, key=lambda one: alike(head, one), default=None)
        if near is not None and alike(head, near) >= check.alike:
            claims = [claim(page, one, rule) for one in (head, near)]
            yield finding(page, rule, check, claims, other=page.text[slice(*near.span)])


def quotations(page: Page, pattern: re.Pattern[str]) -> list[Quoted]:
    """What stands between marks, with its words."""
    found = [match.span() for match in pattern.finditer(page.text)]
    return [Quoted(span, words(page.text, span), None) for span in found]


def words(text: str, span: Span) -> tuple[str, ...]:
    """The words of a quotation in lower case, without marks."""
    return tuple(word for word in tokens(text[slice(*span)]) if word[0].isalnum())


def role(page: Page, one: Quoted) -> str:
    """The role of the sentence in which a quotation begins."""
    return page.reading.sentences[page.sentence(one.span[0])].role


def spoken(head: Quoted, body: list[Quoted]) -> bool:
    """Whether somebody says all the words of a headline, in whatever order: a headline may shorten."""
    return set(head.words) <= {word for one in body for word in one.words}


def alike(head: Quoted, one: Quoted) -> float:
    """The share of the words of a headline that stand in a quotation in the same order, close together."""
    blocks = runs(head.words, one.words)
    if not blocks:
        return 0.0
    spread = blocks[-1].b + blocks[-1].size - blocks[0].b
    return sum(block.size for block in blocks) / max(len(head.words), spread)
