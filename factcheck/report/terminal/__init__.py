"""The report for a person at a terminal. Nothing else of factcheck imports rich.

Text of articles never passes through rich's markup or emoji codes: ``[red]`` and ``:100:`` are printed as they stand.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from textwrap import wrap

from rich.console import Console
from rich.text import Text

from factcheck.ingest.places import place
from factcheck.model import Finding, Mention, Report
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.reach import reaching
from factcheck.report.records import span, wording
from factcheck.report.rows import brief
from factcheck.report.selection import by_weight, is_perhaps, lost, plural, summary
from factcheck.report.terminal.finding import told
from factcheck.report.visible import inline, unspoken


def render(report: Report, look: Look) -> str:
    """The summary, the findings from the gravest on, what was left out, the last line."""
    paper = io.StringIO()
    console = Console(
        file=paper, width=look.width, force_terminal=look.color, no_color=not look.color, markup=False, emoji=False,
        highlight=False, color_system="standard" if look.color else None, legacy_windows=False, soft_wrap=False,
        _environ={},
    )  # fmt: skip
    console.print(Text(opening(report), style="bold"))
    found = by_weight(report)
    for number, item in enumerate(found, 1):
        if look.numbers or not is_perhaps(item):
            told(console, report, item, look, look.numbers.get(item.fingerprint, number))
    if not look.numbers:
        doubted(console, report, found)
    if look.comparisons:
        compared(console, report)
    left_out(console, report)
    console.print()
    if line := reaching(report):
        console.print(Text(line))
    console.print(Text(summary(report), style="bold"))
    return unspoken("\n".join(line.rstrip() for line in paper.getvalue().split("\n")))


def opening(report: Report) -> str:
    """What was read."""
    parts = [
        plural(len(report.readings), "article"),
        plural(sum(len(reading.figures) for reading in report.readings), "figure"),
        plural(sum(len(reading.statements) for reading in report.readings), "statement"),
    ]
    return ", ".join(parts)


def doubted(console: Console, report: Report, found: Sequence[Finding]) -> None:
    """A line for each perhaps, with its number."""
    numbered = [(number, item) for number, item in enumerate(found, 1) if is_perhaps(item)]
    if numbered:
        console.print()
    for number, item in numbered:
        console.print(Text(f"{number}  {item.code} {inline(str(heading(report, item)))}", style="dim"))


def compared(console: Console, report: Report) -> None:
    """Every judged pair in a line, those that agree too."""
    console.print(Text("\ncompared", style="bold"))
    for pair in report.comparisons:
        sides = " | ".join(sided(report, side) for side in (pair.left, pair.right))
        unfolded(console, f"{pair.verdict}: {sides}")


def sided(report: Report, mention: Mention) -> str:
    """One side of a pair, and where it stands."""
    article = report.readings[mention.reading].article
    line, _ = place(article, span(mention.claim)[0])
    return f"{inline(brief(wording(mention.claim, article.text)))} ({inline(article.path or article.id)}:{line})"


def left_out(console: Console, report: Report) -> None:
    """What was not read or not compared, and why."""
    missing = [f"skipped {inline(path)}: {inline(reason)}" for path, reason in lost(report)]
    missing += [f"note: {inline(reason)}" for reason in sorted(report.dropped)]
    if missing:
        console.print()
    for line in missing:
        unfolded(console, line, "yellow")


def unfolded(console: Console, line: str, style: str = "") -> None:
    """Prints a line that may hold paths: wrapped between words, no word of it folded."""
    rows = wrap(line, console.width, break_long_words=False, break_on_hyphens=False)
    for row in rows:
        console.print(Text(row, style=style), no_wrap=True, overflow="ignore", crop=False)
