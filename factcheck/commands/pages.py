"""The manual page of a finding's code: what it says, why it matters, an example, how to settle it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.errors import FactcheckError
from factcheck.model import Finding, Report
from factcheck.report.heading import heading
from factcheck.report.meaning import SEVERE, settling
from factcheck.rulebook import Rule, Rulebook

WIDTH = 88
SHOWN = 2  # examples of each side


class Case(NamedTuple):
    """An example with the finding of the code that it gives, if any."""

    example: Mapping[str, Any]
    report: Report
    finding: Finding | None


def code_page(book: Rulebook, rules: Sequence[Rule], code: str) -> str:
    """The page of one code."""
    return "\n".join(lines(book, rules, code)) + "\n"


def lines(book: Rulebook, rules: Sequence[Rule], code: str) -> Iterator[str]:
    """The lines of the page: a section after the other."""
    says, severity = said(rules, code)
    yield f"{code} {severity}: {says}"
    yield f"given by {', '.join(rule.id for rule in rules)}"
    given = "; ".join(dict.fromkeys(level.says for level in levels(rules, code)))
    yield from section(
        "What it does", [*(f"{rule.summary}." for rule in rules), *([f"Given where: {given}."] if given else [])]
    )
    whys = [" ".join(rule.why.split()) for rule in rules if rule.why]
    yield from section("Why it matters", whys or [f"{severity}: {SEVERE[severity]}."])
    cases = [case for rule in rules for case in tried(book, rule, code)]
    yield from section("Example", example([case for case in cases if case.finding][:SHOWN]))
    silent = [case for case in cases if not case.finding and not case.example.get("expect")]
    yield from section("No finding", example(silent[:SHOWN]))
    yield from section("How to settle it", settling(code))
    yield ""
    yield f"All that its rule knows: factcheck rules show {rules[0].id}"


def section(name: str, parts: Sequence[str]) -> Iterator[str]:
    """A heading and what stands below it; nothing where that is empty."""
    if parts:
        yield from ("", name)
    for part in parts:
        if not part:
            yield ""
        yield from textwrap.wrap(
            part, WIDTH, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
        )


def levels(rules: Sequence[Rule], code: str) -> list[Any]:
    """The levels of rules that give a code; the last is the one for what no other fits."""
    return [level for rule in rules for level in getattr(rule.body, "level", ()) if level.code == code]


def said(rules: Sequence[Rule], code: str) -> tuple[str, str]:
    """(what a finding of the code says, its severity): of the level that has it, or of the check."""
    for owner in (*reversed(levels(rules, code)), *(rule.body for rule in rules)):
        says, severity = getattr(owner, "says", ""), getattr(owner, "severity", "")
        if severity:
            return says if says and "{" not in says else rules[0].summary[:1].lower() + rules[0].summary[1:], severity
    return rules[0].summary, "note"


def tried(book: Rulebook, rule: Rule, code: str) -> Iterator[Case]:
    """The examples of a rule, each with the finding of the code that checking it gives."""
    from factcheck.pipeline import Engine
    from factcheck.trial import articles

    machine = Engine(book)
    for one in rule.examples:
        try:
            report = machine.check(articles(one))
        except FactcheckError:
            continue
        yield Case(one, report, next((item for item in report.findings if item.code == code), None))


def example(cases: Sequence[Case]) -> list[str]:
    """The texts of examples with their days, and the line of the finding below."""
    parts: list[str] = []
    for case in cases:
        parts += [""] if parts else []
        for reading in case.report.readings:
            day = reading.article.published.first
            parts.append(f"{' '.join(reading.article.text.split())}{f' ({day})' if day else ''}")
        if case.finding:
            parts.append(f"-> {case.finding.code} {heading(case.report, case.finding)}")
    return parts
