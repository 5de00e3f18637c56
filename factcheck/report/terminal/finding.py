"""One finding at the terminal: its values, the sentences side by side, the reasons."""

from __future__ import annotations

from itertools import zip_longest

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.axis import pictures
from factcheck.report.rows import Passage, Row, brief, moment, passages, rows
from factcheck.report.visible import inline

STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
MARK = "bold magenta"
OPEN, CLOSE = "»", "«"  # around marked words where there is no colour to mark them


def told(console: Console, report: Report, finding: Finding, look: Look) -> None:
    """Prints a finding."""
    console.print()
    console.print(heading(finding))
    if len(finding.claims) > 1:
        console.print(Padding(values(rows(report, finding), look), (0, 0, 1, 2)))
    console.print(Padding(sentences(passages(report, finding), look), (0, 0, 0, 2)))
    if finding.because:
        console.print(Text("\n  because", style="dim"))
    for reason in finding.because:
        console.print(Padding(reasoned(reason), (0, 0, 0, 2)))
    console.print(Text(f"  {finding.verdict} · {inline(finding.rule)} · {finding.fingerprint}", style="dim"))


def heading(finding: Finding) -> Text:
    """Code, severity and message."""
    return Text.assemble(
        (f"{finding.code} {finding.severity}", STYLES[finding.severity]), "  ", (inline(finding.message), "bold")
    )


def reasoned(reason: str) -> Table:
    """A reason behind its dash, its further lines indented."""
    grid = Table.grid(padding=(0, 1))
    grid.add_row("-", Text(inline(reason)))
    return grid


def values(found: tuple[Row, ...], look: Look) -> Table:
    """Every value with its outlet, date and speaker; three or more in order of time, drawn on one axis."""
    several = len({item.reading for item in found}) > 1
    if several and len(found) > 2:
        found = tuple(sorted(found, key=moment))
    drawn = pictures(found, look.width // 6) if several and len(found) > 2 else []
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    names = ["as printed", "read as", "outlet or file", "dated", "who says so"]
    told_once = set() if several else {"outlet or file", "dated"}
    filled = zip(names, zip(*map(cells_of, found), strict=True), strict=True)
    shown = [name for name, cells in filled if any(cells) and name not in told_once]
    for name in shown:
        table.add_column(name, overflow="fold")
    if drawn:
        table.add_column("on one axis", no_wrap=True)
    for item, picture in zip_longest(found, drawn):
        cells = dict(zip(names, cells_of(item), strict=True))
        table.add_row(*(Text(cells[name]) for name in shown), *([Text(picture)] if drawn else []))
    return table


def cells_of(item: Row) -> tuple[str, ...]:
    """The cells of a row of values."""
    return tuple(map(inline, (brief(item.text), item.value, item.outlet, item.dated, item.speaker)))


def sentences(found: tuple[Passage, ...], look: Look) -> Table:
    """The sentences, two by two."""
    grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
    columns = min(len(found), 2)
    for _ in range(columns):
        grid.add_column(ratio=1, overflow="fold")
    cells = [sentence(item, look) for item in found]
    for start in range(0, len(cells), columns):
        if start:
            grid.add_row()
        grid.add_row(*cells[start : start + columns])
    return grid


def sentence(item: Passage, look: Look) -> Text:
    """A sentence under its place in the file, the differing words marked."""
    text = Text.assemble((f"{inline(item.path)}:{item.line}:{item.column}\n", "dim"))
    for piece, marked in item.pieces:
        shown = inline(piece)
        if marked and not look.color:
            shown = f"{OPEN}{shown}{CLOSE}"
        text.append(shown, style=MARK if marked else "")
    return text
